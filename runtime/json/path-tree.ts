/**
 * Where members stand in a JSON value: `TotalCount`, `ListenerSet[].CreateTime`, `Matrix[][]`. Names are as on the wire.
 */
export type Paths = readonly string[];

/** Paths, put together by what they share. */
export interface PathTree {
  /** Whether a path ends here. */
  readonly isEnd: boolean;
  readonly members: ReadonlyMap<string, PathTree>;
  readonly items: PathTree | undefined;
}

interface Growing extends PathTree {
  isEnd: boolean;
  readonly members: Map<string, Growing>;
  items: Growing | undefined;
}

const known = new WeakMap<Paths, PathTree>();

/** The tree of some paths, which is remembered for as long as they are. */
export function treeOf(paths: Paths): PathTree {
  let tree = known.get(paths);
  if (!tree) {
    tree = grow(paths);
    known.set(paths, tree);
  }
  return tree;
}

function grow(paths: Paths): PathTree {
  const root = sprout();
  for (const path of paths) {
    let place = root;
    for (const [step] of path.matchAll(/\[\]|[^.[\]]+/g)) place = stepInto(place, step);
    place.isEnd = true;
  }
  return root;
}

function stepInto(place: Growing, step: string): Growing {
  const next = (step === "[]" ? place.items : place.members.get(step)) ?? sprout();
  if (step === "[]") place.items = next;
  else place.members.set(step, next);
  return next;
}

function sprout(): Growing {
  return { isEnd: false, members: new Map(), items: undefined };
}

/** Whether the test holds for anything that stands at the end of a path. */
export function someEnd(value: unknown, tree: PathTree, test: (end: unknown) => boolean): boolean {
  if (tree.isEnd) return test(value);
  if (Array.isArray(value)) {
    const { items } = tree;
    if (items) for (const item of value) if (someEnd(item, items, test)) return true;
    return false;
  }
  if (typeof value !== "object" || value === null) return false;
  for (const [name, member] of tree.members) {
    // Safe: of an object any member may be asked for.
    if (someEnd((value as Record<string, unknown>)[name], member, test)) return true;
  }
  return false;
}

/** A copy of the value in which what stands at the end of a path is changed. */
export function mapEnds(
  value: unknown,
  tree: PathTree | undefined,
  change: (end: unknown) => unknown,
): unknown {
  if (!tree || value === undefined || value === null) return value;
  if (tree.isEnd) return change(value);
  if (Array.isArray(value)) return value.map((item) => mapEnds(item, tree.items, change));
  if (typeof value !== "object") return value;
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([name, member]) => [name, mapEnds(member, tree.members.get(name), change)]),
  );
}
