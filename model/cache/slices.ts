import { isList, isObject } from "../json.js";
import type { JsonObject, JsonValue } from "../type-model.js";
import { fingerprint } from "./store.js";

/** A document as actions, each with all that it leads to, and what they have around them. */
export interface Slices {
  /** Fingerprint of what the actions have in common, and of what rules compare between them. */
  readonly surroundings: string;
  /** Fingerprint of each action with all that it leads to, by its path. */
  readonly actions: ReadonlyMap<string, string>;
  /** The document with nothing but some paths and what these lead to. */
  narrow(isWanted: (path: string) => boolean): JsonObject;
}

/**
 * Cuts a document in one piece into its actions. `undefined` where it refers to anything but a component.
 *
 * A rule looks either at an action with what it refers to, or at what all actions say of themselves in a word: their
 * names, tags, codes and references. The former is in the slice, the latter in the surroundings.
 */
export function sliceDocument(document: JsonObject): Slices | undefined {
  const nodes = listNodes(document);
  const around = toNode(outline(document));
  const isClosed = [around, ...nodes.values()].every(({ leads }) => leads.every((name) => nodes.has(name)));
  if (!isClosed) return undefined;
  const paths = Object.keys(objectOf(document.paths));
  const reached = reach(nodes, paths);
  const references = [...nodes].map(([name, { leads }]) => [name, leads]);
  const unreached = [...nodes].flatMap(([name, { print }]) => (reached.has(name) ? [] : [print]));
  const printOf = (path: string) => [...reach(nodes, [path])].map((name) => nodes.get(name)?.print).join();
  return {
    surroundings: fingerprint(JSON.stringify([around, references, unreached])),
    actions: new Map(paths.map((path) => [path, fingerprint(printOf(path))])),
    narrow: (isWanted) => narrow(document, reach(nodes, [...around.leads, ...paths.filter(isWanted)])),
  };
}

/** A path or a component. */
interface Node {
  readonly print: string;
  /** Names of the components that it refers to, and of the path that it asks. */
  readonly leads: readonly string[];
}

/** Paths by their keys, components by their pointers. */
function listNodes({ paths, components }: JsonObject): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [key, path] of Object.entries(objectOf(paths))) {
    const { list } = objectOf(objectOf(objectOf(path).post)["x-reconcile"]);
    nodes.set(key, toNode(path, typeof list === "string" ? [`/#${list}`] : []));
  }
  for (const [section, members] of Object.entries(objectOf(components)))
    for (const [name, component] of Object.entries(objectOf(members)))
      nodes.set(`#/components/${section}/${name}`, toNode(component));
  return nodes;
}

/**
 * References, other texts that begin as a pointer does, and the keyword whose values are references by another name.
 * What a pointer names within a component is part of that.
 */
const LEAD = /"\$ref":"(?!#\/)([^"]*)|"(#\/[^"/]*\/?[^"/]*\/?[^"/]*)|"(discriminator)":/g;

function toNode(value: unknown, asked: readonly string[] = []): Node {
  const text = JSON.stringify(value);
  const found = [...text.matchAll(LEAD)].map(
    ([, reference, pointer, keyword]) => reference ?? pointer ?? keyword ?? "",
  );
  return { print: fingerprint(text), leads: [...new Set([...asked, ...found])] };
}

function reach(nodes: ReadonlyMap<string, Node>, names: readonly string[]): ReadonlySet<string> {
  const reached = new Set(names);
  // A set takes up what is added to it on the way.
  for (const name of reached) for (const lead of nodes.get(name)?.leads ?? []) reached.add(lead);
  return reached;
}

/** What stays of a document without what only one action is made of. */
function outline({ paths, components, ...others }: JsonObject): unknown {
  const { schemas: _, ...common } = objectOf(components);
  const outlines = Object.entries(objectOf(paths)).map(([key, path]) => {
    const { post, ...rest } = objectOf(path);
    const { summary, description, parameters, requestBody, responses, ...facts } = objectOf(post);
    return [key, rest, facts];
  });
  return [others, common, outlines];
}

function narrow(document: JsonObject, names: ReadonlySet<string>): JsonObject {
  const paths = pick(document.paths, (key) => names.has(key));
  const components = Object.entries(objectOf(document.components)).map(([section, members]) => [
    section,
    section === "securitySchemes"
      ? members
      : pick(members, (name) => names.has(`#/components/${section}/${name}`)),
  ]);
  const codes = new Set(
    Object.values(paths)
      .map((path) => objectOf(objectOf(path).post)["x-error-codes"])
      .flatMap((listed) => (isList(listed) ? listed : [])),
  );
  const catalogue = objectOf(document["x-error-catalogue"]);
  return {
    ...document,
    "x-error-catalogue": { ...catalogue, service: pick(catalogue.service, (code) => codes.has(code)) },
    paths,
    components: Object.fromEntries(components),
  };
}

function pick(members: JsonValue | undefined, isWanted: (name: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(members)).filter(([name]) => isWanted(name)));
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
