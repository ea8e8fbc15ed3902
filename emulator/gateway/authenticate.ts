import { equalsInConstantTime } from "@openaction/runtime/signing";
import { show } from "../../model/validation/index.js";
import type { Credential } from "../credential.js";
import { Fault } from "../fault.js";
import { follow, type MaybePromise } from "../maybe-promise.js";
import { refuse } from "./gateway-rules.js";
import type { ReceivedCall } from "./received-call.js";

/** Furthest that a timestamp may be off the clock. */
const TOLERANCE_SECONDS = 300;

/** Finds the id of the key that a call is signed with, or refuses the call. `now` is in milliseconds. */
export function authenticate(
  call: ReceivedCall,
  credentials: ReadonlyMap<string, Credential>,
  now: number,
): MaybePromise<string | Fault> {
  const expired = checkTimestamp(call.common.timestamp, now);
  if (expired !== undefined) return expired;
  const secretId = call.readSecretId();
  if (secretId instanceof Fault) return secretId;
  const credential = credentials.get(secretId);
  if (credential === undefined) return refuseUnknown(secretId);
  if (!equalsInConstantTime(credential.token ?? "", call.common.token)) {
    return refuse("AuthFailure.TokenFailure", "The session token is not the one of this key.");
  }
  return follow(call.verify(credential), (refused) => refused ?? secretId);
}

function checkTimestamp(timestamp: number, now: number): Fault | undefined {
  const seconds = Math.floor(now / 1000);
  if (Math.abs(seconds - timestamp) <= TOLERANCE_SECONDS) return undefined;
  const message = `The timestamp ${timestamp} is more than ${TOLERANCE_SECONDS} seconds off the clock, ${seconds}.`;
  return refuse("AuthFailure.SignatureExpire", message);
}

function refuseUnknown(secretId: string): Fault {
  return secretId.startsWith("AKID")
    ? refuse("AuthFailure.SecretIdNotFound", `There is no key ${show(secretId)}.`)
    : refuse("AuthFailure.InvalidSecretId", `${show(secretId)} is no id of an API key.`);
}
