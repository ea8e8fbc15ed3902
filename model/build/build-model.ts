import type { JsonObject, NamedType } from "../type-model.js";
import type { ApiModel, ServiceModel } from "../types.js";
import { buildAction } from "./build-action.js";
import { buildCatalogue } from "./build-catalogue.js";
import { buildType, referredNames } from "./build-type.js";
import { checkNames } from "./check-names.js";
import { Cursor } from "./cursor.js";

/** What a bundled document no longer tells: the file of each action, by its name. */
export type ActionSources = ReadonlyMap<string, string>;

/**
 * Reads a bundled Action-style document into the model. Expects a document that passed the lint rules; throws a
 * `DocumentError` with a JSON pointer where it cannot be read all the same.
 */
export function buildModel(document: JsonObject, sources: ActionSources = new Map()): ApiModel {
  const root = Cursor.at(document);
  checkNames(root);
  const service = buildService(root);
  const actions = root
    .get("paths")
    .entries()
    .map(([key, path]) => {
      const name = key.slice(2);
      return buildAction(name, path, service.envelope, sources.get(name));
    });
  const codesByAction = new Map(actions.map((action) => [action.name, action.errorCodes]));
  return {
    service,
    actions,
    types: collectTypes(
      root,
      actions.flatMap((action) => [action.request, action.response]),
    ),
    catalogue: buildCatalogue(root, codesByAction),
  };
}

function buildService(root: Cursor): ServiceModel {
  const info = root.get("info");
  const facts = root.get("x-action-service");
  const license = info.get("license").get("identifier").value ?? info.get("license").get("name").value;
  return {
    name: facts.get("name").text(),
    identifier: facts.get("identifier").text(),
    version: info.get("version").text(),
    title: info.get("title").text(),
    description: info.get("description").prose(),
    headerPrefix: facts.get("headerPrefix").text(),
    envelope: facts.get("envelope").text(),
    ...(typeof license === "string" && { license }),
    endpoints: root
      .get("servers")
      .items()
      .map((server) => ({ url: server.get("url").text(), description: server.get("description").prose() })),
  };
}

/** Named types in the order in which a reader of the actions meets them. */
function collectTypes(root: Cursor, names: readonly string[]): readonly NamedType[] {
  const schemas = root.get("components").get("schemas");
  const found = new Map<string, NamedType>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const named = buildNamedType(name, schemas.get(name));
    found.set(name, named);
    referredNames(named.type).forEach(visit);
  };
  names.forEach(visit);
  return [...found.values()];
}

function buildNamedType(name: string, schema: Cursor): NamedType {
  if (!schema.exists) return schema.fail("this schema is referred to, but does not exist");
  return {
    name,
    description: schema.get("description").prose(),
    deprecated: schema.get("deprecated").flag(),
    type: buildType(schema),
  };
}
