import { type JsonObject, toFileName } from "../../model/index.js";
import type { CommonFiles } from "./common-files.js";
import { importAction } from "./import-action.js";
import { importErrors } from "./import-errors.js";
import { NO_WORDS, objectSchema, type SchemaContext } from "./import-schema.js";
import type { VendorAction, VendorService, View } from "./metadata.js";
import { Notes } from "./notes.js";
import { plainMarkdown } from "./plain-markdown.js";
import { toIdentifier } from "./to-identifier.js";
import { nameTypes, type TypeNames } from "./type-names.js";
import { MARK, yamlText } from "./yaml-text.js";

/** A service as a document: the text of each file by its path in the service's folder. */
export interface ImportedService {
  readonly service: VendorService;
  readonly files: ReadonlyMap<string, string>;
  readonly actions: number;
  /** What could not be carried over as it is: by kind, each place by name. */
  readonly notes: ReturnType<Notes["list"]>;
}

/** Turns a service's metadata into an Action-style document. The same metadata give the same text. */
export function importService(metadata: VendorService, common: CommonFiles): ImportedService {
  const notes = new Notes();
  const service = { ...metadata, actions: expressibleActions(metadata, notes) };
  const names = nameTypes(service, notes);
  const errors = importErrors(service, common, notes);
  const files = new Map<string, string>();
  const places = new Map(
    service.actions.map((action) => [action, `actions/${toFileName(action.name)}.yaml`]),
  );
  const context = (from: "action" | "schemas"): SchemaContext => ({
    refTo: refTo(service, names, places, from),
    notes,
  });
  const shared = names.shared.map((view) => [view.name, objectSchema(view, context("schemas"))] as const);
  if (shared.length > 0) files.set("schemas.yaml", yamlText(Object.fromEntries(shared)));
  const inAction = { ...context("action"), service, names, knownCodes: errors.known, tag: service.name };
  for (const [action, path] of places) files.set(path, yamlText(importAction(action, inAction)));
  files.set("parameters.yaml", yamlText(versionParameter(service)));
  files.set("error-categories.yaml", yamlText(errors.categories));
  files.set("error-codes.yaml", mappingText(errors.codes));
  files.set("openapi.yaml", yamlText(entry(service, places)));
  const list = notes.list();
  files.set("import-notes.yaml", mappingText(Object.fromEntries(list)));
  return { service, files, actions: service.actions.length, notes: list };
}

/** An empty mapping is written as such, since an empty file would be none. */
function mappingText(mapping: JsonObject): string {
  return Object.keys(mapping).length === 0 ? `${MARK}\n{}\n` : yamlText(mapping);
}

/** Actions that a document can hold: with a name that is one in code, with a file of its own, and with both objects. */
function expressibleActions({ actions, objects }: VendorService, notes: Notes): readonly VendorAction[] {
  const known = new Map<string, string>();
  return actions.filter(({ name, input, output }) => {
    const folded = name.toLowerCase();
    const other = known.get(folded);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
      notes.add("actions left out, since code cannot have their names", name);
    else if (other !== undefined)
      notes.add("actions left out, since another one differs in case alone", `${name} (${other})`);
    else if (!objects.has(input) || !objects.has(output))
      notes.add("actions left out, since their request or result is missing", name);
    else {
      known.set(folded, name);
      return true;
    }
    return false;
  });
}

/** Requests and results stand with the first action that has them, everything else in one file. */
function refTo(
  { actions }: VendorService,
  names: TypeNames,
  places: ReadonlyMap<VendorAction, string>,
  from: "action" | "schemas",
): SchemaContext["refTo"] {
  const fileOf = new Map<string, string>();
  for (const action of actions) {
    for (const object of [action.input, action.output]) {
      if (!fileOf.has(object)) fileOf.set(object, places.get(action) ?? "");
    }
  }
  const up = from === "action" ? "../" : "";
  return (object: string, view: View) => {
    const name = names.nameOf(object, view);
    if (name === undefined) return undefined;
    const file = fileOf.get(object);
    if (file !== undefined) return `${up}${file}#/schemas/${name}`;
    return from === "schemas" ? `#/${name}` : `../schemas.yaml#/${name}`;
  };
}

function entry(service: VendorService, places: ReadonlyMap<VendorAction, string>): JsonObject {
  const { name, version } = service;
  const title = plainMarkdown(service.title).replace(/\s+/g, " ");
  return {
    openapi: "3.1.1",
    "x-hasEquivalentPaths": true,
    info: {
      title: title === "" ? `Tencent Cloud ${name}` : `Tencent Cloud ${name} (${title})`,
      version,
      description: plainMarkdown(service.description) || NO_WORDS,
      contact: { name: "Whoever imported this document" },
      license: { name: "UNLICENSED", identifier: "UNLICENSED" },
    },
    servers: [{ url: `https://${hostOf(service)}`, description: "Default endpoint" }],
    tags: [{ name, description: title === "" ? `Actions of ${name}.` : title }],
    security: [{ TC3: [] }],
    "x-action-service": { name, identifier: toIdentifier(name), headerPrefix: "X-TC-", envelope: "Response" },
    "x-error-catalogue": {
      categories: { $ref: "error-categories.yaml" },
      common: { $ref: "../common/error-codes.yaml" },
      service: { $ref: "error-codes.yaml" },
    },
    paths: Object.fromEntries(
      [...places].map(([action, file]) => [`/#${action.name}`, { $ref: `${file}#/path` }]),
    ),
    components: { securitySchemes: { TC3: { $ref: "../common/security.yaml#/TC3" } } },
  };
}

/** The first host that an example calls; without examples, the one that most services have. */
function hostOf({ name, actions }: VendorService): string {
  for (const { input } of actions.flatMap(({ examples }) => examples)) {
    const host = /^Host: *([a-z0-9-]+\.tencentcloudapi\.com)\r?$/m.exec(input)?.[1];
    if (host !== undefined) return host;
  }
  return `${name}.tencentcloudapi.com`;
}

function versionParameter({ version }: VendorService): JsonObject {
  return {
    Version: {
      name: "X-TC-Version",
      in: "header",
      required: true,
      description: "Version of the service's interface, which is also the version of this document.",
      schema: { type: "string", const: version },
      example: version,
    },
  };
}
