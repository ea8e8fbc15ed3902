/**
 * Where members stand in a JSON value: `TotalCount`, `ListenerSet[].CreateTime`, `Matrix[][]`. Names are as on the wire,
 * with a backslash before each of `.[]=\`; an empty one is `\e`. What comes again is not written again: after `Route.Next=Route`, what stands
 * in `Next` is like what stands in `Route`, however deep it goes on; `Next=` is like the whole.
 */
export type Paths = readonly string[];

/** Paths, put together by what they share; what comes again is one and the same part. */
export interface PathTree {
  /** Whether a path ends here. */
  readonly isEnd: boolean;
  readonly members: ReadonlyMap<string, PathTree>;
  readonly items: PathTree | undefined;
  /** Names of the members at which a path ends. */
  readonly ends: readonly string[];
  /** The members in which paths go on. */
  readonly links: readonly { readonly name: string; readonly part: PathTree }[];
}

class Place implements PathTree {
  isEnd = false;
  readonly members = new Map<string, Place>();
  items: Place | undefined;
  ends: readonly string[] = [];
  links: PathTree["links"] = [];
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

/** The tree of what holds another one in one of its members. */
export function wrap(name: string, part: PathTree): PathTree {
  const members = new Map([[name, part]]);
  return { isEnd: false, members, items: undefined, ends: [], links: [{ name, part }] };
}

function grow(paths: Paths): PathTree {
  const root = new Place();
  for (const path of paths) {
    const steps: readonly string[] = path.match(/\[\]|=|(?:\\.|[^.[\]=\\])+/gs) ?? [];
    const link = steps.indexOf("=");
    if (link < 0) steps.reduce(stepInto, root).isEnd = true;
    else {
      const origin = steps.slice(link + 1).reduce(stepInto, root);
      attach(steps.slice(0, link - 1).reduce(stepInto, root), steps[link - 1] ?? "", origin);
    }
  }
  sortMembers(root, new Set());
  return root;
}

/** Sorts members for {@link hasUnsafe}. Names that were keys of an object once are those that are looked up the fastest. */
function sortMembers(place: Place, done: Set<Place>): void {
  if (done.has(place)) return;
  done.add(place);
  const { members, items } = place;
  const names = Object.keys(Object.fromEntries(members));
  place.ends = names.filter((name) => members.get(name)?.isEnd);
  place.links = names.flatMap((name) => {
    const part = members.get(name);
    return part !== undefined && (part.members.size > 0 || part.items !== undefined) ? [{ name, part }] : [];
  });
  for (const part of members.values()) sortMembers(part, done);
  if (items) sortMembers(items, done);
}

function stepInto(place: Place, step: string): Place {
  const next = step === "[]" ? place.items : place.members.get(nameOf(step));
  return next ?? attach(place, step, new Place());
}

function attach(place: Place, step: string, part: Place): Place {
  if (step === "[]") place.items = part;
  else place.members.set(nameOf(step), part);
  return part;
}

function nameOf(step: string): string {
  return step === "\\e" ? "" : step.replace(/\\(.)/gs, "$1");
}

/**
 * Whether a number at the end of a path is beyond what numbers hold exactly. Each answer is looked through by this, so
 * it takes no step for what is not there.
 */
export function hasUnsafe(value: unknown, tree: PathTree): boolean {
  if (typeof value !== "object" || value === null) return tree.isEnd && isUnsafe(value);
  if (!Array.isArray(value)) return hasUnsafeMember(value, tree);
  const { items } = tree;
  if (items) for (const item of value) if (hasUnsafe(item, items)) return true;
  return false;
}

function hasUnsafeMember(value: object, { ends, links }: PathTree): boolean {
  // Safe: of an object any member may be asked for.
  const members = value as Readonly<Record<string, unknown>>;
  for (const end of ends) if (isUnsafe(members[end])) return true;
  for (const { name, part } of links) if (hasUnsafe(members[name], part)) return true;
  return false;
}

function isUnsafe(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** A copy of the value in which what stands at the end of a path is changed. */
export function mapEnds(
  value: unknown,
  tree: PathTree | undefined,
  change: (end: unknown) => unknown,
): unknown {
  if (!tree || value === undefined || value === null) return value;
  if (typeof value !== "object") return tree.isEnd ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapEnds(item, tree.items, change));
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([name, member]) => [name, mapEnds(member, tree.members.get(name), change)]),
  );
}
