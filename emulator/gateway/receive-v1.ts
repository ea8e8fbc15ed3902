import { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { type ParameterSource, readCommonParameters } from "./common-parameters.js";
import { refuse } from "./gateway-rules.js";
import { decodeFields, type Fields, nestFields } from "./parse-fields.js";
import type { ReceivedCall } from "./received-call.js";
import { checkV1Signature } from "./v1-signature.js";

/** Parameters of signature version 1 that are no members of the request. */
const COMMON = new Set([
  "Action",
  "Version",
  "Region",
  "Timestamp",
  "Nonce",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Token",
  "Language",
  "RequestClient",
]);

/** Reads a query or form that is signed with version 1, HmacSHA1 or HmacSHA256. */
export function receiveV1(wire: WireRequest, text: string): ReceivedCall | Fault {
  const fields = decodeFields(text);
  if (fields instanceof Fault) return fields;
  const parameters = new Map(fields);
  if (parameters.size < fields.length) return refuse("InvalidParameter", "A parameter is given twice.");
  const source: ParameterSource = {
    read: (name) => parameters.get(name) ?? null,
    describe: (name) => `The parameter ${name}`,
  };
  const common = readCommonParameters(source);
  if (common instanceof Fault) return common;
  return {
    common,
    isText: true,
    readSecretId: () => checkParameters(parameters) ?? parameters.get("SecretId") ?? "",
    verify: (credential) => checkV1Signature(wire, parameters, credential),
    readMembers: () => nestFields(membersOf(fields)),
  };
}

function membersOf(fields: Fields): Fields {
  return fields.filter(([name]) => !COMMON.has(name));
}

function checkParameters(parameters: ReadonlyMap<string, string>): Fault | undefined {
  const missing = ["SecretId", "Nonce", "Signature"].find((name) => (parameters.get(name) ?? "") === "");
  if (missing !== undefined) return refuse("MissingParameter", `The parameter ${missing} is missing.`);
  if (!/^[1-9]\d*$/.test(parameters.get("Nonce") ?? "")) {
    return refuse("InvalidParameter", "The parameter Nonce must be a positive integer.");
  }
  return undefined;
}
