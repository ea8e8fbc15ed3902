import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findMetadata } from "../../generator/import/find-metadata.js";
import { importTencent } from "../../generator/import/index.js";
import { loadApi, readConfiguration } from "../../model/loader/index.js";
import { runOpenaction } from "../cli/run-openaction.js";
import { type Change, copy, put, remove } from "../model/lint/document.js";

/** A folder with the vendor's metadata, which is no part of this repository. */
const metadata = process.env.OPENACTION_VENDOR_METADATA;
const scratch = mkdtempSync(join(realpathSync(tmpdir()), "openaction-again-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with a document in one piece: ours, or the vendor's larger one. */
async function createFolder(): Promise<string> {
  const folder = mkdtempSync(join(scratch, "gaap-"));
  const api = { root: "openapi.json", "x-openaction": { output: "out" } };
  // JSON is YAML.
  writeFileSync(join(folder, "redocly.yaml"), JSON.stringify({ telemetry: "off", apis: { gaap: api } }));
  const path = join(folder, "openapi.json");
  if (metadata === undefined) copyFileSync(resolve("generated/gaap/openapi.json"), path);
  else writeFileSync(path, JSON.stringify(await importGaap(metadata)));
  return folder;
}

async function importGaap(from: string) {
  const out = mkdtempSync(join(scratch, "import-"));
  for (const path of findMetadata(from)) if (path.includes("gaap")) importTencent(path, out);
  const configuration = readConfiguration(out);
  const [api] = configuration.apis;
  if (api === undefined) throw new Error(`${from} has no metadata of gaap`);
  return (await loadApi(api, configuration.path)).document;
}

const create = "#/paths/~1#CreateHTTPListener/post";
const result = "#/components/schemas/DeleteListenersResponse";

/** One after the other, each on top of those before it. */
const good: readonly { readonly given: string; readonly change: Change }[] = [
  { given: "prose of an action", change: put(`${create}/description`, "Another text.") },
  {
    given: "prose of a member",
    change: put(`${result}/properties/RequestId/description`, "Another\n\ntext."),
  },
  {
    given: "a member more",
    change: put(`${result}/properties/Reason`, { type: "string", description: "Why." }),
  },
  { given: "a member less", change: remove(`${result}/properties/Reason`) },
  { given: "another type", change: put(`${result}/properties/RequestId/type`, ["string", "null"]) },
  { given: "another limit", change: put(`${create}/x-rate-limit`, { requests: 3, seconds: 2 }) },
  { given: "another title", change: put("#/info/title", "Another title") },
];

const bad: readonly { readonly given: string; readonly change: Change }[] = [
  { given: "a member without prose", change: put(`${result}/properties/Why`, { type: "string" }) },
  {
    given: "a reference that leads nowhere",
    change: put(`${result}/properties/Why`, { $ref: "#/components/schemas/No" }),
  },
  { given: "an operationId that is taken", change: put(`${create}/operationId`, "DeleteListeners") },
  { given: "a type that there is not", change: put(`${result}/properties/RequestId/type`, "int") },
  {
    given: "an action of the same name",
    change: copy("#/paths/~1#DeleteListeners", "#/paths/~1#deleteListeners"),
  },
];

function edit(folder: string, change: Change): () => void {
  const path = join(folder, "openapi.json");
  const before = readFileSync(path, "utf8");
  const document: unknown = JSON.parse(before);
  change(document);
  writeFileSync(path, JSON.stringify(document));
  return () => writeFileSync(path, before);
}

/** Runs a verb that remembers nothing of what was done before. */
async function runAfresh(verb: string, folder: string) {
  const before = process.env.XDG_CACHE_HOME;
  process.env.XDG_CACHE_HOME = mkdtempSync(join(scratch, "cache-"));
  try {
    return await runOpenaction([verb], folder);
  } finally {
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  }
}

describe("generated again, of which only what changed is checked and printed,", async () => {
  process.env.XDG_CACHE_HOME = join(scratch, "cache");
  const folder = await createFolder();
  await runOpenaction(["generate"], folder);

  it.each(good)(
    "a package is the same, byte for byte, as one generated at once: $given",
    async ({ change }) => {
      edit(folder, change);
      const { code } = await runOpenaction(["generate"], folder);
      const { stdout, stderr } = await runAfresh("check", folder);
      expect({ code, stdout, stderr: stderr.replace(/^warning.*$/gm, "").trim() }).toMatchObject({
        code: 0,
        stdout: "✓ gaap: up to date\n",
      });
    },
  );

  it.each(bad)("a document is refused as at the first time: $given", async ({ change }) => {
    const undo = edit(folder, change);
    const { code, stderr } = await runOpenaction(["generate"], folder);
    const first = await runAfresh("generate", folder);
    undo();
    expect({ code, stderr }).toEqual({ code: 1, stderr: first.stderr });
  });
});
