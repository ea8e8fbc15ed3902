import type { Fault } from "../fault.js";
import { refuse } from "./gateway-rules.js";

/** What every request says of itself. */
export interface CommonParameters {
  readonly action: string;
  readonly version: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly region?: string;
  /** Session token; empty where there is none. */
  readonly token: string;
}

/** Where common parameters stand: in headers, or beside the members of a query or form. */
export interface ParameterSource {
  /** Finds a parameter by its bare name, `Action`. */
  readonly read: (name: string) => string | null;
  /** How messages call it, `The header X-TC-Action`. */
  readonly describe: (name: string) => string;
}

/** Reads the common parameters; the action is asked for first. */
export function readCommonParameters({ read, describe }: ParameterSource): CommonParameters | Fault {
  const text = (name: string) => read(name) ?? "";
  const missing = ["Action", "Version", "Timestamp"].find((name) => text(name) === "");
  if (missing !== undefined) return refuse("MissingParameter", `${describe(missing)} is missing.`);
  const region = read("Region");
  if (region === "") return refuse("InvalidParameterValue", `${describe("Region")} is empty; leave it out.`);
  const timestamp = text("Timestamp");
  if (!/^(0|[1-9]\d{0,10})$/.test(timestamp)) {
    return refuse("InvalidParameter", `${describe("Timestamp")} must be a whole number of seconds.`);
  }
  return {
    action: text("Action"),
    version: text("Version"),
    timestamp: Number(timestamp),
    token: text("Token"),
    ...(region !== null && { region }),
  };
}
