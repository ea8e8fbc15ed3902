import { useState } from "preact/hooks";
import type { ActionModel } from "../../model/index.js";
import { copyText } from "../page/index.js";
import type { Settings } from "./prepare-request.js";
import { writeLink } from "./share-link.js";
import type { Call } from "./use-call.js";

/** Copies a link that restores the form, without credentials, and puts it into the address bar. */
export function ShareButton(props: {
  readonly action: ActionModel;
  readonly call: Call;
  readonly settings: Settings;
}) {
  const { action, call, settings } = props;
  const [said, setSaid] = useState("");
  const share = async () => {
    history.replaceState(null, "", writeLink(action.name, call.request, settings));
    setSaid((await copyText(location.href)) ? "Copied." : "The link stands in the address bar.");
  };
  return (
    <p class="share">
      <button type="button" class="small" onClick={share}>
        Copy a link to this form
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
