import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../../workspace.js";
import { problemsOf } from "./problems-of.js";

describe("a redocly.yaml", () => {
  it.each<{ given: string; make: (path: string) => void; says: string }>([
    { given: "a folder", make: (path) => mkdirSync(path), says: "this is no file; remove it" },
    {
      given: "a link",
      make: (path) => symlinkSync("/etc/passwd", path),
      says: "this link leads out of the folder",
    },
    {
      given: "larger than settings are",
      make: (path) => writeFileSync(path, `# ${"x".repeat(2 ** 20)}`),
      says: "the settings are larger than 1 MiB",
    },
    {
      given: "no text in UTF-8",
      make: (path) => writeFileSync(path, "\ufeffapis: {}", "utf16le"),
      says: "the file is no text in UTF-8",
    },
    {
      given: "deeper than anybody would write",
      make: (path) => writeFileSync(path, "[".repeat(20_000)),
      says: "this is no valid YAML",
    },
  ])("is refused, as any file is: $given", ({ make, says }) => {
    const folder = createFolder();
    make(join(folder, "redocly.yaml"));
    expect(problemsOf(folder)).toMatchObject([{ message: expect.stringContaining(says) }]);
  });
});
