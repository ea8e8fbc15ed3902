import { stringLiteral } from "../../model/escape/index.js";
import type { ApiModel, JsonObject, JsonValue } from "../../model/index.js";
import { sampleProgram } from "../../samples/index.js";

/**
 * The document as the reference shows it: with a sample for each example of each action, and without the members that
 * a form of a request forbids, which a reader would take for members of type "any".
 */
export function toReferenceDocument(document: JsonObject, model: ApiModel, packageName: string): JsonObject {
  const samples = new Map(
    model.actions.map(({ name }) => [`/#${name}`, samplesOf(model, name, packageName)]),
  );
  const paths = Object.entries(asObject(document.paths)).map(([key, item]) => {
    const path = asObject(item);
    return [key, { ...path, post: { ...asObject(path.post), "x-codeSamples": samples.get(key) ?? [] } }];
  });
  return asObject(dropForbidden({ ...document, paths: Object.fromEntries(paths) }));
}

function samplesOf(model: ApiModel, name: string, packageName: string): readonly JsonObject[] {
  const action = model.actions.find((candidate) => candidate.name === name);
  if (action === undefined) return [];
  return action.examples
    .filter(({ outcome }) => outcome === "result")
    .map((example) => ({
      lang: "typescript",
      label: example.summary,
      source: sampleProgram(model, action, example, stringLiteral(packageName)),
    }));
}

/** Removes `properties` that are the schema `false`, wherever they stand. */
function dropForbidden(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(dropForbidden);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "properties" ? dropForbidden(withoutFalse(asObject(member))) : dropForbidden(member),
    ]),
  );
}

function withoutFalse(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([, schema]) => schema !== false));
}

function asObject(value: JsonValue | undefined): JsonObject {
  // Neither a list nor null: what is left of a JSON value of type object is an object.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
