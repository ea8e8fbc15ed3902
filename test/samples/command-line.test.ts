import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringLiteral } from "../../model/escape/index.js";
import { renderSample, type SampleObject } from "../../samples/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { runProgram } from "./run-sample.js";

let folder = "";

/** A command of each name, which prints the words that it was given. */
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-words-"));
  const program = `#!${process.execPath}\nconsole.log(JSON.stringify(process.argv.slice(2)));\n`;
  for (const name of ["openaction", "tccli"]) writeFileSync(join(folder, name), program, { mode: 0o755 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const request: SampleObject = {
  Name: "it's $HOME",
  Port: 443,
  Offset: -1,
  Big: 18446744073709551615n,
  Flag: "-x",
  Empty: "",
  Nothing: null,
  List: ["a b", { C: "`id`" }],
};

const words = [
  "--Name",
  "it's $HOME",
  "--Port",
  "443",
  "--Offset=-1",
  "--Big",
  "18446744073709551615",
  "--Flag=-x",
  "--Empty",
  "",
  "--Nothing",
  "null",
  "--List",
  '["a b",{"C":"`id`"}]',
];

describe("a command, split into words by bash", () => {
  it.each([
    { id: "openaction", want: ["call", "gaap", "CreateHTTPListener", ...words] },
    { id: "tccli", want: ["gaap", "CreateHTTPListener", "--version", "2018-05-29", ...words] },
  ])("$id", async ({ id, want }) => {
    const [action] = gaapModel.actions;
    if (action === undefined) throw new Error("The document has no action.");
    const text = renderSample(id, { model: gaapModel, action, request, packageName: stringLiteral("") });
    const { stdout } = await runProgram(["bash", "-c", text], folder, {
      PATH: `${folder}:${process.env.PATH}`,
    });
    expect(JSON.parse(stdout)).toEqual(want);
  });
});
