import type { ActionModel, JsonObject } from "../../model/index.js";

/** Fills the form with an example of the document, one that fails included. */
export function ExampleChoice(props: {
  readonly action: ActionModel;
  readonly onChoose: (request: JsonObject) => void;
}) {
  const { action, onChoose } = props;
  return (
    <fieldset class="chips">
      <legend>Fill in an example</legend>
      {action.examples.map(({ key, summary, request, outcome }) => (
        <button type="button" class="chip" key={key} onClick={() => onChoose(request)}>
          {summary}
          {outcome === "error" && <span class="need error">fails</span>}
        </button>
      ))}
    </fieldset>
  );
}
