import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutJson } from "../../../docs/explorer/lay-out-json.js";

it("lays JSON out as JSON.stringify does, however it was written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 0, 1, 4), (value, indentation) => {
      expect(layOutJson(JSON.stringify(value, null, indentation))).toBe(JSON.stringify(value, null, 2));
    }),
    { numRuns: 500 },
  );
});

it("keeps each digit", () => {
  expect(layOutJson('{"Ids":[18446744073709551615,1.50],"Name":"a, \\"b\\": {}"}')).toBe(
    '{\n  "Ids": [\n    18446744073709551615,\n    1.50\n  ],\n  "Name": "a, \\"b\\": {}"\n}',
  );
});
