import type { ApiModel } from "../../model/index.js";
import { CodeBlock } from "./code-block.js";
import type { Call } from "./use-call.js";

/** The request as it goes over the wire. */
export function RequestView({
  model,
  call,
  hasToken,
}: {
  readonly model: ApiModel;
  readonly call: Call;
  readonly hasToken: boolean;
}) {
  const { prepared, steps } = call;
  const lines = [
    "POST / HTTP/1.1",
    `Host: ${prepared.host}`,
    ...prepared.headers.map(([name, value]) => `${name}: ${value}`),
    ...(hasToken ? [`${model.service.headerPrefix}Token: ${CONCEALED}`] : []),
    `Authorization: ${steps?.authorization ?? "…"}`,
    "",
    prepared.body,
  ];
  return (
    <>
      <p class="quiet">
        To <code>{prepared.origin}/</code>, signed at{" "}
        <time>{new Date(prepared.timestamp * 1000).toISOString().replace(".000", "")}</time>.
      </p>
      <CodeBlock text={lines.join("\n")} label="The request" />
    </>
  );
}

/** Stands where a secret is sent. */
const CONCEALED = "••••••••";
