import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type ActionSources, buildModel } from "../build/build-model.js";
import { leadsElsewhere } from "../cache/index.js";
import type { ApiConfiguration } from "../configuration/index.js";
import { isObject } from "../json.js";
import type { JsonObject, JsonValue } from "../type-model.js";
import type { ApiModel } from "../types.js";

/** A document that was read and understood, but not yet checked. */
export interface OnePiece {
  readonly document: JsonObject;
  readonly model: ApiModel;
  readonly packageName: string;
  readonly files: readonly string[];
}

const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads a JSON document that refers to nothing but itself: there is nothing to bundle. `undefined` where the document is
 * another one, or cannot be understood; then the loader tells why.
 */
export function readOnePiece(api: ApiConfiguration, configPath?: string): OnePiece | undefined {
  if (!api.root.endsWith(".json") || leadsElsewhere(configPath)) return undefined;
  if ((statSync(api.root, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY) > MAX_BYTES)
    return undefined;
  try {
    const document: JsonValue = JSON.parse(readFileSync(api.root, "utf8"));
    if (!isObject(document) || refersElsewhere(document)) return undefined;
    const model = buildModel(document, findSources(document, api));
    const packageName = api.packageName ?? `@openaction/${model.service.name}`;
    return { document, model, packageName, files: [api.root] };
  } catch {
    return undefined;
  }
}

/** The file of each action, by the references of the paths: a bundled document does not tell it any more. */
export function findSources(entry: unknown, api: ApiConfiguration): ActionSources {
  return new Map(
    Object.entries(membersOf(membersOf(entry).paths)).map(([key, item]) => {
      const { $ref } = membersOf(item);
      const ref = typeof $ref === "string" ? ($ref.split("#", 1)[0] ?? "") : "";
      const file = ref === "" ? api.root : resolve(dirname(api.root), ref);
      return [key.slice(2), relative(api.folder, file).replaceAll("\\", "/")];
    }),
  );
}

function refersElsewhere(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(refersElsewhere);
  return Object.entries(value).some(
    ([key, member]) =>
      (key === "$ref" && typeof member === "string" && !member.startsWith("#")) || refersElsewhere(member),
  );
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  // Any object can be read as a record of unknown values.
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
