import type { ServiceModel } from "../../model/index.js";
import { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import type { CheckSignature } from "./check-signature.js";
import { type CommonName, readCommonParameters } from "./common-parameters.js";
import { readClaim } from "./read-claim.js";
import type { ReceivedCall } from "./received-call.js";

/** What differs between requests that are signed with TC3-HMAC-SHA256. */
export type Tc3Form = Pick<ReceivedCall, "isText" | "readMembers">;

/** Reads a request whose common parameters stand in headers with the document's prefix, `X-TC-`. */
export type ReceiveTc3 = (wire: WireRequest, form: Tc3Form) => ReceivedCall | Fault;

/** Creates what reads requests of a service. */
export function createTc3Receiver(service: ServiceModel, checkSignature: CheckSignature): ReceiveTc3 {
  const prefix = service.headerPrefix.toLowerCase();
  const names: Readonly<Record<CommonName, string>> = {
    Action: `${prefix}action`,
    Version: `${prefix}version`,
    Timestamp: `${prefix}timestamp`,
    Region: `${prefix}region`,
    Token: `${prefix}token`,
  };
  const describe = (name: CommonName) => `The header ${service.headerPrefix}${name}`;
  return (wire, { isText, readMembers }) => {
    const common = readCommonParameters({ read: (name) => wire.headers.get(names[name]), describe });
    if (common instanceof Fault) return common;
    const claim = readClaim(wire);
    return {
      isText,
      readMembers,
      common,
      readSecretId: () => (claim instanceof Fault ? claim : claim.signer.secretId),
      verify: (credential) =>
        claim instanceof Fault
          ? claim
          : checkSignature({ wire, timestamp: common.timestamp, claim, credential }),
    };
  };
}
