import { createRequire, Module } from "node:module";
import type { OpenAPI3 } from "openapi-typescript";
import { docLines } from "../../model/escape/index.js";
import type { JsonObject, JsonValue } from "../../model/index.js";
import { ts } from "../ts-morph.js";

type Library = typeof import("openapi-typescript");
type Context = Parameters<Library["transformSchema"]>[1];

/**
 * Emits `src/schema.ts`: the document's types as openapi-typescript prints them. The only file of ours that knows this
 * library, so that it can be replaced. What it does to read and bundle a document is left out: this one has been through both.
 */
export function emitSchema(document: JsonObject): string {
  const { transformSchema, scanDiscriminators, resolveRef, astToString } = loadLibrary();
  // The document passed the linter, so it has the shape of OpenAPI.
  const schema = escapeComments(document) as unknown as OpenAPI3;
  const options = {
    ...OPTIONS,
    discriminators: scanDiscriminators(schema, OPTIONS),
    injectFooter: [],
    resolve: (reference: string) => resolveRef(schema, reference, { silent: true }),
  };
  // Safe: what is missing are functions that a caller may add, and a configuration that only reading needs.
  return astToString(transformSchema(schema, options as unknown as Context));
}

/** Texts that the library puts into comments as they are: it minds the end of a comment, but not the start of a tag. */
const COMMENTED = new Set(["title", "summary", "description", "format", "default", "example", "examples"]);

/** A copy in which no text that only stands in comments starts a tag. */
function escapeComments(value: JsonValue, key = ""): JsonValue {
  if (typeof value === "string") return COMMENTED.has(key) ? docLines(value) : value;
  if (Array.isArray(value)) return value.map((item) => escapeComments(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, escapeComments(member, name)]),
  );
}

/** What the library does by default, but that a default value does not make a member of a request required. */
const OPTIONS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
} as const;

/**
 * Loads the parts that turn a document into types, and hands them the TypeScript that ts-morph holds: to load a second
 * one would cost as much time and memory as all the rest of a small document. Any TypeScript prints the same text, since
 * no node leaves the library. Others that ask for `typescript` get their own, so the place is cleared at once.
 */
function loadLibrary(): Library {
  const require = createRequire(import.meta.url);
  const path = createRequire(require.resolve("openapi-typescript")).resolve("typescript");
  const lent = Object.assign(new Module(path), { exports: ts, loaded: true });
  require.cache[path] ??= lent;
  try {
    const transformSchema: unknown = require("openapi-typescript/dist/transform/index.cjs");
    const parts = ["utils", "ts"].map((part): object => require(`openapi-typescript/dist/lib/${part}.cjs`));
    // Safe: these are the modules that the library is made of, at the version that the manifest pins.
    return Object.assign({ transformSchema }, ...parts) as Library;
  } finally {
    if (require.cache[path] === lent) delete require.cache[path];
  }
}
