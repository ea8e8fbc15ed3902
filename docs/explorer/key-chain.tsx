import { useState } from "preact/hooks";
import { developmentCredentials } from "../../emulator/index.js";
import { CodeBlock } from "./code-block.js";
import type { SignatureSteps } from "./explain-signature.js";
import type { Secrets } from "./prepare-request.js";

/** What the chain of keys is given. */
export interface KeyChainProps {
  readonly steps: SignatureSteps;
  readonly service: string;
  readonly secrets: Secrets;
}

/**
 * The keys that are derived one from the other. Those of the reader's own key are concealed until asked for: whoever
 * has the last one can sign for a day. The key itself is never shown.
 */
export function KeyChain({ steps, service, secrets }: KeyChainProps) {
  const isOwn = secrets.secretKey !== developmentCredentials.secretKey;
  const [isShown, setShown] = useState(false);
  const show = (value: string) => (isOwn && !isShown ? "••••••••" : value);
  const secretKey = isOwn ? "••••••••" : secrets.secretKey;
  const lines = [
    `date key = HMAC("TC3${secretKey}", "${steps.date}")`,
    show(steps.keys.date),
    "",
    `service key = HMAC(date key, "${service}")`,
    show(steps.keys.service),
    "",
    'signing key = HMAC(service key, "tc3_request")',
    show(steps.keys.signing),
  ];
  return (
    <>
      <CodeBlock label="Key chain" text={lines.join("\n")} />
      {isOwn && (
        <label class="check">
          <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />
          Show the derived keys. They sign for a day: let nobody see them.
        </label>
      )}
    </>
  );
}
