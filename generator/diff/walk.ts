import type { ApiModel, NamedType, TypeModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { contractChange, payloadChange } from "./report.js";
import type { PayloadChangeId } from "./rules.js";

/** A place in the request or result of an action, reached the same way in both documents. */
export interface Walk {
  readonly action: string;
  readonly direction: "request" | "result";
  readonly path: string;
  readonly before: TypeIndex;
  readonly after: TypeIndex;
  /** Pairs of named types that were compared on the way: each pair is reported where it is met first. */
  readonly seen: Set<string>;
  /** Names of the old document, and whether each is exported for the same shape still. */
  readonly kept: Map<string, boolean>;
}

export type TypeIndex = ReadonlyMap<string, NamedType>;

/** A type without its detour through names. */
export interface Resolved {
  /** No reference. A name that leads nowhere, or in a circle, stands for any value. */
  readonly type: Exclude<TypeModel, { readonly kind: "reference" }>;
  readonly nullable: boolean;
  /** The first name on the way, with what the document says of it. */
  readonly named?: NamedType;
}

/** Walks of two documents, each of which starts at the root of an action's request or result. */
export function prepareWalks(before: ApiModel, after: ApiModel) {
  const index = (model: ApiModel): TypeIndex => new Map(model.types.map((type) => [type.name, type]));
  const shared = { before: index(before), after: index(after), kept: new Map<string, boolean>() };
  return (action: string, direction: Walk["direction"]): Walk => ({
    action,
    direction,
    path: direction,
    ...shared,
    seen: new Set(),
  });
}

/** The same walk, some steps further: `.Port`, `[]`. */
export function step(walk: Walk, further: string): Walk {
  return { ...walk, path: walk.path + further };
}

/** A change at the place where the walk is. */
export function changeAt(walk: Walk, id: PayloadChangeId, ...values: readonly string[]): Change {
  return payloadChange(id, walk.direction, walk, ...values);
}

/** Follows references until there is a type, and gathers whether null is allowed anywhere on the way. */
export function resolveType(index: TypeIndex, start: TypeModel): Resolved {
  let type = start;
  let nullable = start.nullable;
  let named: NamedType | undefined;
  for (const seen = new Set<string>(); type.kind === "reference"; ) {
    const target = seen.has(type.name) ? undefined : index.get(type.name);
    seen.add(type.name);
    named ??= target;
    type = target?.type ?? { kind: "any", nullable: true };
    nullable ||= type.nullable;
  }
  return { type, nullable, ...(named !== undefined && { named }) };
}

/** A type whose exported name is not there any more, although the place that it was used at still is. */
export function renaming(before: NamedType, after: NamedType | undefined): Change {
  const place = { path: `types.${before.name}` };
  return after === undefined
    ? contractChange("type-unnamed", place, before.name)
    : contractChange("type-renamed", place, before.name, after.name);
}
