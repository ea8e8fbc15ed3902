import type { MemberModel, ObjectType, TypeModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { diffMemberFacts } from "./diff-member-facts.js";
import { diffScalars } from "./diff-scalars.js";
import { flatten, gatherForms, listForms, pairForms } from "./forms.js";
import { textChange } from "./report.js";
import { changeAt, type Resolved, renaming, resolveType, step, type Walk } from "./walk.js";

/** What changed between two types that the documents name, at the place where the walk is. */
export function diffNamedTypes(walk: Walk, before: string, after: string): readonly Change[] {
  return diffTypes(walk, toReference(before), toReference(after));
}

/** Compares by shape. A name matters only to those who import it, and is reported apart. */
function diffTypes(walk: Walk, before: TypeModel, after: TypeModel): readonly Change[] {
  const [old, current] = [resolveType(walk.before, before), resolveType(walk.after, after)];
  const nullability = diffNullability(walk, old, current);
  if (old.named !== undefined && current.named !== undefined) {
    const pair = JSON.stringify([old.named.name, current.named.name]);
    if (walk.seen.has(pair)) return nullability;
    walk.seen.add(pair);
  }
  return [
    ...nullability,
    ...diffNames(walk, old, current),
    ...diffDescriptions(walk, old, current),
    ...diffShapes(walk, old, current),
  ];
}

function diffNullability(walk: Walk, before: Resolved, after: Resolved): readonly Change[] {
  const isAny = before.type.kind === "any" || after.type.kind === "any";
  if (isAny || before.nullable === after.nullable) return [];
  return [changeAt(walk, after.nullable ? "nullable-added" : "nullable-removed")];
}

/** An exported name that still stands for the same shape is no loss, whatever this place refers to now. */
function diffNames(walk: Walk, before: Resolved, after: Resolved): readonly Change[] {
  const { named } = before;
  if (named === undefined || named.name === after.named?.name || isKept(walk, named.name)) return [];
  return [renaming(named, after.named)];
}

/** Whether a name stands for the same shape as before. One that is being looked at already is taken to. */
function isKept(walk: Walk, name: string): boolean {
  const known = walk.kept.get(name);
  if (known !== undefined) return known;
  walk.kept.set(name, true);
  const changes = walk.after.has(name) ? diffNamedTypes({ ...walk, seen: new Set() }, name, name) : undefined;
  const isSameShape = changes?.every(({ direction }) => direction === "contract") ?? false;
  walk.kept.set(name, isSameShape);
  return isSameShape;
}

function diffDescriptions(walk: Walk, before: Resolved, after: Resolved): readonly Change[] {
  if (before.named === undefined || before.named.name !== after.named?.name) return [];
  return textChange(walk, {
    description: before.named.description === after.named.description,
    deprecation: before.named.deprecated === after.named.deprecated,
  });
}

function diffShapes(walk: Walk, before: Resolved, after: Resolved): readonly Change[] {
  const [old, current] = [before.type, after.type];
  if (isComposite(old) && isComposite(current)) return diffComposites(walk, before, after);
  if (old.kind === "array" && current.kind === "array") {
    return [...diffScalars(walk, old, current), ...diffTypes(step(walk, "[]"), old.items, current.items)];
  }
  if (old.kind === current.kind) return diffScalars(walk, old, current);
  const isWider = current.kind === "any" || (old.kind === "integer" && current.kind === "number");
  const isNarrower = old.kind === "any" || (old.kind === "number" && current.kind === "integer");
  const id = isWider ? "type-widened" : isNarrower ? "type-narrowed" : "type-changed";
  return [changeAt(walk, id, current.kind, old.kind)];
}

function isComposite({ kind }: TypeModel): boolean {
  return kind === "object" || kind === "union";
}

/** An object among the forms of a choice is a choice with that one form; any other allows combinations of forms. */
function diffComposites(walk: Walk, before: Resolved, after: Resolved): readonly Change[] {
  if (before.type.kind === "object" && after.type.kind === "object") {
    return [...diffMembers(walk, before.type, after.type), ...diffExclusions(walk, before.type, after.type)];
  }
  const [old, current] = [listForms(walk.before, before), listForms(walk.after, after)];
  const pairing = pairForms(old, current);
  if (before.type.kind === after.type.kind || pairing.pairs.length > 0) return diffChoices(walk, pairing);
  const id = after.type.kind === "union" ? "choice-introduced" : "choice-dropped";
  const forms = after.type.kind === "union" ? current : old;
  return [
    changeAt(walk, id, forms.map(({ name }) => name).join(", ")),
    ...diffMembers(walk, flatten(old), flatten(current)),
  ];
}

function diffChoices(walk: Walk, { pairs, removed, added }: ReturnType<typeof pairForms>): readonly Change[] {
  // Each form is looked at with what was seen before all of them; only at the root, since choices may be nested.
  const isRoot = walk.path === walk.direction;
  const found = pairs.map((pair) => ({
    form: pair.after.name,
    changes: diffNamedTypes(
      isRoot ? { ...walk, seen: new Set(walk.seen) } : walk,
      pair.before.name,
      pair.after.name,
    ),
  }));
  return [
    ...added.map(({ name }) => changeAt(walk, "form-added", name)),
    ...removed.map(({ name }) => changeAt(walk, "form-removed", name)),
    ...gatherForms(walk.path, found),
  ];
}

function diffMembers(walk: Walk, before: ObjectType, after: ObjectType): readonly Change[] {
  const old = byName(before);
  const current = byName(after);
  return [
    ...after.members.flatMap((member) => {
      const at = step(walk, `.${member.name}`);
      const previous = old.get(member.name);
      if (previous === undefined) return [addition(at, before, member)];
      return [...diffMemberFacts(at, previous, member), ...diffTypes(at, previous.type, member.type)];
    }),
    ...before.members
      .filter(({ name }) => !current.has(name))
      .map(({ name }) =>
        changeAt(
          step(walk, `.${name}`),
          after.absent.includes(name) ? "member-forbidden" : "member-removed",
          name,
        ),
      ),
  ];
}

/** A member that this form forbade so far is known to the service already. */
function addition(walk: Walk, before: ObjectType, { name, required }: MemberModel): Change {
  if (required) return changeAt(walk, "member-required-added", name);
  return changeAt(walk, before.absent.includes(name) ? "member-permitted" : "member-added", name);
}

/** Pairs that exclude each other, of members that both documents have. */
function diffExclusions(walk: Walk, before: ObjectType, after: ObjectType): readonly Change[] {
  const [old, current] = [exclusivePairs(before), exclusivePairs(after)];
  const [oldMembers, currentMembers] = [byName(before), byName(after)];
  const isInBoth = (names: readonly string[]) =>
    names.every((name) => oldMembers.has(name) && currentMembers.has(name));
  return [
    ...[...current]
      .filter(([key, pair]) => !old.has(key) && isInBoth(pair))
      .map(([, pair]) => changeAt(walk, "exclusion-added", ...pair)),
    ...[...old]
      .filter(([key, pair]) => !current.has(key) && isInBoth(pair))
      .map(([, pair]) => changeAt(walk, "exclusion-removed", ...pair)),
  ];
}

/** That A excludes B is the same as that B excludes A. */
function exclusivePairs(type: ObjectType): ReadonlyMap<string, readonly [string, string]> {
  const pairs = type.exclusions.flatMap(({ member, excludes }) =>
    excludes.map((other): readonly [string, string] => [member, other]),
  );
  return new Map(pairs.map((pair) => [JSON.stringify([...pair].sort()), pair]));
}

function byName(type: ObjectType): ReadonlyMap<string, MemberModel> {
  return new Map(type.members.map((member) => [member.name, member]));
}

function toReference(name: string): TypeModel {
  return { kind: "reference", name, nullable: false };
}
