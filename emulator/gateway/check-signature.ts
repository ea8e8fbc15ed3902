import {
  type Digest,
  deriveKeys,
  equalsInConstantTime,
  type HexMac,
  payloadHash,
  stringToSign,
  unsignedPayload,
  utcDate,
} from "@openaction/runtime/signing";
import type { ServiceModel } from "../../model/index.js";
import type { Credential } from "../credential.js";
import type { Fault } from "../fault.js";
import { follow, type MaybePromise } from "../maybe-promise.js";
import { rememberLast } from "../remember-last.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";
import { hostCandidates, hostName, isLoopback } from "./host-candidates.js";
import type { Claim, Signer } from "./read-claim.js";

/** A request with what it says of its signature, and the key that it says it is signed with. */
export interface SignedRequest {
  readonly wire: WireRequest;
  readonly timestamp: number;
  readonly claim: Claim;
  readonly credential: Credential;
}

/** Signs a request once more, as it was received, and refuses it where the outcome differs. */
export type CheckSignature = (request: SignedRequest) => MaybePromise<Fault | undefined>;

/** Creates a check of signatures. It remembers the key that it derived last. */
export function createSignatureCheck(digest: Digest, service: ServiceModel): CheckSignature {
  const prepareMac = createMacSource(digest);
  const contentHash = `${service.headerPrefix}content-sha256`.toLowerCase();
  return (request) => {
    const refused = checkScope(request, service);
    if (refused !== undefined) return refused;
    const { wire, timestamp, claim, credential } = request;
    const { headers, body } = wire;
    const { signer, signature } = claim;
    const isUnsigned = headers.get(contentHash) === unsignedPayload;
    const hosts = hostCandidates(headers.get("host") ?? "");
    const compare = (mac: HexMac, hash: string, index: number): MaybePromise<Fault | undefined> => {
      const host = hosts[index];
      if (host === undefined) return fail("The signature is not the one of this request and this key.");
      const hashing = digest.sha256Hex(canonicalize(request, host, hash));
      const signing = follow(hashing, (canonical) => mac(stringToSign(timestamp, signer.scope, canonical)));
      return follow(signing, (digits) =>
        equalsInConstantTime(digits, signature) ? undefined : compare(mac, hash, index + 1),
      );
    };
    return follow(prepareMac(credential.secretKey, signer), (mac) =>
      follow(payloadHash(digest, isUnsigned ? unsignedPayload : body), (hash) => compare(mac, hash, 0)),
    );
  };
}

/** The date of the scope, which is the same for all requests of a day. */
const dateOfDay = rememberLast((day: number) => utcDate(day * SECONDS_OF_DAY));

const SECONDS_OF_DAY = 86_400;

/** The request as the client should have signed it. The signed names are known to be in lower case and in order. */
function canonicalize({ wire, claim }: SignedRequest, host: string, hash: string): string {
  const { method, target, headers } = wire;
  const { signedHeaders, names } = claim.signer;
  let lines = "";
  for (const name of signedHeaders) {
    const value = name === "host" ? host : (headers.get(name) ?? "");
    lines += `${name}:${value.trim().toLowerCase()}\n`;
  }
  return `${method}\n/\n${target.slice(2)}\n${lines}\n${names}\n${hash}`;
}

function checkScope({ wire, timestamp, claim }: SignedRequest, service: ServiceModel): Fault | undefined {
  const { signer } = claim;
  const date = dateOfDay(Math.floor(timestamp / SECONDS_OF_DAY));
  if (signer.date !== date) {
    return fail(`The scope is of ${signer.date}, but the timestamp of ${date} in UTC.`);
  }
  const host = wire.headers.get("host") ?? "";
  if (!isServiceOf(signer.service, host, service)) {
    return fail(`The scope names the service ${signer.service}; this is ${service.name}.`);
  }
  const absent = signer.signedHeaders.find((name) => wire.headers.get(name) === null);
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
  let owner: { readonly signer: Signer; readonly secretKey: string } | undefined;
  let remembered: MaybePromise<HexMac>;
  return (secretKey: string, signer: Signer): MaybePromise<HexMac> => {
    if (owner?.signer !== signer || owner.secretKey !== secretKey) {
      const asked = { signer, secretKey };
      owner = asked;
      const keys = deriveKeys(digest, secretKey, signer.date, signer.service);
      remembered = keys.then(async ({ signing }) => {
        const mac = await digest.hmacHex(signing);
        if (owner === asked) remembered = mac;
        return mac;
      });
    }
    return remembered;
  };
}

function fail(message: string): Fault {
  return refuse("AuthFailure.SignatureFailure", message);
}
