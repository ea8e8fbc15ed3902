import { algorithm, authorization, credentialScope, parseAuthorization } from "@openaction/runtime/signing";
import { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";

/** What a request says of its signature. */
export interface Claim {
  readonly signer: Signer;
  /** What stands at the end of the header; to be compared. */
  readonly signature: string;
}

/** What requests of one client have in common on one day. */
export interface Signer {
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly scope: string;
  /** Names of the signed headers, in lower case and in order. */
  readonly signedHeaders: readonly string[];
  /** The same, as it is signed. */
  readonly names: string;
}

const ALWAYS_SIGNED = ["content-type", "host"];

/** A name of a header, in lower case. Others cannot even be looked up. */
const HEADER_NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

const SIGNATURE_LENGTH = 64;

let last: { readonly rest: string; readonly signer: Signer } | undefined;

/** Reads what a request says of its signature. Nothing of it is verified yet but that it is complete. */
export function readClaim({ headers }: WireRequest): Claim | Fault {
  const header = headers.get("authorization") ?? "";
  if (header === "") return refuse("MissingParameter", "The header Authorization is missing.");
  const signature = header.slice(-SIGNATURE_LENGTH);
  const rest = header.slice(0, -SIGNATURE_LENGTH);
  if (rest !== last?.rest || /[,\s]/.test(signature)) {
    const signer = parseSigner(header);
    if (signer instanceof Fault) return signer;
    // What was parsed may have been written in more than one way; only the one that is signed is right.
    if (!isCanonical(rest, signer)) return { signer, signature: "" };
    last = { rest, signer };
  }
  return { signer: last.signer, signature };
}

function isCanonical(rest: string, { secretId, scope, names }: Signer): boolean {
  const canonical = authorization(secretId, scope, names, "");
  return rest === canonical || rest.replace(/, ?/g, ", ") === canonical;
}

function parseSigner(header: string): Signer | Fault {
  const claim = parseAuthorization(header);
  if (claim?.algorithm !== algorithm) {
    const form = `${algorithm} Credential=<id>/<date>/<service>/tc3_request, SignedHeaders=<names>, Signature=<hex>`;
    return refuse(
      "AuthFailure.InvalidAuthorization",
      `The header Authorization must be of the form ${form}.`,
    );
  }
  const { secretId, date, service, signedHeaders } = claim;
  const isInOrder = signedHeaders.every(
    (name, index) => HEADER_NAME.test(name) && name > (signedHeaders[index - 1] ?? ""),
  );
  if (!isInOrder || !ALWAYS_SIGNED.every((name) => signedHeaders.includes(name))) {
    const message = "SignedHeaders must name content-type and host, and be lower-case and in order.";
    return refuse("AuthFailure.InvalidAuthorization", message);
  }
  const scope = credentialScope(date, service);
  return { secretId, date, service, scope, signedHeaders, names: signedHeaders.join(";") };
}
