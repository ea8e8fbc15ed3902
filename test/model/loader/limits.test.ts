import { expect, it } from "vitest";
import { showLimit } from "../../../model/loader/limits.js";

it.each([
  { given: 50, want: "50" },
  { given: 1000, want: "1,000" },
  { given: 20_000, want: "20,000" },
  { given: 1_000_000, want: "1,000,000" },
])("a limit is shown as people read it: $want", ({ given, want }) => {
  expect(showLimit(given)).toBe(want);
});
