import { fingerprint } from "../model/cache/index.js";
import type { JsonObject, JsonValue } from "../model/index.js";

/** Fingerprints of what the parts of the schema module are printed from, by the names of the parts. */
export type PartPrints = ReadonlyMap<string, string>;

/** Path of the file that has a part for each path and each schema. */
export const SCHEMA_MODULE = "src/schema.ts";

/** Text of that file as it was laid out, and what its parts were printed from. */
export interface PrintedSchema {
  readonly text: string;
  readonly parts: PartPrints;
}

const PATH = "#/paths/";
const SCHEMA = "#/components/schemas/";

/** Keywords by which the type of a schema depends on another schema. */
const ENTANGLING = /"(?:allOf|discriminator)":/;

/**
 * Names each path and each schema with what it is printed from; anything else of `components` may be part of a path. No
 * parts where schemas depend on each other.
 */
export function fingerprintParts(document: JsonObject): PartPrints {
  const { schemas, ...others } = objectOf(document.components);
  const around = JSON.stringify(others);
  const prints = new Map<string, string>();
  for (const [key, path] of Object.entries(objectOf(document.paths)))
    prints.set(PATH + key, fingerprint(around + JSON.stringify(path)));
  for (const [name, schema] of Object.entries(objectOf(schemas))) {
    const text = JSON.stringify(schema);
    if (ENTANGLING.test(text)) return new Map();
    prints.set(SCHEMA + name, fingerprint(text));
  }
  return prints;
}

/** The document without some parts; the first path and schema stay, since a list without members has other text. */
export function withoutParts(document: JsonObject, isLeftOut: (part: string) => boolean): JsonObject {
  const components = objectOf(document.components);
  const narrow = (list: JsonValue | undefined, prefix: string) =>
    Object.fromEntries(
      Object.entries(objectOf(list)).filter(([key], index) => index === 0 || !isLeftOut(prefix + key)),
    );
  const schemas = narrow(components.schemas, SCHEMA);
  return { ...document, paths: narrow(document.paths, PATH), components: { ...components, schemas } };
}

/**
 * The text that consists of these parts: those in `fresh` from there, others as they were `before`. `undefined` where
 * there is one that neither has, or a text does not come apart as expected.
 */
export function joinParts(
  parts: PartPrints,
  before: PrintedSchema,
  fresh: PrintedSchema,
): string | undefined {
  const [old, changed] = [takeApart(before), takeApart(fresh)];
  if (old === undefined || changed === undefined) return undefined;
  const lists = listNames(parts).map((names, index) =>
    names.map((name) => changed.lists[index]?.get(name) ?? old.lists[index]?.get(name)),
  );
  if (lists.flat().includes(undefined)) return undefined;
  return changed.between.map((text, index) => text + (lists[index]?.join("\n") ?? "")).join("");
}

/** The lists of the text with the names of their members. An operation is called as its path. */
const LISTS = [
  { prefix: PATH, opening: "\nexport interface paths {\n", closing: "\n}\n" },
  { prefix: SCHEMA, opening: "\n  schemas: {\n", closing: "\n  };\n" },
  { prefix: `${PATH}/#`, opening: "\nexport interface operations {\n", closing: "\n}\n" },
];

function listNames(parts: PartPrints): readonly (readonly string[])[] {
  const all = [...parts.keys()];
  return LISTS.map(({ prefix }) =>
    all.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length)),
  );
}

/** The members of the lists by their names, and what stands before, between and after the lists. */
interface Apart {
  readonly lists: readonly ReadonlyMap<string, string>[];
  readonly between: readonly string[];
}

function takeApart({ text, parts }: PrintedSchema): Apart | undefined {
  const names = listNames(parts);
  const lists: ReadonlyMap<string, string>[] = [];
  const between: string[] = [];
  let end = 0;
  for (const [index, { opening, closing }] of LISTS.entries()) {
    const found = text.indexOf(opening, end);
    const start = found + opening.length;
    const next = text.indexOf(closing, start);
    if (found === -1 || next === -1) return undefined;
    const members = splitMembers(text.slice(start, next));
    // A comment may have a line that looks like the beginning of a member.
    if (members.map(([name]) => name).join() !== names[index]?.join()) return undefined;
    between.push(text.slice(end, start));
    lists.push(new Map(members));
    end = next;
  }
  return { lists, between: [...between, text.slice(end)] };
}

/** What a member begins with, as deep as its list: a comment or its name. */
const BEGINNING = /^(?:(?<comment>\/\*\*)|"(?<quoted>[^"\\]*)"|(?<bare>[\w$]+))/;

function splitMembers(text: string): readonly (readonly [name: string, member: string])[] {
  const members: (readonly [string, string])[] = [];
  const indent = text.search(/[^ ]/);
  let lines: string[] = [];
  let name: string | undefined;
  for (const line of text.split("\n")) {
    const { comment, quoted, bare } = BEGINNING.exec(line.slice(indent))?.groups ?? {};
    const next = quoted ?? bare;
    if (name !== undefined && (comment ?? next) !== undefined) {
      members.push([name, lines.join("\n")]);
      lines = [];
      name = undefined;
    }
    name ??= next;
    lines.push(line);
  }
  return [...members, [name ?? "", lines.join("\n")]];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  // Safe: what is neither a list nor without members is an object.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
