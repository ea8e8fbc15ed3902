import type { ServiceModel } from "../../model/index.js";
import { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import type { CheckSignature } from "./check-signature.js";
import { type ParameterSource, readCommonParameters } from "./common-parameters.js";
import { readClaim } from "./read-claim.js";
import type { ReceivedCall } from "./received-call.js";

/** What differs between requests that are signed with TC3-HMAC-SHA256. */
export interface Tc3Form extends Pick<ReceivedCall, "isText" | "readMembers"> {
  readonly service: ServiceModel;
  readonly checkSignature: CheckSignature;
}

/** Reads a request whose common parameters stand in headers with the document's prefix, `X-TC-`. */
export function receiveTc3(
  wire: WireRequest,
  { service, checkSignature, ...form }: Tc3Form,
): ReceivedCall | Fault {
  const prefix = service.headerPrefix.toLowerCase();
  const source: ParameterSource = {
    read: (name) => wire.headers.get(prefix + name.toLowerCase()),
    describe: (name) => `The header ${service.headerPrefix}${name}`,
  };
  const common = readCommonParameters(source);
  if (common instanceof Fault) return common;
  const claim = readClaim(wire);
  return {
    ...form,
    common,
    readSecretId: () => (claim instanceof Fault ? claim : claim.secretId),
    verify: (credential) =>
      claim instanceof Fault
        ? Promise.resolve(claim)
        : checkSignature({ wire, timestamp: common.timestamp, claim, credential, service }),
  };
}
