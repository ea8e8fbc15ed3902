import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, type Edit, replace } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

const CREATE = "spec/gaap/actions/create-http-listener.yaml";
const ENTRY = "spec/gaap/openapi.yaml";

interface Row {
  readonly given: string;
  readonly spoil: Edit;
  /** What the message must say, the place first. */
  readonly want: readonly (string | RegExp)[];
}

const rows: readonly Row[] = [
  {
    given: "a document that is not YAML",
    spoil: replace(CREATE, "path:", "path: [}"),
    want: [`${CREATE}:`],
  },
  {
    given: "an unknown reference",
    spoil: replace(ENTRY, "create-http-listener.yaml#/path", "create-listener.yaml#/path"),
    want: [new RegExp(`^${ENTRY}:\\d+:\\d+ error`, "m"), "create-listener.yaml"],
  },
  {
    given: "a reference out of the folder",
    spoil: (folder) => {
      writeFileSync(join(folder, "outside.yaml"), "path: {}\n");
      replace(ENTRY, "actions/create-http-listener.yaml#/path", "../../outside.yaml#/path")(folder);
    },
    want: [new RegExp(`^${ENTRY}:\\d+:\\d+ error`, "m"), "leaves the folder of the document"],
  },
  {
    given: "a remote reference",
    spoil: replace(ENTRY, "actions/create-http-listener.yaml#/path", "http://127.0.0.1:9/x.yaml#/path"),
    want: [new RegExp(`^${ENTRY}:\\d+:\\d+ error`, "m"), "is not local"],
  },
  {
    given: "a duplicate action",
    spoil: replace(ENTRY, "/#DeleteListeners:", "/#CreateHTTPListener:"),
    want: [new RegExp(`^${ENTRY}:\\d+:\\d+ error`, "m"), /duplicate/i],
  },
  {
    given: "a code that the catalogue does not have",
    spoil: replace(CREATE, "- ResourceNotFound\n", "- ResourceNotFoundd\n"),
    want: [
      new RegExp(`^${CREATE}:\\d+:\\d+ error`, "m"),
      "ResourceNotFoundd",
      "Did you mean ResourceNotFound?",
    ],
  },
];

describe("a document that cannot be used", () => {
  it.each(rows)(
    "$given: lint and generate name the place, and nothing is written",
    async ({ spoil, want }) => {
      const folder = createWorkspace();
      spoil(folder);
      const verbs = ["lint", "generate"];
      for (const verb of verbs) {
        const { code, stdout, stderr } = await runInProcess([verb], { cwd: folder });
        expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
        for (const text of want) expect(stderr).toMatch(text);
        expect(stderr).not.toMatch(/^\s+at /m);
      }
      expect(existsSync(join(folder, "generated"))).toBe(false);
    },
  );
});

describe("a command that cannot be carried out", () => {
  it.each([
    { given: ["lint", "nowhere.yaml"], code: 1, want: "nowhere.yaml:1:1 error there is no such document" },
    { given: ["emulate", "--port", "http"], code: 2, want: "--port takes a number" },
    { given: ["lnt"], code: 2, want: "Did you mean lint?" },
    { given: ["generate", "spec/gaap/other.yaml"], code: 2, want: "has no output folder" },
  ])("$given", async ({ given, code, want }) => {
    const ending = await runInProcess(given, { cwd: createWorkspace() });
    expect(ending.stderr).toContain(want);
    expect(ending.code).toBe(code);
    expect(ending.stderr).not.toMatch(/^\s+at /m);
  });

  it("in a folder without documents", async () => {
    const folder = createWorkspace();
    rmSync(join(folder, "redocly.yaml"));
    const { code, stderr } = await runInProcess(["check"], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("There is no document to work on"),
    });
  });

  it("an output folder that is a file", async () => {
    const folder = createWorkspace();
    writeFileSync(join(folder, "generated"), "");
    const { code, stderr } = await runInProcess(["generate"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("cannot be written");
    expect(readdirSync(folder).sort()).toEqual(["generated", "redocly.yaml", "spec"]);
  });

  it("a site folder that holds other files", async () => {
    const folder = createWorkspace();
    mkdirSync(join(folder, "public"));
    writeFileSync(join(folder, "public/thesis.txt"), "years of work");
    const { code, stderr } = await runInProcess(["docs", "--out", "public"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("public holds files that are no site of ours");
    expect(readdirSync(join(folder, "public"))).toEqual(["thesis.txt"]);
  });

  it("a port that is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, stderr } = await runInProcess(["emulate", "--port", String(port)], {
      cwd: createWorkspace(),
    });
    server.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(`port ${port} of 127.0.0.1 is in use`),
    });
  });
});
