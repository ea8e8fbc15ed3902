import { useEffect, useRef } from "preact/hooks";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { outcomeWords, retryWords } from "../words/index.js";
import { BreakingName } from "./breaking-name.js";
import { CodeBlock } from "./code-block.js";
import { readAnswer } from "./read-answer.js";
import type { Answer } from "./send-request.js";
import type { Call } from "./use-call.js";

/** What came of sending. It is read aloud when it changes. */
export function AnswerView(props: {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly answer: Call["answer"];
}) {
  const { model, action, answer } = props;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (answer !== undefined) place.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  return (
    <section class="answer" aria-label="Answer" aria-live="polite" ref={place}>
      {answer === undefined && <p class="quiet">Send the request, and its answer stands here.</p>}
      {answer === "waiting" && <p class="quiet">Waiting for the answer …</p>}
      {answer !== undefined && answer !== "waiting" && (
        <Received model={model} action={action} answer={answer} />
      )}
    </section>
  );
}

function Received({
  model,
  action,
  answer,
}: {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly answer: Answer;
}) {
  if (answer.kind === "missing") {
    return (
      <div class="verdict bad">
        <h2>No answer</h2>
        <p>{answer.message}</p>
        {action.effect !== "read" && <p>Look at the state before you send it again.</p>}
      </div>
    );
  }
  const { code, requestId, text, outcome } = readAnswer(model, answer);
  return (
    <>
      <div class={`verdict ${outcome === "result" ? "good" : "bad"}`}>
        <h2>
          {outcome === "result" ? "Result" : <BreakingName name={code ?? "Not an answer of this API"} />}
        </h2>
        <p class="quiet">
          HTTP {answer.status}, {Math.max(1, Math.round(answer.milliseconds))} ms
          {requestId !== undefined && `, RequestId ${requestId}`}
        </p>
      </div>
      {code !== undefined && <CodeEntry model={model} code={code} />}
      <CodeBlock text={text} label="The answer" />
    </>
  );
}

/** What the catalogue says of the code. */
function CodeEntry({ model, code }: { readonly model: ApiModel; readonly code: string }) {
  const entry = model.catalogue.codes.find((candidate) => candidate.code === code);
  if (entry === undefined) return <p>The catalogue does not know this code.</p>;
  return (
    <div class="entry-of-code">
      <p>{entry.meaning}</p>
      <p>
        <strong>Remedy.</strong> {entry.remedy}
      </p>
      <dl>
        <div>
          <dt>Executed?</dt>
          <dd>{outcomeWords[entry.outcome]}</dd>
        </div>
        <div>
          <dt>Send again?</dt>
          <dd>{retryWords[entry.retry]}</dd>
        </div>
      </dl>
      <p>
        <a href={`errors.html#${encodeURIComponent(code)}`}>Its entry in the catalogue</a>
      </p>
    </div>
  );
}
