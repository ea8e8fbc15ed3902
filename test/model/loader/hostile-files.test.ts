import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, type Edit, findProblems } from "../../workspace.js";

const file = "spec/gaap/openapi.yaml";

/** Lines of the document before those that a test adds. */
const LINES = readFileSync(file, "utf8").split("\n").length - 1;

/** Adds lines to the end of the document. */
const add =
  (text: string | Uint8Array): Edit =>
  (folder) =>
    writeFileSync(join(folder, file), Buffer.concat([readFileSync(join(folder, file)), Buffer.from(text)]));

/** Adds schemas to the document. */
const addSchemas = (schemas: string) => add(`  schemas:\n${schemas}`);

const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_item, index) => line(index)).join("");

const bomb = (count: number) =>
  `x-a:\n  a0: &a0 [x, x]\n${repeat(count, (index) => `  a${index + 1}: &a${index + 1} [${repeat(10, () => `*a${index}, `)}x]\n`)}`;
const circle = "leads in a circle: ";

describe("a file that would take a reader forever, or lead it astray", () => {
  it.each([
    {
      given: "a reference to itself",
      edit: addSchemas("    A: { $ref: '#/components/schemas/A' }\n"),
      says: `${circle}\`#/components/schemas/A\` → \`#/components/schemas/A\``,
      pointer: "#/components/schemas/A",
      down: 2,
    },
    {
      given: "a reference into itself",
      edit: addSchemas("    A: { $ref: '#/components/schemas/A/properties/B' }\n"),
      says: circle,
      pointer: "#/components/schemas/A",
      down: 2,
    },
    {
      given: "references in a circle",
      edit: addSchemas(
        "    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
      ),
      says: circle,
      pointer: "#/components/schemas/A",
      down: 2,
      more: 1,
    },
    {
      given: "a circle through another file",
      edit: add("x-a: { $ref: 'openapi.yaml#/x-a' }\n"),
      says: circle,
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "a chain of references",
      edit: addSchemas(
        `${repeat(60, (index) => `    A${index}: { $ref: '#/components/schemas/A${index + 1}' }\n`)}    A60: { type: string }\n`,
      ),
      says: "leads through more than 50 others; refer to what the last one names",
      pointer: "#/components/schemas/A0",
      down: 2,
      more: 9,
    },
    {
      given: "20,000 references in a chain",
      edit: addSchemas(
        repeat(20_000, (index) => `    A${index}: { $ref: '#/components/schemas/A${index + 1}' }\n`),
      ),
      says: "leads through more than 50 others",
      pointer: "#/components/schemas/A0",
      down: 2,
      more: 999,
    },
    {
      given: "a reference to what every object has",
      edit: addSchemas("    A: { $ref: '#/components/toString' }\n"),
      says: "the reference `#/components/toString` leads nowhere; correct it",
      pointer: "#/components/schemas/A",
      down: 2,
    },
    {
      given: "a reference to an anchor",
      edit: addSchemas("    A: { $ref: '#name' }\n"),
      says: "the reference `#name` names an anchor; write a pointer",
      pointer: "#/components/schemas/A",
      down: 2,
    },
    {
      given: "a bomb of aliases",
      edit: add(bomb(8)),
      says: "more than 1,000,000 values, those that aliases repeat included; take some out",
      pointer: "#/x-a/a6",
      down: 8,
    },
    {
      given: "aliases that stand ever deeper",
      edit: add(
        `x-a:\n  a0: &a0 [x]\n${repeat(110, (index) => `  a${index + 1}: &a${index + 1} [*a${index}]\n`)}`,
      ),
      says: "more than 100 deep in each other",
      pointer: "#/x-a/a99",
      down: 101,
    },
    {
      given: "an alias inside of itself",
      edit: add("x-a: &a [*a]\n"),
      says: "the alias stands inside of what it repeats; write it out",
      pointer: "#/x-a/0",
      down: 1,
    },
    {
      given: "deep nesting",
      edit: add(`x-a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`),
      says: "nesting exceeded maxDepth (100)",
      pointer: "",
      down: 1,
    },
    {
      given: "deep nesting in lines",
      edit: add(`x-a:\n  ${"- ".repeat(20_000)}x\n`),
      says: "nesting exceeded maxDepth (100)",
      pointer: "",
      down: 2,
    },
    {
      given: "the prototype as a key",
      edit: add("x-a: { __proto__: { a: 1 } }\n"),
      says: "no member can be called `__proto__`; choose another name",
      pointer: "#/x-a/__proto__",
      down: 1,
    },
    {
      given: "a zero character",
      edit: add('x-a: "a\\0b"\n'),
      says: "a text holds a zero character, which command lines",
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "a raw zero character",
      edit: add("x-a: a\0b\n"),
      says: "null byte is not allowed in input",
      pointer: "",
      down: 1,
    },
    {
      given: "a number that is none",
      edit: add("x-a: .nan\n"),
      says: "JSON has no form for this value",
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "bytes",
      edit: add("x-a: [!!binary aGk=]\n"),
      says: "JSON has no form for this value",
      pointer: "#/x-a/0",
      down: 1,
    },
    {
      given: "a tag that makes a function",
      edit: add("x-a: !!js/function 'x'\n"),
      says: "unknown scalar tag",
      pointer: "",
      down: 1,
    },
    {
      given: "a key twice",
      edit: add("openapi: 3.1.0\n"),
      says: "duplicated mapping key",
      pointer: "",
      down: 1,
    },
    {
      given: "a tab that indents",
      edit: add("x-a:\n\t- b\n"),
      says: "tab characters must not be used in indentation",
      pointer: "",
      down: 2,
    },
    {
      given: "bytes that are not UTF-8",
      edit: add(Uint8Array.of(0x61, 0xff, 0x0a)),
      says: "the file is no text in UTF-8; save it in this encoding",
      pointer: "",
      down: 1,
    },
    {
      given: "two documents",
      edit: add("---\na: 1\n"),
      says: "expected a single document in the stream",
      pointer: "",
      down: 1 - LINES,
    },
    {
      given: "a path that no file has",
      edit: add('x-a: { $ref: "a\\u0001.yaml" }\n'),
      says: "the reference `a\\u0001.yaml` leads to a file that is not there",
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "a path as long as a page",
      edit: add(`x-a: { $ref: ${"a".repeat(10_000)}.yaml }\n`),
      says: "the reference is no path that a file can have; correct it",
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "a folder",
      edit: add("x-a: { $ref: actions }\n"),
      says: "leads to something else than a file; name a file",
      pointer: "#/x-a",
      down: 1,
    },
    {
      given: "a pipe",
      edit: pipe,
      says: "leads to something else than a file; name a file",
      pointer: "#/x-a",
      down: 1,
    },
  ])("is refused with its place: $given", async ({ edit, says, pointer, down, more = 0 }) => {
    const [problem, ...others] = await findProblems(createWorkspace(edit));
    expect(problem).toMatchObject({ severity: "error", file, line: LINES + down });
    expect(problem?.message).toContain(says);
    expect(problem?.pointer.startsWith(pointer)).toBe(true);
    expect(others).toHaveLength(more);
  });

  it("is read all the same if it only begins with a byte order mark, or has the line ends of Windows", async () => {
    const convert: Edit = (folder) => {
      const text = readFileSync(join(folder, file), "utf8").replaceAll("\n", "\r\n");
      writeFileSync(join(folder, file), `\ufeff${text}`);
    };
    expect(await findProblems(createWorkspace(convert))).toEqual([]);
  });
});

function pipe(folder: string): void {
  execFileSync("mkfifo", [join(folder, "spec/gaap/pipe.yaml")]);
  add("x-a: { $ref: pipe.yaml }\n")(folder);
}
