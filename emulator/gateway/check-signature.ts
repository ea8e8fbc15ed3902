import {
  equalsInConstantTime,
  type ParsedAuthorization,
  parseAuthorization,
  type Sign,
  type Signable,
  unsignedPayload,
  utcDate,
} from "@openaction/runtime/signing";
import type { ServiceModel } from "../../model/index.js";
import type { Credential } from "../credential.js";
import type { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";
import { hostCandidates, hostName, isLoopback } from "./host-candidates.js";

/** A request with what it says of its signature, and the key that it says it is signed with. */
export interface SignedRequest {
  readonly wire: WireRequest;
  readonly timestamp: number;
  readonly claim: ParsedAuthorization;
  readonly credential: Credential;
  readonly service: ServiceModel;
}

/** Signs a request once more, as it was received, and refuses it where the outcome differs. */
export async function checkSignature(sign: Sign, request: SignedRequest): Promise<Fault | undefined> {
  const { wire, timestamp, claim, credential, service } = request;
  const date = utcDate(timestamp);
  if (claim.date !== date) {
    return fail(`The scope is of ${claim.date}, but the timestamp of ${date} in UTC.`);
  }
  const host = wire.headers.get("host") ?? "";
  if (!isServiceOf(claim.service, host, service)) {
    return fail(`The scope names the service ${claim.service}; this is ${service.name}.`);
  }
  const absent = claim.signedHeaders.find((name) => wire.headers.get(name) === null);
  if (absent !== undefined) return fail(`The header ${absent} is named as signed, but was not received.`);
  for (const candidate of hostCandidates(host)) {
    const signed = parseAuthorization(await sign(credential, signable(request, candidate)));
    if (signed && equalsInConstantTime(signed.signature, claim.signature)) return undefined;
  }
  return fail("The signature is not the one of this request and this key.");
}

function signable({ wire, timestamp, claim, service }: SignedRequest, host: string): Signable {
  const { method, target, headers, body } = wire;
  const signed = claim.signedHeaders.map((name) => [
    name,
    name === "host" ? host : (headers.get(name) ?? ""),
  ]);
  const isUnsigned = headers.get(`${service.headerPrefix}Content-SHA256`) === unsignedPayload;
  return {
    service: claim.service,
    timestamp,
    method,
    query: target.split("?").slice(1).join("?"),
    headers: Object.fromEntries(signed),
    payload: isUnsigned ? unsignedPayload : body,
  };
}

/** The vendor's clients take the first label of the host for the service: `127` on loopback, where any one will do. */
function isServiceOf(claimed: string, host: string, service: ServiceModel): boolean {
  const name = hostName(host);
  return claimed === service.name || claimed === name.split(".", 1)[0] || isLoopback(name);
}

function fail(message: string): Fault {
  return refuse("AuthFailure.SignatureFailure", message);
}
