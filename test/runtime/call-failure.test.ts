import { inspect } from "node:util";
import { CallFailure, type ClientOptions } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import {
  connect,
  createListener,
  credentials,
  failureOf,
  request,
  type SentRequest,
} from "./fake-service.js";

const token = "session-token-1/+==";
const signatureOf = ({ headers }: SentRequest) => headers.get("authorization")?.slice(-64) ?? "no signature";

/** What a service or proxy that repeats its request would answer. */
const echo = (sent: SentRequest) => [credentials.secretKey, token, signatureOf(sent)].join(" ");

/** Every way in which a call fails, made to repeat what must stay secret. */
const failures: readonly {
  name: string;
  options?: ClientOptions;
  answer?: (sent: SentRequest) => Response;
  signal?: AbortSignal;
}[] = [
  {
    name: "ApiError",
    answer: (sent) => Response.json({ Response: { Error: { Code: "InternalError", Message: echo(sent) } } }),
  },
  { name: "ProtocolError", answer: (sent) => new Response(`you sent ${echo(sent)}`) },
  { name: "HttpError", answer: (sent) => new Response(`<pre>${echo(sent)}</pre>`, { status: 502 }) },
  {
    name: "TransportError",
    answer: () => {
      throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
    },
  },
  { name: "CredentialsError", options: { credentials: { ...credentials, token: `${token}\n` } } },
  { name: "AbortError", signal: AbortSignal.abort() },
];

describe("CallFailure", () => {
  it.each(failures)("$name holds no key, token or signature", async ({ name, options, answer, signal }) => {
    const { client, sent } = connect({ credentials: { ...credentials, token }, ...options }, answer);
    const error = await failureOf(client.safe(createListener, request, { signal }));
    expect(error).toBeInstanceOf(CallFailure);
    const shown = [
      inspect(error, { depth: null, showHidden: true }),
      inspect(client, { depth: null, showHidden: true }),
      JSON.stringify(error),
      error.stack ?? "",
    ].join("\n");
    expect(shown).toContain(name);
    for (const secret of [credentials.secretKey, token, ...sent.map(signatureOf)]) {
      expect(shown).not.toContain(secret);
    }
  });

  it.each(failures)("$name says in its log line what failed and whether it was executed", async (failure) => {
    const { client } = connect(
      { credentials: { ...credentials, token }, ...failure.options },
      failure.answer,
    );
    const error = await failureOf(client.safe(createListener, request, { signal: failure.signal }));
    const line = JSON.parse(JSON.stringify(error));
    expect(line).toMatchObject({ action: "CreateHTTPListener", code: error.code, outcome: error.outcome });
    expect(line).not.toHaveProperty("cause");
    expect(error.name).toBe(failure.name);
    expect(error.stack?.startsWith(`${failure.name}: ${error.message}`)).toBe(true);
  });

  it("says in words whether a request was sent", async () => {
    const unsent = await failureOf(
      connect({ credentials: { secretId: "", secretKey: "" } }).client.safe(createListener, request),
    );
    const unknown = await failureOf(connect({}, () => new Response("")).client.safe(createListener, request));
    expect(unsent.message).toMatch(/^CreateHTTPListener: secretId is missing.* Nothing was sent\.$/);
    expect(unknown.message).toMatch(/^CreateHTTPListener: .* It may have been executed\.$/);
  });
});
