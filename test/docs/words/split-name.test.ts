import { expect, it } from "vitest";
import { splitName } from "../../../docs/words/index.js";

it.each([
  { given: "DuplicatedListenerPort", want: ["Duplicated", "Listener", "Port"] },
  { given: "InvalidParameterValue.Port", want: ["Invalid", "Parameter", "Value.", "Port"] },
  { given: "ResourceNotFound_x", want: ["Resource", "Not", "Found_", "x"] },
  { given: "HTTPListener", want: ["HTTPListener"] },
  { given: "list of Int64Paths", want: ["list of Int64", "Paths"] },
  { given: "", want: [""] },
])("$given may break into $want", ({ given, want }) => {
  expect(splitName(given)).toEqual(want);
});
