import { parseEndpoint } from "../../endpoint.js";
import type { ExpiringCredentials } from "./credential-source.js";
import { isObject, type JsonObject, momentAt, readJsonObject, textAt } from "./read-json.js";
import type { System } from "./system.js";

/** Name of the service in signatures. */
export const STS = "sts";

/** A call of the Security Token Service. */
export interface StsCall {
  readonly action: "AssumeRole" | "AssumeRoleWithWebIdentity";
  readonly request: JsonObject;
  readonly region: string | undefined;
  readonly endpoint: URL;
  /** What no message may repeat, should the service do so. */
  readonly secrets: readonly string[];
  /** Text of the Authorization header, and headers that go with it. */
  authorize(request: StsRequest): Promise<Readonly<Record<string, string>>>;
}

/** What a signature covers. */
export interface StsRequest {
  readonly host: string;
  readonly timestamp: number;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Gets temporary credentials. Messages of its errors hold nothing of an answer but code, text and request id. */
export async function callSts(call: StsCall, { fetch, now }: System): Promise<ExpiringCredentials> {
  const { action, region } = call;
  const { origin, host } = call.endpoint;
  const contentType = "application/json";
  const timestamp = Math.floor(now() / 1000);
  const body = new TextEncoder().encode(JSON.stringify(call.request));
  const headers = {
    "Content-Type": contentType,
    "X-TC-Action": action,
    "X-TC-Version": "2018-08-13",
    "X-TC-Timestamp": `${timestamp}`,
    ...(region && { "X-TC-Region": region }),
    ...(await call.authorize({ host, timestamp, contentType, body })),
  };
  const init = {
    method: "POST",
    headers,
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  } as const;
  const response = await fetch(`${origin}/`, init);
  // An answer that is not as it should be may still hold the new key, so none of it is shown.
  if (response.status !== 200) throw new Error(`${action}: ${host} answered HTTP ${response.status}.`);
  return readAnswer(readJsonObject(await response.text(), `${action}: the answer of ${host}`), call);
}

/** Where calls go. Tokens travel in their bodies, so a network may see them on its own machine only. */
export function parseStsEndpoint(endpoint = "sts.tencentcloudapi.com"): URL {
  const url = parseEndpoint(endpoint);
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === "https:" || isLocal) return url;
  throw new TypeError(`endpoint: ${JSON.stringify(endpoint)} is not https.`);
}

function readAnswer(answer: JsonObject, { action, secrets }: StsCall): ExpiringCredentials {
  const inner = isObject(answer.Response) ? answer.Response : {};
  if (isObject(inner.Error)) {
    const text = `${action}: [${textAt(inner.Error, "Code")}] ${textAt(inner.Error, "Message")} (request ${textAt(inner, "RequestId")})`;
    throw new Error(secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text));
  }
  const given = isObject(inner.Credentials) ? inner.Credentials : {};
  const [secretId, secretKey, token] = ["TmpSecretId", "TmpSecretKey", "Token"].map((name) =>
    textAt(given, name),
  );
  const expiresAt = momentAt(inner, "ExpiredTime");
  if (!secretId || !secretKey || !token || expiresAt === undefined) {
    throw new Error(`${action}: the answer lacks credentials or ExpiredTime.`);
  }
  return { secretId, secretKey, token, expiresAt };
}
