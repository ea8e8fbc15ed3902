import type { Difference } from "../../generator/index.js";
import type { ApiConfiguration, Problem } from "../../model/configuration/index.js";

/** A document and the package that belongs to it. Goes to threads, so it is plain data. */
export interface DocumentJob {
  readonly api: ApiConfiguration;
  readonly configPath: string | undefined;
  readonly output: string;
  readonly runtimeVersion: string;
  /** `check` only compares. */
  readonly verb: "generate" | "check";
}

/** What became of a package. */
export interface DocumentOutcome {
  readonly difference: Difference;
  /** Warnings on the document. */
  readonly problems: readonly Problem[];
}
