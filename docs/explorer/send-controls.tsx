import { useState } from "preact/hooks";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { isReal, type Settings } from "./prepare-request.js";
import type { Call } from "./use-call.js";

/** The button that sends. What changes a real account must be agreed to first. */
export function SendControls(props: {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly settings: Settings;
  readonly call: Call;
}) {
  const { model, action, settings, call } = props;
  const [agreed, setAgreed] = useState("");
  const mustAgree = isReal(settings.target) && action.effect !== "read";
  const isAgreed = agreed === action.name;
  if (action.body === "multipart") return <p>This action takes files, which the Explorer cannot send.</p>;
  return (
    <div class="send">
      {mustAgree && (
        <label class="check">
          <input type="checkbox" checked={isAgreed} onChange={() => setAgreed(isAgreed ? "" : action.name)} />
          {`This acts on a real account of ${model.service.title}, and may cost money. I want that.`}
        </label>
      )}
      <button
        type="submit"
        class="button"
        disabled={call.answer === "waiting" || (mustAgree && !isAgreed)}
        onClick={() => void call.send()}
      >
        Send
      </button>
      {settings.target === "page" && (
        <button type="button" class="small" onClick={call.reset}>
          Reset the emulator
        </button>
      )}
    </div>
  );
}
