import { expect, it } from "vitest";
import { inferEffect } from "../../../generator/import/infer-effect.js";

it.each([
  { given: "DescribeHTTPListeners", want: "read" },
  { given: "GetThing", want: "read" },
  { given: "RunInstances", want: "create" },
  { given: "AllocateHosts", want: "create" },
  { given: "TerminateInstances", want: "delete" },
  { given: "ModifyListener", want: "update" },
  // A word that merely begins like one that reads.
  { given: "Getaway", want: "update" },
  { given: "Listen", want: "update" },
  { given: "ChatCompletions", want: "update" },
])("$given is taken for $want", ({ given, want }) => {
  expect(inferEffect(given)).toBe(want);
});
