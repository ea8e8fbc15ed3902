import type { JsonObject, JsonValue } from "../../model/index.js";
import { show } from "../../model/validation/index.js";
import { Fault } from "../fault.js";
import { refuse } from "./gateway-rules.js";
import { MAXIMUM_DEPTH } from "./parse-json-object.js";

/** Names and values of a query, form or multipart body, in their order. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** Reads the members from a query or form: `Filters.0.Name=x` is the member Name of the first of the Filters. */
export function parseFields(text: string): JsonObject | Fault {
  const fields = decodeFields(text);
  return fields instanceof Fault ? fields : nestFields(fields);
}

/** Undoes the encoding of a query or form. */
export function decodeFields(text: string): Fields | Fault {
  if (text === "") return [];
  try {
    return text.split("&").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decode(name), decode(value.join("="))];
    });
  } catch {
    return refuse("InvalidParameter", "The parameters must be percent-encoded UTF-8.");
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

type Tree = Map<string, Tree | string>;

/** Builds objects and lists from names with dots. Each value stays text. */
export function nestFields(fields: Fields): JsonObject | Fault {
  const root: Tree = new Map();
  for (const [name, value] of fields) {
    const path = name.split(".");
    if (path.length > MAXIMUM_DEPTH || !plant(root, path, value)) {
      return refuse("InvalidParameter", `The parameter ${show(name)} does not go together with the others.`);
    }
  }
  return Object.fromEntries([...root].map(([name, node]) => [name, toJson(node)]));
}

/** Puts a value at its path; `false` if something is there already. */
function plant(tree: Tree, [name = "", ...rest]: readonly string[], value: string): boolean {
  const node = tree.get(name);
  if (rest.length === 0) {
    tree.set(name, value);
    return node === undefined;
  }
  if (typeof node === "string") return false;
  const branch: Tree = node ?? new Map();
  tree.set(name, branch);
  return plant(branch, rest, value);
}

/** Names that count from 0 make a list. `fromEntries` keeps a member named `__proto__` a member. */
function toJson(node: Tree | string): JsonValue {
  if (typeof node === "string") return node;
  const isList = [...node.keys()].every((name, index) => name === String(index));
  if (isList) return [...node.values()].map(toJson);
  return Object.fromEntries([...node].map(([name, branch]) => [name, toJson(branch)]));
}
