import { it } from "vitest";
import { fuzzArguments } from "./fuzz-arguments.js";

// test/long/cli-fuzz.test.ts goes on with 2,000.
it("takes any arguments without a stack trace, a secret or a file in a wrong place", () =>
  fuzzArguments(150, 7, false));
