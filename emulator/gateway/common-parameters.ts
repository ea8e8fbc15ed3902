import type { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";

/** What every request says of itself in its headers. */
export interface CommonParameters {
  readonly action: string;
  readonly version: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** Reads the protocol's headers, whose names begin with the document's prefix, `X-TC-`. */
export function readCommonParameters({ headers }: WireRequest, prefix: string): CommonParameters | Fault {
  const read = (name: string) => headers.get(prefix + name) ?? "";
  const missing = ["Action", "Version", "Timestamp"].find((name) => read(name) === "");
  if (missing !== undefined) return refuse("MissingParameter", `The header ${prefix}${missing} is missing.`);
  if (headers.get(`${prefix}Region`) === "") {
    return refuse("InvalidParameterValue", `The header ${prefix}Region is empty; leave it out.`);
  }
  const timestamp = read("Timestamp");
  if (!/^\d{1,11}$/.test(timestamp)) {
    return refuse("InvalidParameter", `The header ${prefix}Timestamp must be a whole number of seconds.`);
  }
  return { action: read("Action"), version: read("Version"), timestamp: Number(timestamp) };
}
