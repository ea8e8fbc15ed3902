import type { JsonObject, JsonValue } from "../../model/index.js";
import { sampleLanguagesOf } from "../../samples/index.js";
import { asObject } from "./json.js";
import { plainMarkdown } from "./plain-markdown.js";
import { listSamples } from "./samples.js";
import type { SiteApi } from "./site.js";

/** The document with a sample of each action in each language, which tools show that know `x-codeSamples`. */
export function withSamples(api: SiteApi): JsonObject {
  const { document, model } = api;
  const samples = new Map(model.actions.map(({ name }) => [`/#${name}`, samplesOf(api, name)]));
  const paths = Object.entries(asObject(document.paths)).map(([key, item]) => {
    const path = asObject(item);
    return [key, { ...path, post: { ...asObject(path.post), "x-codeSamples": samples.get(key) ?? [] } }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function samplesOf(api: SiteApi, name: string): readonly JsonObject[] {
  const action = api.model.actions.find((candidate) => candidate.name === name);
  if (action === undefined) return [];
  return sampleLanguagesOf(api.model).flatMap((language) => {
    const samples = listSamples(api, action, language);
    const shown = samples.find(({ example }) => example.outcome === "result") ?? samples[0];
    return shown ? [{ lang: language.highlight, label: language.label, source: shown.text }] : [];
  });
}

/**
 * The document as the reference shows it: with prose in which nothing is markup, and without the members that a form of
 * a request forbids, which readers would take for members of type "any".
 */
export function toReferenceDocument(document: JsonObject): JsonObject {
  return asObject(prepare(document, ""));
}

/** Texts that the reference's renderer takes for Markdown. Examples keep theirs, since they are shown as JSON. */
const PROSE = new Set(["description", "summary", "title"]);
const VERBATIM = new Set(["example", "examples", "default", "enum", "const", "x-codeSamples"]);

function prepare(value: JsonValue, key: string): JsonValue {
  if (typeof value === "string") return PROSE.has(key) ? plainMarkdown(value) : value;
  if (Array.isArray(value)) return value.map((item) => prepare(item, key));
  if (typeof value !== "object" || value === null) return value;
  if (key === "x-enumDescriptions") return mapMembers(value, (member) => prepare(member, "description"));
  const members = key === "properties" ? withoutFalse(asObject(value)) : asObject(value);
  return mapMembers(members, (member, name) => (VERBATIM.has(name) ? member : prepare(member, name)));
}

function mapMembers(value: JsonValue, change: (member: JsonValue, name: string) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(asObject(value)).map(([name, member]) => [name, change(member, name)]),
  );
}

function withoutFalse(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, schema]) => schema !== false));
}
