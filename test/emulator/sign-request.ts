import { createHash, createHmac } from "node:crypto";
import { developmentCredentials } from "../../emulator/index.js";

/** A call as a client makes it. What is left out is as the service wants it. */
export interface CallFacts {
  readonly action?: string;
  readonly body?: string;
  /** Makes it a GET with this query, without a body. */
  readonly query?: string;
  readonly timestamp?: number;
  readonly secretId?: string;
  readonly secretKey?: string;
  readonly contentType?: string;
  /** The host that is sent. */
  readonly host?: string;
  /** The host that is signed, where it is another one. */
  readonly signedHost?: string;
  readonly service?: string;
  /** UTC date in the scope, where it is not the timestamp's. */
  readonly date?: string;
  /** Lower-case names of headers to sign besides content-type and host. */
  readonly alsoSigned?: readonly string[];
  readonly payload?: string;
  /** Headers to send besides, or in place of the usual ones; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** The time of the sample calls: 2023-07-13T07:25:34Z. */
export const SAMPLE_TIME = 1689233134;

/** Signs a call with node:crypto alone, so that the emulator is not compared with its own code. */
export function signRequest(facts: CallFacts = {}): Request {
  const { query, host = "gaap.tencentcloudapi.com", timestamp = SAMPLE_TIME } = facts;
  const isGet = query !== undefined;
  const body = isGet ? "" : (facts.body ?? "{}");
  const usualType = isGet ? "application/x-www-form-urlencoded" : "application/json";
  const sent: Record<string, string | undefined> = {
    host,
    "content-type": facts.contentType ?? usualType,
    "x-tc-action": facts.action ?? "CreateHTTPListener",
    "x-tc-version": "2018-05-29",
    "x-tc-timestamp": String(timestamp),
    ...facts.headers,
  };
  const headers = { authorization: authorize(facts, sent, body, timestamp), ...sent };
  const defined = Object.entries(headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (isGet) return new Request(`http://emulator.test/?${query}`, { headers: defined });
  return new Request("http://emulator.test/", { method: "POST", headers: defined, body });
}

function authorize(
  facts: CallFacts,
  sent: Readonly<Record<string, string | undefined>>,
  body: string,
  timestamp: number,
): string {
  const { secretId, secretKey } = { ...developmentCredentials, ...facts };
  const names = ["content-type", "host", ...(facts.alsoSigned ?? [])].sort();
  const readHeader = (name: string) => (name === "host" ? (facts.signedHost ?? sent.host) : sent[name]) ?? "";
  const lines = names.map((name) => `${name}:${readHeader(name).trim().toLowerCase()}\n`).join("");
  const method = facts.query === undefined ? "POST" : "GET";
  const canonical = [
    method,
    "/",
    facts.query ?? "",
    lines,
    names.join(";"),
    sha256(facts.payload ?? body),
  ].join("\n");
  const date = facts.date ?? new Date(timestamp * 1000).toISOString().slice(0, 10);
  const service = facts.service ?? "gaap";
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", timestamp, scope, sha256(canonical)].join("\n");
  const key = [date, service, "tc3_request"].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  const signature = createHmac("sha256", key).update(toSign).digest("hex");
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
