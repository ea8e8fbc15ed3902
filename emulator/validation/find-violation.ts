import {
  type ApiModel,
  type ArrayType,
  type JsonObject,
  type JsonValue,
  type MemberModel,
  type ObjectType,
  type TypeModel,
  typeByName,
  type UnionType,
} from "../../model/index.js";
import { isList, isObject } from "../json.js";
import { show } from "../show.js";
import { chooseVariant, mergeMembers } from "./check-choice.js";
import { checkLength, checkScalar, type Place, wrongType } from "./check-scalar.js";
import { resolveVariants } from "./resolve-variants.js";
import { type Violation, type ViolationKind, violationRules } from "./violation.js";

const RANKS = Object.keys(violationRules);

/**
 * Finds what the gateway complains of first in a request; the order of kinds comes before the order of members.
 * Violations with a code of `left` are passed over: somebody else answers them.
 */
export function findViolation(
  model: ApiModel,
  type: TypeModel,
  request: JsonObject,
  left: ReadonlySet<string> = new Set(),
): Violation | undefined {
  const rank = (kind: ViolationKind) => RANKS.indexOf(kind);
  let first: Violation | undefined;
  for (const violation of findViolations(model, type, request, { path: "" })) {
    if (left.has(violation.code ?? "")) continue;
    if (first === undefined || rank(violation.kind) < rank(first.kind)) first = violation;
    if (rank(first.kind) === 0) break;
  }
  return first;
}

/** Each violation, in the order of the members; nothing is sent back to it and nothing returned. */
type Violations = Generator<Violation, void, undefined>;

function* findViolations(model: ApiModel, type: TypeModel, value: JsonValue, place: Place): Violations {
  if (type.kind === "any" || (value === null && type.nullable)) return;
  switch (type.kind) {
    case "reference":
      return yield* findViolations(model, typeByName(model, type.name).type, value, place);
    case "array":
      return yield* findInArray(model, type, value, place);
    case "object":
      return yield* findInObject(model, type, value, place);
    case "union":
      return yield* findInUnion(model, type, value, place);
    default: {
      const violation = checkScalar(type, value, place);
      if (violation !== undefined) yield violation;
    }
  }
}

function* findInArray(model: ApiModel, type: ArrayType, value: JsonValue, place: Place): Violations {
  if (!isList(value)) return yield wrongType("a list", value, place);
  const wrongLength = checkLength(value.length, place, type.minItems, type.maxItems);
  if (wrongLength !== undefined) yield wrongLength;
  for (const [index, item] of value.entries()) {
    yield* findViolations(model, type.items, item, { ...place, path: `${place.path}.${index}` });
  }
}

function* findInObject(model: ApiModel, type: ObjectType, value: JsonValue, place: Place): Violations {
  if (!isObject(value)) return yield wrongType("an object", value, place);
  yield* findInMembers(model, type.members, value, place);
  yield* findExclusions(type, value, place);
}

function* findInUnion(model: ApiModel, type: UnionType, value: JsonValue, place: Place): Violations {
  if (!isObject(value)) return yield wrongType("an object", value, place);
  const variants = resolveVariants(model, type);
  yield* findInMembers(model, mergeMembers(variants), value, place);
  const chosen = chooseVariant(variants, value, prefixOf(place));
  if (chosen.kind === "object") yield* findExclusions(chosen, value, place);
  else yield chosen;
}

function* findInMembers(
  model: ApiModel,
  members: readonly MemberModel[],
  value: JsonObject,
  place: Place,
): Violations {
  const declared = namesOf(members);
  const prefix = prefixOf(place);
  for (const name of Object.keys(value)) {
    if (!declared.has(name))
      yield { kind: "unknown", message: `${show(prefix + name)} is not a known member.` };
  }
  for (const { name, required, type, errorCode } of members) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    const path = prefix + name;
    if (member !== undefined) {
      yield* findViolations(model, type, member, { path, ...(errorCode !== undefined && { errorCode }) });
    } else if (required) {
      yield { kind: "missing", message: `${path} is missing.` };
    }
  }
}

function* findExclusions(type: ObjectType, value: JsonObject, place: Place): Violations {
  for (const { member, excludes } of type.exclusions) {
    if (!Object.hasOwn(value, member)) continue;
    const excluded = excludes.filter((name) => Object.hasOwn(value, name));
    if (excluded.length === 0) continue;
    const names = [member, ...excluded].map((name) => prefixOf(place) + name);
    yield { kind: "conflict", message: `${names.join(" and ")} cannot be set together.` };
  }
}

const declaredNames = new WeakMap<readonly MemberModel[], ReadonlySet<string>>();

function namesOf(members: readonly MemberModel[]): ReadonlySet<string> {
  const names = declaredNames.get(members) ?? new Set(members.map(({ name }) => name));
  declaredNames.set(members, names);
  return names;
}

function prefixOf({ path }: Place): string {
  return path === "" ? "" : `${path}.`;
}
