import type { Cursor } from "./cursor.js";
import { NAME_PATTERNS } from "./name-patterns.js";
import { findNameClash, generatedNames, toMemberName } from "./names.js";

/**
 * Throws a `DocumentError` for a name that cannot stand where generated code has it. The rules find all of them and say
 * more, but a `redocly.yaml` can turn rules off.
 */
export function checkNames(root: Cursor): void {
  const facts = root.get("x-action-service");
  checkName(facts.get("name"), NAME_PATTERNS.service);
  const prefix = checkName(facts.get("identifier"), NAME_PATTERNS.identifier);
  checkName(facts.get("headerPrefix"), NAME_PATTERNS.headerPrefix);
  checkName(facts.get("envelope"), NAME_PATTERNS.envelope);
  const paths = root.get("paths").entries();
  const actions = paths.map(([key, path]) => checkAction(key, path));
  checkDistinct(paths, ([key]) => key.toLowerCase());
  const clash = findNameClash(prefix, actions);
  if (clash !== undefined)
    root.get("paths").get(`/#${clash.action}`).fail(`generated code would have the name ${clash.name} twice`);
  checkSchemas(root, prefix, actions);
  checkCodes(root);
}

function checkName(place: Cursor, pattern: RegExp): string {
  const name = place.text();
  return pattern.test(name) ? name : place.fail(`the name does not match ${pattern.source}`);
}

function checkAction(key: string, path: Cursor): string {
  const name = key.slice(2);
  if (!key.startsWith("/#") || !NAME_PATTERNS.action.test(name))
    path.fail("a path key /#Name is expected here");
  return name;
}

function checkSchemas(root: Cursor, prefix: string, actions: readonly string[]): void {
  const taken = generatedNames(prefix, actions);
  for (const [name, schema] of root.get("components").get("schemas").entries()) {
    if (!NAME_PATTERNS.schema.test(name)) schema.fail("the name of a schema consists of letters and digits");
    const reason = taken.get(name);
    if (reason !== undefined) schema.fail(`no schema can have this name, since ${reason}`);
  }
}

function checkCodes(root: Cursor): void {
  const catalogue = root.get("x-error-catalogue").resolve();
  const codes = ["common", "service"].flatMap((group) => catalogue.get(group).resolve().entries());
  for (const [code, entry] of codes) {
    if (!NAME_PATTERNS.errorCode.test(code))
      entry.fail("a code consists of letters, digits, dots and underscores");
  }
  checkDistinct(codes, ([code]) => toMemberName(code));
}

/** Two of one name would overwrite each other. */
function checkDistinct(
  entries: readonly (readonly [string, Cursor])[],
  nameOf: (entry: readonly [string, Cursor]) => string,
): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (seen.has(name)) entry[1].fail("another one has the same name in generated code");
    seen.add(name);
  }
}
