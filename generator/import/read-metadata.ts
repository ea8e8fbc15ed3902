import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Cursor, DocumentError, type JsonObject } from "../../model/index.js";
import { ImportError } from "./import-error.js";
import type { VendorAction, VendorExample, VendorMember, VendorObject, VendorService } from "./metadata.js";

/** Largest file that is read, in bytes; the largest known one has 3.1 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What the data write for an example that they do not have. */
const PLACEHOLDERS = new Set(["", "无", "空"]);

/**
 * Reads `api.json`, and `error-codes.json` and `examples.json` where they lie beside it. Throws an `ImportError` that
 * names file and place where one of them is not what it should be.
 */
export function readMetadata(path: string): VendorService {
  const beside = (name: string) => {
    const file = join(dirname(path), name);
    return existsSync(file) ? readJson(file) : {};
  };
  const codes = within(join(dirname(path), "error-codes.json"), () => readCodes(beside("error-codes.json")));
  const examples = within(join(dirname(path), "examples.json"), () => readExamples(beside("examples.json")));
  return within(path, () => readService(Cursor.at(readJson(path)), codes, examples));
}

function readService(
  root: Cursor,
  codes: ReadonlyMap<string, readonly string[]>,
  examples: ReadonlyMap<string, readonly VendorExample[]>,
): VendorService {
  const facts = root.get("metadata");
  const name = matching(facts.get("serviceShortName"), /^[a-z][a-z0-9-]*$/, "a service's name such as gaap");
  const objects = root.get("objects").entries();
  return {
    name,
    version: matching(facts.get("apiVersion"), /^\d{4}-\d{2}-\d{2}$/, "a date such as 2018-05-29"),
    title: textOf(facts.get("serviceNameCN")).trim(),
    description: textOf(facts.get("api_brief")),
    actions: root
      .get("actions")
      .entries()
      .map(([action, place]) =>
        readAction(action, place, codes.get(action) ?? [], examples.get(action) ?? []),
      ),
    objects: new Map(objects.map(([object, place]) => [object, readObject(object, place)])),
  };
}

function readAction(
  name: string,
  action: Cursor,
  errorCodes: readonly string[],
  examples: readonly VendorExample[],
): VendorAction {
  const status = action.get("status");
  return {
    name,
    title: textOf(action.get("name")),
    description: textOf(action.get("document")),
    input: action.get("input").text(),
    output: action.get("output").text(),
    status: status.exists ? status.oneOf(["online", "deprecated", "offline"]) : "online",
    errorCodes,
    examples,
  };
}

function readObject(name: string, object: Cursor): VendorObject {
  return {
    name,
    description: textOf(object.get("document")),
    members: object.get("members").items().map(readMember),
  };
}

function readMember(member: Cursor): VendorMember {
  const example = textOf(member.get("example"));
  return {
    name: member.get("name").text(),
    type: member.get("type").text(),
    member: member.get("member").text(),
    description: textOf(member.get("document")),
    ...(!PLACEHOLDERS.has(example.trim()) && { example }),
    disabled: member.get("disabled").flag(),
    required: member.get("required").flag(),
    outputRequired: member.get("output_required").flag(),
    nullable: member.get("value_allowed_null").flag(),
  };
}

function readCodes(json: JsonObject): ReadonlyMap<string, readonly string[]> {
  const actions = Cursor.at(json).get("actions").entries();
  return new Map(actions.map(([action, codes]) => [action, [...new Set(codes.texts())]]));
}

function readExamples(json: JsonObject): ReadonlyMap<string, readonly VendorExample[]> {
  const actions = Cursor.at(json).get("actions").entries();
  return new Map(
    actions.map(([action, examples]) => [
      action,
      examples.items().map((example) => ({
        title: textOf(example.get("title")),
        input: example.get("input").text(),
        output: example.get("output").text(),
      })),
    ]),
  );
}

/** Texts that may be missing or null, such as a service's summary. */
function textOf(place: Cursor): string {
  return typeof place.value === "string" ? place.value : "";
}

function matching(place: Cursor, pattern: RegExp, expected: string): string {
  const text = place.text();
  return pattern.test(text) ? text : place.fail(`${expected} is expected here`);
}

function readJson(path: string): JsonObject {
  if (statSync(path).size > MAX_BYTES) throw fault(path, "is larger than 64 MiB");
  const json: unknown = parse(path);
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw fault(path, "holds no object");
  // Whatever JSON.parse returns for an object is one of JSON values.
  return json as JsonObject;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw fault(path, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function within<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError)
      throw fault(path, `is no metadata of the known form: ${error.message}`);
    throw error;
  }
}

function fault(path: string, problem: string): ImportError {
  const file = relative(process.cwd(), path).replaceAll("\\", "/");
  return new ImportError(
    `${file} ${problem}. Expected is the vendor's api.json or one of the files beside it.`,
  );
}
