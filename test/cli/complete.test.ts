import { describe, expect, it } from "vitest";
import { formatForBash, formatForFish, formatForZsh } from "../../cli/complete/format-candidates.js";
import { splitLine } from "../../cli/complete/split-line.js";
import { initFiles } from "../../cli/init-files.js";
import { createFolder, replace, write } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

/** A folder with the document of `openaction init`, whose request has lists, structures and a switch besides. */
function createNested(): string {
  const folder = createFolder(initFiles);
  const member = (type: string) => `{ ${type}, description: A part. Of the greeting. }`;
  const item = `type: object, required: [Kind], properties: { Kind: ${member("type: string, enum: [song, speech]")}, Loud: ${member("type: boolean")} }`;
  replace(
    "spec/actions/say-hello.yaml",
    "      Name: {",
    `      Parts: ${member(`type: array, items: { ${item} }`)}
      Words: ${member("type: array, items: { type: string, enum: [hi, ho] }")}
      Host: ${member(item)}
      Name: {`,
  )(folder);
  return folder;
}

/** What is offered in place of the last word, by its values; `files` where names of files are. */
async function offered(words: readonly string[], cwd?: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runInProcess(["complete", "fish", "--", ...words], {
    cwd: cwd ?? createFolder(),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split("\t", 1)[0] ?? "");
}

describe("openaction complete", () => {
  it.each([
    { given: ["completion", ""], want: ["bash", "zsh", "fish"] },
    { given: ["docs", ""], want: ["serve", "files", "gaap"] },
    { given: ["lint", ""], want: ["files", "gaap"] },
    { given: ["diff", "gaap", ""], want: ["files", "gaap"] },
    { given: ["release", "--at-least", ""], want: ["major", "minor", "patch"] },
    { given: ["release", "--at-least="], want: ["--at-least=major", "--at-least=minor", "--at-least=patch"] },
    { given: ["emulate", "--state", ""], want: ["files"] },
    { given: ["emulate", "--port", ""], want: [] },
    { given: ["call", "gaap", "Create"], want: ["CreateHTTPListener"] },
    { given: ["wait", ""], want: ["DescribeHTTPListeners", "gaap"] },
    { given: ["help", "call", "Create"], want: ["CreateHTTPListener"] },
    { given: ["explain", "--output", ""], want: ["text", "json"] },
    {
      given: ["call", "--endpoint", ""],
      want: ["https://gaap.intl.tencentcloudapi.com", "https://gaap.tencentcloudapi.com"],
    },
    { given: ["call", "NoSuchAction", "--"], want: [] },
    { given: ["no-such-verb", ""], want: [] },
  ])("offers for $given: $want", async ({ given, want }) => {
    const found = await offered(given);
    const prefix = given.at(-1) ?? "";
    const fitting = found.filter((value) => value === "files" || value.startsWith(prefix));
    expect([...fitting].sort()).toEqual([...want].sort());
  });

  it("offers the languages of samples, error codes, verbs, and the options of a verb", async () => {
    expect(await offered(["call", "CreateHTTPListener", "--as", ""])).toEqual(
      expect.arrayContaining(["curl", "typescript", "python", "go"]),
    );
    expect(await offered(["explain", ""])).toContain("InvalidParameterValue.DuplicatedListenerPort");
    expect(await offered(["help", ""])).toEqual(expect.arrayContaining(["call", "explain", "lint"]));
    expect(await offered(["import", "tencent", "x", "--"])).toEqual(["--out", "--help"]);
  });

  it.each([
    { given: ["--"], want: ["--Host.", "--Name", "--Parts.", "--Words"] },
    { given: ["--Name", "x", "--"], want: ["--Host.", "--Parts.", "--Words"] },
    { given: ["--Name=x", "--Words", "hi", "--"], want: ["--Host.", "--Parts.", "--Words"] },
    { given: ["--Parts."], want: ["--Parts.0."] },
    { given: ["--Parts.0.Kind", "song", "--Parts."], want: ["--Parts.0.", "--Parts.1."] },
    { given: ["--Parts.0.Kind", "song", "--Parts.0."], want: ["--Parts.0.Loud"] },
    { given: ["--Host."], want: ["--Host.Kind", "--Host.Loud"] },
    { given: ["--Host.Kind", ""], want: ["song", "speech"] },
    { given: ["--Parts.3.Kind="], want: ["--Parts.3.Kind=song", "--Parts.3.Kind=speech"] },
    { given: ["--Parts.0.Loud", ""], want: ["false", "true"] },
    { given: ["--Words", ""], want: ["hi", "ho"] },
    { given: ["--Nothing", ""], want: [] },
    { given: ["--Name", ""], want: [] },
  ])("offers members behind $given", async ({ given, want }) => {
    const found = await offered(["call", "SayHello", ...given], createNested());
    expect(found.filter((value) => /^--[A-Z]/.test(value) || given.at(-1) === "").sort()).toEqual(want);
  });

  it("leaves out what the members that were given exclude", async () => {
    const found = await offered(["call", "CreateHTTPListener", "--ProxyId", "x", "--"]);
    expect(found.filter((value) => /^--[A-Z]/.test(value))).toEqual(["--ListenerName", "--Port"]);
  });

  it("says nothing where a document cannot be read", async () => {
    const folder = createNested();
    write("spec/openapi.yaml", "openapi: [")(folder);
    expect(await offered(["call", ""], folder)).toEqual([]);
  });
});

describe("splitLine", () => {
  it.each([
    { given: "", want: { before: [], current: "", quote: "" } },
    { given: "a b", want: { before: ["a"], current: "b", quote: "" } },
    { given: "a b ", want: { before: ["a", "b"], current: "", quote: "" } },
    { given: "a  'b c' d\\ e", want: { before: ["a", "b c"], current: "d e", quote: "" } },
    { given: "a 'b c", want: { before: ["a"], current: "b c", quote: "'" } },
    { given: 'a "b\\"', want: { before: ["a"], current: 'b"', quote: '"' } },
    { given: "a '\\", want: { before: ["a"], current: "\\", quote: "'" } },
    { given: "a --x='' ''", want: { before: ["a", "--x="], current: "", quote: "" } },
  ])("takes apart $given", ({ given, want }) => {
    expect(splitLine(given)).toEqual(want);
  });
});

describe("candidates", () => {
  const completion = {
    candidates: [
      { value: "--Filters.", about: "goes: on" },
      { value: "it's", about: "" },
      { value: "a:b", about: "" },
      { value: "two\nlines", about: "never offered" },
      { value: "\u202e", about: "never offered" },
    ],
    files: true,
  };

  it("are lines that fish reads", () => {
    expect(formatForFish(completion)).toEqual(["files", "--Filters.\tgoes: on", "it's\t", "a:b\t"]);
  });

  it("are lines that zsh reads, marked where the word goes on", () => {
    expect(formatForZsh(completion)).toEqual(["files", "+--Filters.:goes\\: on", " it's", " a\\:b"]);
  });

  it.each([
    { line: "openaction x ", text: "", want: ["files", "--Filters.\t", "'it'\\''s'\t", "a:b\t"] },
    { line: "openaction x a:", text: "", want: ["files", "b\t"] },
    { line: "openaction x a:b", text: "b", want: ["files", "b\t"] },
    { line: "openaction x 'i", text: "i", want: ["files"] },
    { line: 'openaction x "i', text: "i", want: ["files", "it's\t"] },
    { line: "openaction x it\\'", text: "it\\'", want: ["files", "'it'\\''s'\t"] },
  ])("replace what bash completes in $line", ({ line, text, want }) => {
    expect(formatForBash(completion, line, text)).toEqual(want);
  });
});
