import { createSigner, equalsInConstantTime, webDigest } from "@openaction/runtime/signing";
import type { ServiceModel } from "../../model/index.js";
import type { Credential } from "../credential.js";
import { Fault } from "../fault.js";
import { show } from "../show.js";
import type { WireRequest } from "../wire.js";
import { checkSignature } from "./check-signature.js";
import { refuse } from "./gateway-rules.js";
import { readClaim } from "./read-claim.js";

/** How callers are recognised. */
export interface AuthenticationSettings {
  readonly credentials: readonly Credential[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Off: every request is taken as coming from one and the same caller, at any time. */
  readonly verifySignatures: boolean;
}

/** Finds the id of the key that a request is signed with, or refuses the request. `timestamp` is in seconds. */
export type Authenticate = (wire: WireRequest, timestamp: number) => Promise<string | Fault>;

const TOLERANCE_SECONDS = 300;

/** Creates the part of the gateway that tells callers apart. It remembers the key that it derived last. */
export function createAuthentication(settings: AuthenticationSettings, service: ServiceModel): Authenticate {
  if (!settings.verifySignatures) return async () => "anyone";
  const sign = createSigner(webDigest);
  return async (wire, timestamp) => {
    const expired = checkTimestamp(timestamp, settings.now());
    if (expired !== undefined) return expired;
    const claim = readClaim(wire);
    if (claim instanceof Fault) return claim;
    const credential = findCredential(settings.credentials, claim.secretId);
    if (credential instanceof Fault) return credential;
    const token = wire.headers.get(`${service.headerPrefix}Token`) ?? "";
    if (!equalsInConstantTime(credential.token ?? "", token)) {
      return refuse("AuthFailure.TokenFailure", "The session token is not the one of this key.");
    }
    return (await checkSignature(sign, { wire, timestamp, claim, credential, service })) ?? claim.secretId;
  };
}

function checkTimestamp(timestamp: number, now: number): Fault | undefined {
  const seconds = Math.floor(now / 1000);
  if (Math.abs(seconds - timestamp) <= TOLERANCE_SECONDS) return undefined;
  const message = `The timestamp ${timestamp} is more than ${TOLERANCE_SECONDS} seconds off the clock, ${seconds}.`;
  return refuse("AuthFailure.SignatureExpire", message);
}

function findCredential(credentials: readonly Credential[], secretId: string): Credential | Fault {
  const known = credentials.find((credential) => credential.secretId === secretId);
  if (known !== undefined) return known;
  return secretId.startsWith("AKID")
    ? refuse("AuthFailure.SecretIdNotFound", `There is no key ${show(secretId)}.`)
    : refuse("AuthFailure.InvalidSecretId", `${show(secretId)} is no id of an API key.`);
}
