import { algorithm, type ParsedAuthorization, parseAuthorization } from "@openaction/runtime/signing";
import { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";

const ALWAYS_SIGNED = ["content-type", "host"];

/** A name of a header, in lower case. Others cannot even be looked up. */
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

const SIGNATURE_LENGTH = 64;

let last: { readonly rest: string; readonly claim: ParsedAuthorization } | undefined;

/** Reads what a request says of its signature. Nothing of it is verified yet but that it is complete. */
export function readClaim({ headers }: WireRequest): ParsedAuthorization | Fault {
  const header = headers.get("authorization") ?? "";
  if (header === "") return refuse("MissingParameter", "The header Authorization is missing.");
  // Requests of one client differ in the signature alone, which is the last thing in the header.
  const signature = header.slice(-SIGNATURE_LENGTH);
  const rest = header.slice(0, -SIGNATURE_LENGTH);
  if (rest === last?.rest && !signature.includes(",")) return { ...last.claim, signature };
  const claim = parseClaim(header);
  if (!(claim instanceof Fault) && claim.signature === signature) last = { rest, claim };
  return claim;
}

function parseClaim(header: string): ParsedAuthorization | Fault {
  const claim = parseAuthorization(header);
  if (claim?.algorithm !== algorithm) {
    const form = `${algorithm} Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=<names>, Signature=<hex>`;
    return refuse(
      "AuthFailure.InvalidAuthorization",
      `The header Authorization must be of the form ${form}.`,
    );
  }
  const names = claim.signedHeaders;
  const isInOrder = names.every((name, index) => HEADER_NAME.test(name) && name > (names[index - 1] ?? ""));
  if (!isInOrder || !ALWAYS_SIGNED.every((name) => names.includes(name))) {
    const message = "SignedHeaders must name content-type and host, and be lower-case and in order.";
    return refuse("AuthFailure.InvalidAuthorization", message);
  }
  return claim;
}
