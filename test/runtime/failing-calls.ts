import type { ClientOptions } from "@openaction/runtime";
import { credentials, type SentRequest } from "./fake-service.js";

/** What a log must never hold, beside the secret key. */
export const token = "session-token-1/+==";

/** The signature that a request was sent with. */
export const signatureOf = ({ headers }: SentRequest) =>
  headers.get("authorization")?.slice(-64) ?? "no signature";

/** What a service or proxy that repeats its request would answer. */
const echo = (sent: SentRequest) => [credentials.secretKey, token, signatureOf(sent)].join(" ");

/** A way in which a call fails. */
export interface FailingCall {
  readonly name: string;
  readonly options?: ClientOptions;
  readonly answer?: (sent: SentRequest) => Response;
  readonly signal?: AbortSignal;
}

/** Ways in which a call fails, made to repeat what must stay secret. */
export const failingCalls: readonly FailingCall[] = [
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
