import { violationRules } from "../../model/validation/index.js";
import { Fault } from "../fault.js";
import type { Rule } from "../rule.js";

/** Conditions of the request as a whole. */
const requestRules = [
  {
    code: "NoSuchProduct",
    rule: "A host of the service's own domain is the service's; any other host will do.",
    source: "vendor-doc",
  },
  {
    code: "UnsupportedProtocol",
    rule: "The request goes to /: a GET, or a POST with JSON, a form or a multipart body.",
    source: "vendor-doc",
  },
  {
    code: "RequestSizeLimitExceeded",
    rule: "A query has at most 32 KB, a form 1 MB, any other body 10 MB.",
    source: "vendor-doc",
  },
  {
    code: "MissingParameter",
    rule: "Content type, action, version, timestamp, and what the signature consists of, are present.",
    source: "vendor-doc",
  },
  {
    code: "InvalidParameter",
    rule: "The timestamp is a whole number of seconds; queries and forms are percent-encoded.",
    source: "inferred",
  },
  {
    code: "InvalidParameterValue",
    rule: "The region is left out or names a region: an empty one is refused.",
    source: "vendor-doc",
  },
  {
    code: "NoSuchVersion",
    rule: "The version is the one of the document.",
    source: "vendor-doc",
  },
  {
    code: "InvalidAction",
    rule: "The document has the action.",
    source: "vendor-doc",
  },
  {
    code: "UnsupportedRegion",
    rule: "The region has the form of one, and is among those that are served if they are configured.",
    source: "inferred",
  },
  {
    code: "AuthFailure.SignatureExpire",
    rule: "The timestamp is at most 300 seconds off the clock.",
    source: "vendor-doc",
  },
  {
    code: "AuthFailure.InvalidAuthorization",
    rule: "The authorization is of the form of TC3-HMAC-SHA256 and signs at least content-type and host.",
    source: "vendor-doc",
  },
  {
    code: "AuthFailure.InvalidSecretId",
    rule: "An id of a key begins with AKID, or is configured.",
    source: "inferred",
  },
  {
    code: "AuthFailure.SecretIdNotFound",
    rule: "The key is configured.",
    source: "vendor-doc",
  },
  {
    code: "AuthFailure.TokenFailure",
    rule: "The session token is the one of the key; a permanent key has none.",
    source: "inferred",
  },
  {
    code: "AuthFailure.SignatureFailure",
    rule: "The scope names the timestamp's day in UTC and the service, and the signature is right.",
    source: "vendor-source",
  },
  {
    code: "InvalidRequest",
    rule: "A multipart body is one.",
    source: "vendor-doc",
  },
  {
    code: "InvalidParameter",
    rule: "A JSON body is an object, nested 64 levels deep at most; fields make up objects and lists.",
    source: "inferred",
  },
] as const satisfies readonly Rule[];

/** Conditions that remain when the members are as they should be. */
const callRules = [
  {
    code: "RequestLimitExceeded",
    rule: "The action's limit of requests in any span of time is kept, counted for each key.",
    source: "vendor-doc",
  },
  {
    code: "InternalError",
    rule: "The emulator itself does not fail.",
    source: "inferred",
  },
] as const satisfies readonly Rule[];

/** What the gateway asks of every request before a behaviour or an example answers it, in the order of asking. */
export const gatewayRules: readonly Rule[] = [
  ...requestRules,
  ...Object.values(violationRules),
  ...callRules,
];

type GatewayCode = (typeof requestRules)[number]["code"] | (typeof callRules)[number]["code"];

/** What the real gateway does, and this one does not. */
export const gatewayOmissions: readonly string[] = [
  "limits of whole accounts and of addresses, unless as faults on demand",
  "octet streams and event streams",
  "patterns of the document: they are not tried on values",
];

/** Refuses a request with a code of the gateway's own rules. */
export function refuse(code: GatewayCode, message: string): Fault {
  return new Fault(code, message);
}
