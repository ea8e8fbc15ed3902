import { useState } from "preact/hooks";
import { stringLiteral } from "../../model/escape/index.js";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { type SampledCall, type SampleLanguage, sampleLanguagesOf } from "../../samples/index.js";
import { CodeBlock } from "./code-block.js";
import type { Settings } from "./prepare-request.js";
import type { Call } from "./use-call.js";

/** The call as a program, in the language that the reader chooses. Keys are read from the environment in all of them. */
export function CodeView(props: {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly packageName: string;
  readonly call: Call;
  readonly settings: Settings;
}) {
  const { model, action, packageName, call, settings } = props;
  const languages = sampleLanguagesOf(model);
  const [id, setId] = useState(languages[0]?.id);
  const language = languages.find((candidate) => candidate.id === id);
  if (language === undefined) return null;
  const text = renderCall(language, {
    model,
    action,
    request: call.request,
    endpoint: call.prepared.origin,
    ...(settings.region !== "" && { region: settings.region }),
    packageName: stringLiteral(packageName),
  });
  return (
    <>
      <label class="language">
        Language{" "}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {languages.map((choice) => (
            <option value={choice.id} key={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">
        Needs {language.needs}. Samples of this kind are{" "}
        {language.isRun ? "tested by running them" : "not run by our tests"}.
      </p>
      <CodeBlock text={text} label={`Sample in ${language.label}`} />
    </>
  );
}

/** Not every language can express every value: no argument of a shell holds a zero character. */
function renderCall(language: SampleLanguage, call: SampledCall): string {
  try {
    return language.render(call);
  } catch (error) {
    return error instanceof TypeError ? error.message : "This call cannot be shown.";
  }
}
