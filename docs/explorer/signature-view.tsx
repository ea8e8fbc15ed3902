import type { ComponentChildren } from "preact";
import { CodeBlock } from "./code-block.js";
import { KeyChain } from "./key-chain.js";
import type { Secrets } from "./prepare-request.js";
import { CANNOT_SIGN, type Call } from "./use-call.js";

/** What the explanation of a signature is given. */
export interface SignatureViewProps {
  readonly service: string;
  readonly call: Call;
  readonly secrets: Secrets;
}

/** How the signature comes about, step by step, with the values of the form. */
export function SignatureView({ service, call, secrets }: SignatureViewProps) {
  const { prepared, steps } = call;
  if (steps === undefined) return <p>{CANNOT_SIGN}</p>;
  return (
    <ol class="steps signature">
      <Step title="Hash the body" text="SHA-256 of its very bytes, in lower-case hexadecimal digits.">
        <CodeBlock label="Hash of the body" text={steps.payloadHash} />
      </Step>
      <Step title="Write the canonical request" text={CANONICAL_REQUEST}>
        <CodeBlock label="Canonical request" text={steps.canonicalRequest} />
      </Step>
      <Step title="Write the string to sign" text={STRING_TO_SIGN}>
        <CodeBlock label="String to sign" text={steps.stringToSign} />
      </Step>
      <Step
        title="Derive the key"
        text={`HMAC-SHA256 three times: over the UTC date of ${prepared.timestamp}, the service, and tc3_request.`}
      >
        <KeyChain steps={steps} service={service} secrets={secrets} />
      </Step>
      <Step title="Sign" text="HMAC-SHA256 of the string to sign with the last key.">
        <CodeBlock label="Signature" text={steps.signature} />
      </Step>
      <Step title="Write the header" text="The key's id, the scope, the signed headers and the signature.">
        <CodeBlock label="Authorization" text={`Authorization: ${steps.authorization}`} />
      </Step>
    </ol>
  );
}

const CANONICAL_REQUEST =
  "A line each: method, path, query, the signed headers in lower case, an empty line, their names, and the hash of the body.";
const STRING_TO_SIGN =
  "A line each: the method of signing, the time in seconds, the scope of the key, and the SHA-256 of the canonical request.";

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Step({ title, text, children }: StepProps) {
  return (
    <li>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </li>
  );
}
