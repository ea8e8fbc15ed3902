import { it } from "vitest";
import { fuzzArguments } from "../cli/fuzz-arguments.js";

it("takes any arguments without a stack trace, a secret or a file in a wrong place", () =>
  fuzzArguments(2_000, 20_261_123));
