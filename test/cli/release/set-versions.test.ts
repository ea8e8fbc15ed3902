import { describe, expect, it } from "vitest";
import { readPackages } from "../../../cli/release/manifests.js";
import { editVersions } from "../../../cli/release/set-versions.js";
import { createFolder, type Edit, write } from "../../workspace.js";

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
const top = (version: string) => ({
  name: "boards-tools",
  version,
  workspaces: ["runtime", "generated/boards"],
  dependencies: { "@boards/runtime": version, yaml: "0.1.0" },
});
const runtime = (version: string) => ({ name: "@boards/runtime", version });
const client = (version: string) => ({
  name: "@boards/client",
  version,
  dependencies: { "@boards/runtime": version },
});
const lockfile = (version: string) => ({
  name: "boards-tools",
  version,
  lockfileVersion: 3,
  packages: {
    "": { name: "boards-tools", version, dependencies: { "@boards/runtime": version, yaml: "0.1.0" } },
    "generated/boards": client(version),
    "node_modules/yaml": { version: "0.1.0" },
    runtime: runtime(version),
  },
});
const configuration = (version: string) => `# Documents.
apis:
  boards:
    root: boards.yaml
    x-openaction:
      output: generated/boards # the client
${version}  walls:
    root: walls.yaml
`;

const files = {
  "package.json": (version: string) => json(top(version)),
  "runtime/package.json": (version: string) => json(runtime(version)),
  "generated/boards/package.json": (version: string) => json(client(version)),
  "package-lock.json": (version: string) => json(lockfile(version)),
};

function createRepository(...edits: readonly Edit[]): string {
  const folder = createFolder();
  for (const [file, text] of Object.entries(files)) write(file, text("0.1.0"))(folder);
  write("redocly.yaml", configuration(""))(folder);
  write("CHANGELOG.md", "# Changelog\n\n## 0.1.0\n\nThe beginning.\n")(folder);
  for (const edit of edits) edit(folder);
  return folder;
}

function edit(folder: string) {
  return editVersions(folder, readPackages(folder), "0.2.0", "## 0.2.0\n\n- News.\n");
}

describe("editVersions", () => {
  it("sets the version wherever it stands, and nothing else", () => {
    expect(Object.fromEntries(edit(createRepository()))).toEqual({
      ...Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text("0.2.0")])),
      "redocly.yaml": configuration("      version: 0.2.0\n"),
      "CHANGELOG.md": "# Changelog\n\n## 0.2.0\n\n- News.\n\n## 0.1.0\n\nThe beginning.\n",
    });
  });

  it("leaves alone what is right already, and an entry that was worded by hand", () => {
    const folder = createRepository(write("CHANGELOG.md", "# Changelog\n\n## 0.2.0\n\n- By hand.\n"));
    for (const [file, text] of Object.entries(files)) write(file, text("0.2.0"))(folder);
    write("redocly.yaml", configuration("      version: 0.2.0\n"))(folder);
    expect([...edit(folder).keys()]).toEqual([]);
  });

  it("begins a changelog that has only its title", () => {
    const folder = createRepository(write("CHANGELOG.md", "# Changelog\n"));
    expect(edit(folder).get("CHANGELOG.md")).toBe("# Changelog\n\n## 0.2.0\n\n- News.\n");
  });

  it("tells which manifest it misses", () => {
    const folder = createRepository(write("package.json", '{ "workspaces": ["nowhere"] }'));
    expect(() => edit(folder)).toThrow("nowhere/package.json, which cannot be read");
  });
});
