import type { MemberModel, ObjectType } from "../../model/index.js";
import type { Change } from "./change.js";
import { type Resolved, resolveType, type TypeIndex } from "./walk.js";

/** One way to fill in a request of which several ways exclude each other. */
export interface Form {
  readonly name: string;
  readonly type: ObjectType;
}

/** The forms of a choice; an object is its own only form. What is no object has no members that could be told apart. */
export function listForms(index: TypeIndex, { type, named }: Resolved): readonly Form[] {
  if (type.kind !== "union")
    return [{ name: named?.name ?? "", type: type.kind === "object" ? type : EMPTY }];
  return type.variants.map((name) => {
    const variant = resolveType(index, { kind: "reference", name, nullable: false }).type;
    return { name, type: variant.kind === "object" ? variant : EMPTY };
  });
}

/**
 * Forms of the old document with those that took their place: first by what must and must not be set in them, which is
 * what callers tell them apart by; then, among the others, by their name.
 */
export function pairForms(before: readonly Form[], after: readonly Form[]) {
  const pairs: { readonly before: Form; readonly after: Form }[] = [];
  const rest = new Set(after);
  const match = (form: Form, isPartner: (other: Form) => boolean) => {
    const partner = [...rest].find(isPartner);
    if (partner === undefined) return false;
    rest.delete(partner);
    pairs.push({ before: form, after: partner });
    return true;
  };
  const others = before.filter((form) => !match(form, (other) => traitsOf(other) === traitsOf(form)));
  const removed = others.filter((form) => !match(form, (other) => other.name === form.name));
  return { pairs, removed, added: after.filter((form) => rest.has(form)) };
}

function traitsOf({ type }: Form): string {
  const required = type.members.filter((member) => member.required).map((member) => member.name);
  return JSON.stringify([required.sort(), [...type.absent].sort()]);
}

/** A choice as the single object that allows whatever some form of it allows; only what every form requires is required. */
export function flatten(forms: readonly Form[]): ObjectType {
  const members = new Map<string, MemberModel>();
  for (const { type } of forms)
    for (const member of type.members) if (!members.has(member.name)) members.set(member.name, member);
  const isRequired = (name: string) =>
    forms.every(({ type }) => type.members.some((member) => member.name === name && member.required));
  return {
    ...EMPTY,
    members: [...members.values()].map((member) => ({ ...member, required: isRequired(member.name) })),
  };
}

/** Changes that every pair of forms has are changes of the whole; any other is told with the name of its form. */
export function gatherForms(
  path: string,
  found: readonly { readonly form: string; readonly changes: readonly Change[] }[],
): readonly Change[] {
  const count = new Map<string, number>();
  for (const { changes } of found)
    for (const change of changes) count.set(toKey(change), (count.get(toKey(change)) ?? 0) + 1);
  const gathered = found.flatMap(({ form, changes }) =>
    changes.map((change) => {
      const isOfAll = count.get(toKey(change)) === found.length || !change.path.startsWith(path);
      return isOfAll ? change : { ...change, path: `${path}(${form})${change.path.slice(path.length)}` };
    }),
  );
  return [...new Map(gathered.map((change) => [toKey(change), change])).values()];
}

function toKey(change: Change): string {
  return JSON.stringify([change.id, change.action, change.path, change.values]);
}

const EMPTY: ObjectType = { kind: "object", nullable: false, members: [], absent: [], exclusions: [] };
