import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode, scratch } from "./measure.js";

/** A document in one piece, in a folder of its own with the configuration beside it. */
export interface BenchDocument {
  readonly name: string;
  readonly folder: string;
  readonly actions: number;
}

/** The command line as it was built. */
export const CLI: string = join(import.meta.dirname, "../../dist/cli/main.js");

/** Runs a verb of the toolchain as it was built. */
export function runToolchain(args: readonly string[], cwd: string, fails = false) {
  return runNode([CLI, ...args], cwd, fails);
}

/** The document that `openaction init` writes, with its one action. */
export async function smallestDocument(): Promise<BenchDocument> {
  const folder = join(scratch, "init");
  mkdirSync(folder);
  await runToolchain(["init"], folder);
  await runToolchain(["generate"], folder);
  const [generated = ""] = readdirSync(join(folder, "generated"));
  return place("one action", join(folder, "generated", generated, "openapi.json"));
}

/** Imports the vendor's metadata and takes each document in one piece, in order of their sizes. */
export async function importedDocuments(metadata: string): Promise<readonly BenchDocument[]> {
  const folder = join(scratch, "imported");
  await runToolchain(["import", "tencent", metadata, "--out", folder], scratch);
  await runToolchain(["generate"], folder);
  return readdirSync(join(folder, "generated"))
    .map((name) => place(name.replace(/-\d{4}-.*$/, ""), join(folder, "generated", name, "openapi.json")))
    .sort((a, b) => a.actions - b.actions);
}

/** Several documents under one configuration. */
export function together(documents: readonly BenchDocument[]): string {
  const folder = join(scratch, "together");
  for (const { name, folder: from } of documents)
    cpSync(join(from, "openapi.json"), join(folder, `${name}.json`));
  writeConfiguration(
    folder,
    documents.map(({ name }) => [`${name}.json`, `out/${name}`]),
  );
  return folder;
}

/** Part of a document: its first actions and what they are made of. */
export function firstActions(document: BenchDocument, count: number): BenchDocument {
  const whole = readDocument(document);
  const paths = Object.fromEntries(Object.entries(whole.paths).slice(0, count));
  const components: Record<string, Record<string, unknown>> = {
    securitySchemes: whole.components.securitySchemes ?? {},
  };
  const pending: unknown[] = [paths];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const [, kind = "", name = ""] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      const found = whole.components[kind]?.[name];
      if (found === undefined || components[kind]?.[name] !== undefined) continue;
      components[kind] = { ...components[kind], [name]: found };
      pending.push(found);
    }
  }
  return placeText(`${document.name} with ${count}`, JSON.stringify({ ...whole, paths, components }));
}

/** Changes the description of one action. */
export function touch(document: BenchDocument, words: string): void {
  const whole = readDocument(document);
  const [item] = Object.values(whole.paths);
  if (item !== undefined) item.post.description = words;
  writeFileSync(join(document.folder, "openapi.json"), JSON.stringify(whole, undefined, 2));
}

interface WholeDocument {
  readonly paths: Record<string, { post: { description: string } }>;
  readonly components: Record<string, Record<string, unknown>>;
}

function readDocument({ folder }: BenchDocument): WholeDocument {
  // It was linted when its package was generated.
  return JSON.parse(readFileSync(join(folder, "openapi.json"), "utf8")) as WholeDocument;
}

function place(name: string, path: string): BenchDocument {
  return placeText(name, readFileSync(path, "utf8"));
}

function placeText(name: string, text: string): BenchDocument {
  const folder = join(scratch, "documents", name.replaceAll(" ", "-"));
  writeConfiguration(folder, [["openapi.json", "out"]]);
  writeFileSync(join(folder, "openapi.json"), text);
  const document = { name, folder, actions: 0 };
  return { ...document, actions: Object.keys(readDocument(document).paths).length };
}

function writeConfiguration(
  folder: string,
  documents: readonly (readonly [root: string, output: string])[],
): void {
  mkdirSync(folder, { recursive: true });
  const apis = documents.map(([root, output]) => [
    `${root.replace(".json", "")}@1`,
    { root, "x-openaction": { output } },
  ]);
  // JSON is YAML.
  writeFileSync(
    join(folder, "redocly.yaml"),
    JSON.stringify({ telemetry: "off", apis: Object.fromEntries(apis) }, undefined, 2),
  );
}
