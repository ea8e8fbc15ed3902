import { isDeepStrictEqual } from "node:util";
import type { ApiModel, TypeModel } from "../../model/index.js";
import type { Made } from "./river.js";
import { shapeOfTypeScript } from "./typescript-shape.js";

/** What the literals in all code of an outcome stand for. */
export function textsOfCode({ files, samples }: Made): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const [path, text] of [...files, ...samples]) {
    if (/\.(?:ts|mjs)$/.test(path)) for (const found of shapeOfTypeScript(text).texts) texts.add(found);
  }
  return texts;
}

/**
 * Finds literals of code that are no text of the document, nor among `ours`, and values of its types that no literal
 * stands for: each is to be exactly what the document says, as is its copy.
 */
export function findForeignTexts(made: Made, ours: ReadonlySet<string>): readonly string[] {
  const known = new Set(ours);
  addTexts(made.api.document, known);
  addTexts(made.api.model, known);
  const texts = textsOfCode(made);
  const copy: unknown = JSON.parse(made.files.get("openapi.json") ?? "");
  return [
    ...(isDeepStrictEqual(copy, made.api.document) ? [] : ["another openapi.json"]),
    ...[...texts].filter((text) => !known.has(text)).map((text) => `the foreign text ${show(text)}`),
    ...listValues(made.api.model)
      .filter((value) => !texts.has(value))
      .map((value) => `no text ${show(value)}`),
  ];
}

/** Every text in a value, names of members included. */
function addTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    texts.add(name);
    addTexts(member, texts);
  }
}

/** The texts that types consist of, `"plain" | "fine"`. */
function listValues({ types }: ApiModel): readonly string[] {
  return types.flatMap(({ type }) => valuesOf(type));
}

function valuesOf(type: TypeModel): readonly string[] {
  if (type.kind === "string") return type.enum ?? [];
  if (type.kind === "array") return valuesOf(type.items);
  return type.kind === "object" ? type.members.flatMap((member) => valuesOf(member.type)) : [];
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
