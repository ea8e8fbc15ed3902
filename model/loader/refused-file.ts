import { ResolveError } from "@redocly/openapi-core";
import type { Problem } from "../configuration/index.js";

/** A file that is not read on because of something in it. Knows the place, and what to do about it. */
export class RefusedFile extends ResolveError {
  constructor(readonly problem: Problem) {
    super(new Error(problem.message));
    // The base class sets its own prototype.
    Object.setPrototypeOf(this, RefusedFile.prototype);
  }
}
