import type { Fault } from "../fault.js";
import { refuse } from "./gateway-rules.js";

/** What every request says of itself. */
export interface CommonParameters {
  readonly action: string;
  readonly version: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly region: string | undefined;
  /** Session token; empty where there is none. */
  readonly token: string;
}

/** Bare names of the common parameters. */
export type CommonName = "Action" | "Version" | "Timestamp" | "Region" | "Token";

/** Where common parameters stand: in headers, or beside the members of a query or form. */
export interface ParameterSource {
  readonly read: (name: CommonName) => string | null;
  /** How messages call it, `The header X-TC-Action`. */
  readonly describe: (name: CommonName) => string;
}

/** Reads the common parameters; the action is asked for first. */
export function readCommonParameters({ read, describe }: ParameterSource): CommonParameters | Fault {
  const action = read("Action") ?? "";
  const version = read("Version") ?? "";
  const timestamp = read("Timestamp") ?? "";
  const missing = (name: CommonName) => refuse("MissingParameter", `${describe(name)} is missing.`);
  if (action === "") return missing("Action");
  if (version === "") return missing("Version");
  if (timestamp === "") return missing("Timestamp");
  const region = read("Region");
  if (region === "") return refuse("InvalidParameterValue", `${describe("Region")} is empty; leave it out.`);
  if (!/^(0|[1-9]\d{0,10})$/.test(timestamp)) {
    return refuse("InvalidParameter", `${describe("Timestamp")} must be a whole number of seconds.`);
  }
  return {
    action,
    version,
    timestamp: Number(timestamp),
    token: read("Token") ?? "",
    region: region ?? undefined,
  };
}
