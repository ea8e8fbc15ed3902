/** What an Authorization header says, before anything of it is checked. */
export interface ParsedAuthorization {
  readonly algorithm: string;
  readonly secretId: string;
  /** UTC date of the scope, to be compared with the timestamp's. */
  readonly date: string;
  readonly service: string;
  /** In the header's order. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const pattern =
  /^(\S+) Credential=([^/,\s]+)\/([\d-]+)\/([^/,\s]+)\/tc3_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([^,\s]+)$/;

/** Takes an Authorization header apart; `undefined` if it is not of this form. */
export function parseAuthorization(header: string): ParsedAuthorization | undefined {
  const match = pattern.exec(header);
  if (!match) return undefined;
  const [, algorithm = "", secretId = "", date = "", service = "", names = "", signature = ""] = match;
  return { algorithm, secretId, date, service, signedHeaders: names.split(";"), signature };
}
