import { type ClientOptions, CredentialsError, type TransportRequest } from "@openaction/runtime";
import {
  canonicalRequest,
  credentialScope,
  payloadHash,
  stringToSign,
  utcDate,
  webDigest,
} from "@openaction/runtime/signing";
import type { ApiModel } from "../../model/index.js";
import type { SampleObject } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import type { ConnectionOptions } from "./call-options.js";
import { openClient } from "./open-client.js";
import { reasonOf } from "./reason-of.js";
import { toAction } from "./runtime-facts.js";

/** Thrown in place of sending. */
class NotSent extends Error {}

/** Prepares a call up to its last byte, signature included, and keeps it from being sent. */
export async function captureRequest(
  { model, action }: FoundAction,
  request: SampleObject,
  options: ConnectionOptions,
  more: ClientOptions = {},
): Promise<TransportRequest> {
  let captured: TransportRequest | undefined;
  const client = await openClient(model, options, {
    ...more,
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

/** The request as it would be sent, which needs no credentials: without them it is not signed, and says so. */
export async function previewRequest(
  found: FoundAction,
  request: SampleObject,
  options: ConnectionOptions,
): Promise<string> {
  try {
    return showRequest(await captureRequest(found, request, options));
  } catch (error) {
    if (!(error instanceof CredentialsError)) throw error;
    const credentials = { secretId: "none", secretKey: "none" };
    const unsigned = await captureRequest(found, request, options, { credentials });
    unsigned.headers.authorization = `(not signed: ${reasonOf(error)})`;
    return showRequest(unsigned);
  }
}

/** The request as it goes over the wire, but for a token, which is secret. */
function showRequest({ endpoint, headers, body }: TransportRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${hideToken(name, value)}`);
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return ["POST / HTTP/1.1", `host: ${endpoint.host}`, length, ...lines, "", textOf(body)].join("\n");
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

function hideToken(name: string, value: string): string {
  return /token$/i.test(name) ? "(hidden)" : value;
}
