import { Source } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { findLine } from "../../../model/loader/find-line.js";

const text = `a:
  b: 1
  /c~d: { e: [x, y] }
empty:
"1": z
`;
const source = new Source("a.yaml", text);

describe("the line of a pointer", () => {
  it.each([
    { pointer: "#/", want: "1:1" },
    { pointer: "#/a", want: "2:3" },
    { pointer: "#/a/b", want: "2:6" },
    { pointer: "#/a/~1c~0d/e/1", want: "3:18" },
    { pointer: "#/1", want: "5:6" },
    // A member without a value stands where its key does, and what is not there where its owner is.
    { pointer: "#/empty", want: "4:1" },
    { pointer: "#/a/nothing/here", want: "2:3" },
    { pointer: "#/a/~1c~0d/e/7", want: "3:14" },
  ])("is that of the value: $pointer", ({ pointer, want }) => {
    const { line, column } = findLine({ source, pointer });
    expect(`${line}:${column}`).toBe(want);
  });

  it("is that of the key, where the key is what is wrong", () => {
    expect(findLine({ source, pointer: "#/a/~1c~0d", reportOnKey: true })).toEqual({ line: 3, column: 3 });
  });

  it("is the one that the reader tells, where the file has no pointers", () => {
    expect(findLine({ source, pointer: undefined, start: { line: 7, col: 8 } })).toEqual({
      line: 7,
      column: 8,
    });
  });

  it("is the first of a file that only another reader understands", () => {
    const broken = new Source("b.yaml", `a: ${"[".repeat(20_000)}`);
    expect(findLine({ source: broken, pointer: "#/a" }).line).toBe(1);
  });

  it("is found among very many members at once", () => {
    const members = Array.from({ length: 20_000 }, (_item, index) => `k${index}: 1\n`).join("");
    const large = new Source("c.yaml", members);
    for (const index of [0, 9_999, 19_999])
      expect(findLine({ source: large, pointer: `#/k${index}` }).line).toBe(index + 1);
  });
});
