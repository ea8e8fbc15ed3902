import type { JsonObject, MemberModel, ObjectType } from "../type-model.js";
import type { Violation } from "./violation.js";

const mergedMembers = new WeakMap<readonly ObjectType[], readonly MemberModel[]>();

/**
 * The members of all variants of a union, required where all require them. A request can be checked against them
 * before it is known which variant is meant.
 */
export function mergeMembers(variants: readonly ObjectType[]): readonly MemberModel[] {
  const known = mergedMembers.get(variants);
  if (known !== undefined) return known;
  const merged = new Map<string, MemberModel>();
  for (const member of variants.flatMap((variant) => variant.members)) {
    if (merged.has(member.name)) continue;
    merged.set(member.name, { ...member, required: isRequiredByAll(variants, member.name) });
  }
  const members = [...merged.values()];
  mergedMembers.set(variants, members);
  return members;
}

/** Finds the variant that is meant, or says why none is: members exclude each other, or the deciding one is absent. */
export function chooseVariant(
  variants: readonly ObjectType[],
  value: JsonObject,
  prefix: string,
): ObjectType | Violation {
  const isSet = (name: string) => Object.hasOwn(value, name);
  const choices = choicesOf(variants);
  const isAllowed = ({ variant }: Choice) => !variant.absent.some(isSet);
  const chosen = choices.find((choice) => isAllowed(choice) && choice.deciding.every(isSet));
  if (chosen !== undefined) return chosen.variant;
  const allowed = choices.filter(isAllowed);
  if (allowed.length === 0) return describeConflict(variants, isSet, prefix);
  const alternatives = allowed.map(({ deciding }) => deciding.map((name) => prefix + name).join(" with "));
  return { kind: "undecided", message: `One of ${[...new Set(alternatives)].join(", ")} must be set.` };
}

interface Choice {
  readonly variant: ObjectType;
  /** Members by whose presence it is recognised: it requires them, and not all the others do. */
  readonly deciding: readonly string[];
}

const knownChoices = new WeakMap<readonly ObjectType[], readonly Choice[]>();

function choicesOf(variants: readonly ObjectType[]): readonly Choice[] {
  const known = knownChoices.get(variants);
  if (known !== undefined) return known;
  const choices = variants.map((variant) => ({
    variant,
    deciding: requiredNames(variant).filter((name) => !isRequiredByAll(variants, name)),
  }));
  knownChoices.set(variants, choices);
  return choices;
}

function describeConflict(
  variants: readonly ObjectType[],
  isSet: (name: string) => boolean,
  prefix: string,
): Violation {
  const forbidden = new Set(variants.flatMap((variant) => variant.absent).filter(isSet));
  const names = [...forbidden].map((name) => prefix + name);
  return { kind: "conflict", message: `${names.join(" and ")} cannot be set together.` };
}

function isRequiredByAll(variants: readonly ObjectType[], name: string): boolean {
  return variants.every((variant) => requiredNames(variant).includes(name));
}

function requiredNames(variant: ObjectType): readonly string[] {
  return variant.members.filter((member) => member.required).map((member) => member.name);
}
