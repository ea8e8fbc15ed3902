import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { initFiles } from "../../cli/init-files.js";
import { createFolder, replace } from "../workspace.js";
import { hasShell, listCompletions, shells, typeKeys } from "./shells.js";

/** Values that would do harm if a shell expanded them. */
const HOSTILE = [
  "$(touch pwned)",
  "`touch pwned`",
  "; touch pwned",
  "it's",
  'say "hi"',
  "a:b=c d",
  "*",
  "~",
  "!!",
];

/** A folder with a document whose text is made to be run by a shell. */
function createHostileFolder(): string {
  const folder = createFolder(initFiles);
  const name =
    "Name: { type: string, minLength: 1, maxLength: 60, description: Name of who is greeted., example: world }";
  const described = JSON.stringify("x$(touch pwned)`touch pwned`: \\ %F{red} 'q\" \u202e \u001b[31m");
  const values = JSON.stringify(["world", "again", ...HOSTILE, "two\nlines", "\u001b[2J"]);
  replace(
    "spec/actions/say-hello.yaml",
    name,
    `Name: { type: string, description: ${described}, enum: ${values}, example: world }`,
  )(folder);
  return folder;
}

/** One table for all shells: what may follow is the same in each. */
const rows = [
  { line: "openaction expl", want: ["explain"] },
  { line: "openaction docs s", want: ["serve"] },
  { line: "openaction emulate --re", want: ["--region", "--resources", "--reset"] },
  { line: "openaction diff a --format=", want: ["--format=text", "--format=json", "--format=markdown"] },
  { line: "openaction call De", want: ["DescribeHTTPListeners", "DeleteListeners"] },
  { line: "openaction call CreateHTTPListener --P", want: ["--Port", "--ProxyId"] },
  { line: "openaction call CreateHTTPListener --GroupId x --P", want: ["--Port"] },
  { line: "openaction call CreateHTTPListener --output ", want: ["json", "yaml", "table", "text"] },
  { line: "openaction wait DescribeHTTPListeners --for ", want: ["running"] },
  { line: "openaction explain RequestSize", want: ["RequestSizeLimitExceeded"] },
];

const hostileRows = [
  { line: "openaction call SayHello --Name ", want: ["world", "again", ...HOSTILE] },
  {
    line: "openaction call SayHello --Name=",
    want: ["world", "again", ...HOSTILE].map((value) => `--Name=${value}`),
  },
  { line: "openaction call SayHello --Name a:", want: ["a:b=c d"] },
];

describe.each(shells.filter(hasShell))("completion in %s", (shell) => {
  it("offers the same as everywhere", async () => {
    const found = await listCompletions(
      shell,
      rows.map(({ line }) => line),
      createFolder(),
    );
    expect(found).toEqual(rows.map(({ want }) => new Set(want)));
  });

  it("offers values of a hostile document as what they are", async () => {
    const folder = createHostileFolder();
    const found = await listCompletions(
      shell,
      hostileRows.map(({ line }) => line),
      folder,
    );
    expect(found).toEqual(hostileRows.map(({ want }) => new Set(want)));
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });

  it.each([
    { given: "a name", keys: "openaction expl\tDuplicated", want: ["explain", "Duplicated"] },
    {
      given: "a file",
      keys: "openaction emulate --state redoc\t",
      want: ["emulate", "--state", "redocly.yaml"],
    },
    {
      given: "a hostile value",
      keys: "openaction call SayHello --Name=\\;\t",
      want: ["call", "SayHello", "--Name=; touch pwned"],
    },
  ])("inserts $given as one word that means itself", async ({ keys, want }) => {
    const folder = createHostileFolder();
    expect(await typeKeys(shell, keys, folder)).toEqual(want);
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });
});
