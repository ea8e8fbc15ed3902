import { isWideInteger } from "./is-wide-integer.js";
import { typeByName } from "./type-by-name.js";
import type { TypeModel } from "./type-model.js";
import type { ApiModel } from "./types.js";

/**
 * Where 64-bit integers stand in a type, for the runtime to keep them exact: `TotalCount`, `Parcels[].Number`. What has
 * been described before is referred to, so that recursion ends and shared types are not repeated: `Route.Next=Route`.
 */
export function listInt64Paths(model: ApiModel, name: string): readonly string[] {
  const lists = remembered.get(model) ?? new Map<string, readonly string[]>();
  remembered.set(model, lists);
  const paths = lists.get(name) ?? findPaths(model, name);
  lists.set(name, paths);
  return paths;
}

const remembered = new WeakMap<ApiModel, Map<string, readonly string[]>>();

function findPaths(model: ApiModel, name: string): readonly string[] {
  const places = new Map<string, Place>();
  const root = buildPlace(model, [{ kind: "reference", name, nullable: false }], places, new Map());
  const useful = findUseful([...places.values()]);
  const known = new Map<Place, string>();
  const visit = (place: Place, path: string): readonly string[] => {
    if (!useful.has(place)) return [];
    const origin = known.get(place);
    if (origin !== undefined && hasParts(place)) return [`${path}=${origin}`];
    known.set(place, path);
    const members = [...place.members].flatMap(([member, part]) =>
      visit(part, `${path}${path === "" ? "" : "."}${escapeName(member)}`),
    );
    const items = place.items === undefined ? [] : visit(place.items, `${path}[]`);
    return [...(place.isEnd ? [path] : []), ...members, ...items];
  };
  return visit(root, "");
}

/** What may stand at one place: the same member of several variants may be of several types. */
interface Place {
  /** Whether it may be such an integer itself. */
  readonly isEnd: boolean;
  readonly members: Map<string, Place>;
  items: Place | undefined;
}

/** Places are known by the types that may stand there; of a type, there is one object in the model. */
function buildPlace(
  model: ApiModel,
  given: readonly TypeModel[],
  places: Map<string, Place>,
  ids: Map<TypeModel, number>,
): Place {
  const types = resolve(model, given);
  const key = types
    .map((type) => {
      if (!ids.has(type)) ids.set(type, ids.size);
      return ids.get(type);
    })
    .sort()
    .join();
  const known = places.get(key);
  if (known !== undefined) return known;
  const isEnd = types.some((type) => type.kind === "integer" && isWideInteger(type));
  const place: Place = { isEnd, members: new Map(), items: undefined };
  places.set(key, place);
  for (const [name, members] of groupMembers(types)) {
    place.members.set(name, buildPlace(model, members, places, ids));
  }
  const items = types.flatMap((type) => (type.kind === "array" ? [type.items] : []));
  if (items.length > 0) place.items = buildPlace(model, items, places, ids);
  return place;
}

/** The types that references and choices lead to, each once. */
function resolve(model: ApiModel, given: readonly TypeModel[]): readonly TypeModel[] {
  const found = new Set<TypeModel>();
  const visited = new Set<string>();
  const follow = (name: string) => {
    if (visited.has(name)) return;
    visited.add(name);
    visit(typeByName(model, name).type);
  };
  const visit = (type: TypeModel) => {
    if (type.kind === "reference") follow(type.name);
    else if (type.kind === "union") type.variants.forEach(follow);
    else found.add(type);
  };
  given.forEach(visit);
  return [...found];
}

function groupMembers(types: readonly TypeModel[]): ReadonlyMap<string, readonly TypeModel[]> {
  const groups = new Map<string, TypeModel[]>();
  for (const { name, type } of types.flatMap((each) => (each.kind === "object" ? each.members : []))) {
    groups.set(name, [...(groups.get(name) ?? []), type]);
  }
  return groups;
}

/** The places from which such an integer can be reached. Parts come after their wholes, recursion apart. */
function findUseful(places: readonly Place[]): ReadonlySet<Place> {
  const useful = new Set(places.filter(({ isEnd }) => isEnd));
  const backwards = [...places].reverse();
  for (let size = -1; size !== useful.size; ) {
    size = useful.size;
    for (const place of backwards) {
      const parts = [...place.members.values(), ...(place.items === undefined ? [] : [place.items])];
      if (parts.some((part) => useful.has(part))) useful.add(place);
    }
  }
  return useful;
}

function hasParts({ members, items }: Place): boolean {
  return members.size > 0 || items !== undefined;
}

function escapeName(name: string): string {
  return name === "" ? "\\e" : name.replace(/[.[\]=\\]/g, "\\$&");
}
