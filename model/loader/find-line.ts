import { type LocationObject, type Source, unescapePointerFragment } from "@redocly/openapi-core";
import { isMap, isNode, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml";

/** A place in a file as editors count, from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** A file as a tree, in which every node knows where it stands. */
interface Tree {
  readonly root: unknown;
  readonly counter: LineCounter;
}

/** The members of a mapping by name; there may be many thousands of them. */
const indices = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>();
const trees = new WeakMap<Source, Tree>();

/**
 * Finds the line of a pointer, or of the innermost part of it that is there. Redocly could do it, but not for mappings
 * of many thousand members, for which it takes minutes.
 */
export function findLine(place: LocationObject): LineAndColumn {
  // A file that cannot be parsed has no pointers; the YAML reader tells the line itself.
  if (place.pointer === undefined) return { line: place.start.line, column: place.start.col };
  const { source, pointer, reportOnKey = false } = place;
  const { root, counter } = trees.get(source) ?? readTree(source);
  let [node, key] = [root, root];
  for (const name of pointer.split("/").slice(1).map(unescapePointerFragment)) {
    const next = name === "" ? undefined : step(node, name);
    if (next === undefined) break;
    [node, key] = next;
  }
  const shown = reportOnKey ? key : node;
  const { line, col } = counter.linePos((isNode(shown) ? shown.range?.[0] : undefined) ?? 0);
  return { line: line || 1, column: col || 1 };
}

function readTree(source: Source): Tree {
  const counter = new LineCounter();
  const tree = { root: parseTree(source.body, counter), counter };
  trees.set(source, tree);
  return tree;
}

function parseTree(text: string, counter: LineCounter): unknown {
  try {
    return parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false }).contents;
  } catch {
    // What this reader cannot read all the same has no lines; the pointer must do.
    return undefined;
  }
}

/** To a member or element, with its key. A member without a value stands where its key does. */
function step(node: unknown, name: string): [node: unknown, key: unknown] | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return item === undefined ? undefined : [item, item];
  }
  const pair = isMap(node) ? indexOf(node).get(name) : undefined;
  if (pair === undefined) return undefined;
  const isEmpty = !isNode(pair.value) || pair.value.range?.[0] === pair.value.range?.[1];
  return [isEmpty ? pair.key : pair.value, pair.key];
}

function indexOf(map: YAMLMap): ReadonlyMap<string | undefined, Pair> {
  const known = indices.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
  indices.set(map, known);
  return known;
}

function nameOf(key: unknown): string | undefined {
  return isNode(key) && "value" in key ? String(key.value) : undefined;
}
