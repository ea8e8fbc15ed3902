import { generatedNames } from "../../model/index.js";
import type { VendorObject, VendorService, View } from "./metadata.js";
import { isNullable, isRequired } from "./metadata.js";
import type { Notes } from "./notes.js";
import { toIdentifier } from "./to-identifier.js";

/** An object as it is seen from one side, under the name of its schema. */
export interface NamedView {
  readonly name: string;
  readonly object: VendorObject;
  readonly view: View;
}

/** Names of all schemas of a document. */
export interface TypeNames {
  /** Name of the schema of an object; `undefined` where there is no such object. */
  nameOf(object: string, view: View): string | undefined;
  /** Schemas that are no request and no result of an action. */
  readonly shared: readonly NamedView[];
}

/**
 * Gives each object its schemas: one where requests and results see the same, else two, of which the one that results
 * see has the plain name. An object that cannot have its own name gets another, which is noted.
 */
export function nameTypes(service: VendorService, notes: Notes): TypeNames {
  const roots = new Set(service.actions.flatMap(({ input, output }) => [input, output]));
  const sent = reach(
    service,
    service.actions.map(({ input }) => input),
  );
  const answered = reach(
    service,
    service.actions.map(({ output }) => output),
  );
  const split = differing(service, sent, answered);
  const namer = new Namer(service, notes);
  const names = new Map<string, string>();
  for (const object of [...roots, ...answered, ...sent]) {
    if (!names.has(object)) names.set(object, namer.claim(object, object));
  }
  const requestNames = new Map(
    [...split].map((object) => [object, namer.claim(`${object}InRequest`, object)]),
  );
  noteUnused(service, names, notes);
  const nameOf = (object: string, view: View) =>
    (view === "request" ? requestNames.get(object) : undefined) ?? names.get(object);
  const view = (object: string, side: View): readonly NamedView[] => {
    const found = service.objects.get(object);
    const name = nameOf(object, side);
    return found === undefined || name === undefined || roots.has(object)
      ? []
      : [{ name, object: found, view: side }];
  };
  const shared = [
    ...[...answered].flatMap((object) => view(object, "result")),
    ...[...sent]
      .filter((object) => split.has(object) || !answered.has(object))
      .flatMap((object) => view(object, "request")),
  ];
  return { nameOf, shared: shared.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Objects that some others are made of, themselves included. */
function reach({ objects }: VendorService, roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [...roots];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const object = objects.get(name);
    if (object === undefined || reached.has(name)) continue;
    reached.add(name);
    pending.push(...partsOf(object));
  }
  return reached;
}

function partsOf({ members }: VendorObject): readonly string[] {
  return members.filter(({ type }) => type === "object" || type === "list").map(({ member }) => member);
}

/** Objects of both sides that do not look the same from them: by their flags, or by those of their parts. */
function differing(
  { objects }: VendorService,
  sent: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): ReadonlySet<string> {
  const both = [...sent].filter((name) => answered.has(name));
  const wholes = new Map<string, string[]>();
  for (const name of both) {
    for (const part of partsOf(objects.get(name) ?? { name, description: "", members: [] })) {
      wholes.set(part, [...(wholes.get(part) ?? []), name]);
    }
  }
  const split = new Set<string>();
  const pending = both.filter((name) => objects.get(name)?.members.some(looksDifferent));
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (split.has(name)) continue;
    split.add(name);
    pending.push(...(wholes.get(name) ?? []));
  }
  return split;
}

function looksDifferent(member: VendorObject["members"][number]): boolean {
  return isRequired(member, "request") !== isRequired(member, "result") || isNullable(member, "result");
}

function noteUnused({ objects }: VendorService, names: ReadonlyMap<string, string>, notes: Notes): void {
  for (const name of objects.keys())
    if (!names.has(name)) notes.add("objects that no action uses, left out", name);
}

/** Hands out names that generated code can have, each once. */
class Namer {
  readonly #taken: Set<string>;
  readonly #notes: Notes;

  constructor(service: VendorService, notes: Notes) {
    const actions = service.actions.map(({ name }) => name);
    this.#taken = new Set([...generatedNames(toIdentifier(service.name), actions).keys(), "ErrorResponse"]);
    this.#notes = notes;
  }

  claim(wanted: string, object: string): string {
    const word = wanted.replace(/\W/g, "_").replace(/^(?![A-Za-z])/, "T");
    let name = word;
    for (let suffix = 1; this.#taken.has(name); suffix++)
      name = `${word}Structure${suffix === 1 ? "" : suffix}`;
    this.#taken.add(name);
    if (name !== wanted)
      this.#notes.add("objects under another name, since code cannot have theirs", `${object} as ${name}`);
    return name;
  }
}
