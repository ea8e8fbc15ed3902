import {
  type CredentialProvider,
  type Credentials,
  createClient,
  type TransportRequest,
} from "@openaction/runtime";
import {
  canonicalRequest,
  credentialScope,
  payloadHash,
  stringToSign,
  utcDate,
  webDigest,
} from "@openaction/runtime/signing";
import type { ApiModel, JsonObject } from "../../model/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import type { CallCommandOptions } from "./call-options.js";
import { toAction, toService } from "./runtime-facts.js";

/** Thrown in place of sending. */
class NotSent extends Error {}

/** Prepares a call up to its last byte, signature included, and keeps it from being sent. */
export async function captureRequest(
  { model, action }: FoundAction,
  request: JsonObject,
  { endpoint, region, language }: CallCommandOptions,
  credentials: Credentials | CredentialProvider | undefined,
): Promise<TransportRequest> {
  let captured: TransportRequest | undefined;
  const client = createClient(toService(model), {
    credentials,
    endpoint,
    region,
    language,
    retries: 0,
    transport: async (outgoing) => {
      captured = outgoing;
      throw new NotSent();
    },
  });
  // Whatever else goes wrong on the way, such as missing credentials, is thrown on.
  await client.call(toAction(model, action), request).catch((error: unknown) => {
    if (captured === undefined) throw error;
  });
  if (captured === undefined) throw new UsageError("The request could not be prepared.");
  return captured;
}

/** The request as it would go over the wire; the signature is left out. */
export function showRequest({ endpoint, headers, body }: TransportRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${hideSecrets(name, value)}`);
  return ["POST / HTTP/1.1", `host: ${endpoint.host}`, ...lines, "", textOf(body)].join("\n");
}

/** Each step of the signature with its outcome, as the vendor's own documentation numbers them. Keys are not shown. */
export async function explainSignature({ service }: ApiModel, request: TransportRequest): Promise<string> {
  const { endpoint, headers, body } = request;
  const timestamp = Number(headers[`${service.headerPrefix}Timestamp`.toLowerCase()]);
  const { authorization = "", "content-type": contentType = "" } = headers;
  const hash = await payloadHash(webDigest, body);
  const signed = { "content-type": contentType, host: endpoint.host };
  const canonical = canonicalRequest("POST", "", signed, hash);
  const scope = credentialScope(utcDate(timestamp), service.name);
  const steps = [
    ["1. SHA-256 of the body", hash],
    ["2. Canonical request", canonical],
    ["3. String to sign", stringToSign(timestamp, scope, await webDigest.sha256Hex(canonical))],
    ["4. Signing key", `HMAC chain of "TC3" + SecretKey over ${scope.replaceAll("/", ", ")} (not shown)`],
    ["5. Signature", authorization.slice(-64)],
    ["6. Authorization", authorization],
  ];
  return steps.map(([title, text]) => `${title}\n${text}`).join("\n\n");
}

function textOf(body: TransportRequest["body"]): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

function hideSecrets(name: string, value: string): string {
  if (/token$/i.test(name)) return "(hidden)";
  return name.toLowerCase() === "authorization" ? value.replace(/Signature=.*/, "Signature=(hidden)") : value;
}
