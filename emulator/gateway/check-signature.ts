import {
  authorization,
  credentialScope,
  type Digest,
  deriveKeys,
  equalsInConstantTime,
  type Mac,
  type ParsedAuthorization,
  payloadHash,
  stringToSign,
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
export type CheckSignature = (request: SignedRequest) => Promise<Fault | undefined>;

/** Creates a check of signatures. It remembers the key that it derived last. */
export function createSignatureCheck(digest: Digest): CheckSignature {
  const prepareMac = createMacSource(digest);
  return async (request) => {
    const refused = checkScope(request);
    if (refused !== undefined) return refused;
    const { wire, timestamp, claim, credential, service } = request;
    const { headers, body } = wire;
    const scope = credentialScope(claim.date, claim.service);
    const isUnsigned = headers.get(`${service.headerPrefix}Content-SHA256`) === unsignedPayload;
    // Promises are awaited only where there are some: Node's digest has none, and each costs a turn.
    const hashing = payloadHash(digest, isUnsigned ? unsignedPayload : body);
    const hash = typeof hashing === "string" ? hashing : await hashing;
    const mac = await prepareMac(credential.secretKey, claim);
    const names = claim.signedHeaders.join(";");
    const received = headers.get("authorization") ?? "";
    for (const host of hostCandidates(headers.get("host") ?? "")) {
      const hashed = digest.sha256Hex(canonicalize(request, host, names, hash));
      const canonical = typeof hashed === "string" ? hashed : await hashed;
      const signing = mac(stringToSign(timestamp, scope, canonical));
      const signed = toHex(signing instanceof Uint8Array ? signing : await signing);
      // Compared as a whole, since what was parsed may have been written in more than one way.
      if (isSame(authorization(claim.secretId, scope, names, signed), received)) return undefined;
    }
    return fail("The signature is not the one of this request and this key.");
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return text;
}

let lastDay = { day: Number.NaN, date: "" };

/** The date of the scope, which is the same for all requests of a day. */
function dateOf(timestamp: number): string {
  const day = Math.floor(timestamp / 86_400);
  if (day !== lastDay.day) lastDay = { day, date: utcDate(timestamp) };
  return lastDay.date;
}

function isSame(expected: string, received: string): boolean {
  return (
    equalsInConstantTime(expected, received) || equalsInConstantTime(expected, received.replace(/, ?/g, ", "))
  );
}

/** The request as the client should have signed it. The signed names are known to be in lower case and in order. */
function canonicalize({ wire, claim }: SignedRequest, host: string, names: string, hash: string): string {
  const { method, target, headers } = wire;
  let lines = "";
  for (const name of claim.signedHeaders) {
    const value = name === "host" ? host : (headers.get(name) ?? "");
    lines += `${name}:${value.trim().toLowerCase()}\n`;
  }
  return `${method}\n/\n${target.slice(2)}\n${lines}\n${names}\n${hash}`;
}

function checkScope({ wire, timestamp, claim, service }: SignedRequest): Fault | undefined {
  const date = dateOf(timestamp);
  if (claim.date !== date) {
    return fail(`The scope is of ${claim.date}, but the timestamp of ${date} in UTC.`);
  }
  const host = wire.headers.get("host") ?? "";
  if (!isServiceOf(claim.service, host, service)) {
    return fail(`The scope names the service ${claim.service}; this is ${service.name}.`);
  }
  const absent = claim.signedHeaders.find((name) => wire.headers.get(name) === null);
  if (absent !== undefined) return fail(`The header ${absent} is named as signed, but was not received.`);
  return host === host.toLowerCase() ? undefined : fail("The host must be in lower case, as it is signed.");
}

/** The vendor's clients take the first label of the host for the service: `127` on loopback, where any one will do. */
function isServiceOf(claimed: string, host: string, service: ServiceModel): boolean {
  if (claimed === service.name) return true;
  const name = hostName(host);
  return claimed === name.split(".", 1)[0] || isLoopback(name);
}

/** Makes keys ready. Most requests are of the same key, day and service as the one before. */
function createMacSource(digest: Digest) {
  let owner = "";
  let remembered: Promise<Mac> | undefined;
  return (secretKey: string, { date, service }: ParsedAuthorization): Promise<Mac> => {
    const wanted = `${credentialScope(date, service)} ${secretKey}`;
    if (owner !== wanted || remembered === undefined) {
      owner = wanted;
      remembered = deriveKeys(digest, secretKey, date, service).then(({ signing }) => digest.hmac(signing));
    }
    return remembered;
  };
}

function fail(message: string): Fault {
  return refuse("AuthFailure.SignatureFailure", message);
}
