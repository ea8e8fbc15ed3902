import { isList, isObject } from "../json.js";
import { typeByName } from "../type-by-name.js";
import type {
  ArrayType,
  JsonObject,
  JsonValue,
  MemberModel,
  ObjectType,
  TypeModel,
  UnionType,
} from "../type-model.js";
import type { ApiModel } from "../types.js";
import { chooseVariant, mergeMembers } from "./check-choice.js";
import { checkLength, checkScalar, type Place, wrongType } from "./check-scalar.js";
import { resolveVariants } from "./resolve-variants.js";
import { show } from "./show.js";
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
  const report = (violation: Violation) => {
    if (left.has(violation.code ?? "")) return;
    if (first === undefined || rank(violation.kind) < rank(first.kind)) first = violation;
  };
  const isSettled = () => first !== undefined && rank(first.kind) === 0;
  compare({ model, report, isSettled }, type, request, { path: "", errorCode: undefined });
  return first;
}

/** What a comparison needs besides the type and the value. */
interface Comparison {
  readonly model: ApiModel;
  /** Is told of each violation, in the order of the members. */
  readonly report: (violation: Violation) => void;
  /** Whether nothing that is still to be found would be complained of first. */
  readonly isSettled: () => boolean;
}

function compare(comparison: Comparison, type: TypeModel, value: JsonValue, place: Place): void {
  const { model, report } = comparison;
  if (comparison.isSettled() || type.kind === "any" || (value === null && type.nullable)) return;
  if (type.kind === "reference") {
    compare(comparison, typeByName(model, type.name).type, value, place);
  } else if (type.kind === "array") {
    if (isList(value)) compareItems(comparison, type, value, place);
    else report(wrongType("a list", value, place));
  } else if (type.kind === "object" || type.kind === "union") {
    if (!isObject(value)) report(wrongType("an object", value, place));
    else if (type.kind === "object") compareObject(comparison, type, value, place);
    else compareUnion(comparison, type, value, place);
  } else {
    const violation = checkScalar(type, value, place);
    if (violation !== undefined) report(violation);
  }
}

function compareItems(
  comparison: Comparison,
  type: ArrayType,
  value: readonly JsonValue[],
  place: Place,
): void {
  const wrongLength = checkLength(value.length, place, type.minItems, type.maxItems);
  if (wrongLength !== undefined) comparison.report(wrongLength);
  for (const [index, item] of value.entries()) {
    compare(comparison, type.items, item, { ...place, path: `${place.path}.${index}` });
  }
}

function compareObject(comparison: Comparison, type: ObjectType, value: JsonObject, place: Place): void {
  compareMembers(comparison, type.members, value, place);
  compareExclusions(comparison, type, value, place);
}

function compareUnion(comparison: Comparison, type: UnionType, value: JsonObject, place: Place): void {
  const variants = resolveVariants(comparison.model, type);
  compareMembers(comparison, mergeMembers(variants), value, place);
  const chosen = chooseVariant(variants, value, prefixOf(place));
  if (chosen.kind === "object") compareExclusions(comparison, chosen, value, place);
  else comparison.report(chosen);
}

function compareMembers(
  comparison: Comparison,
  members: readonly MemberModel[],
  value: JsonObject,
  place: Place,
): void {
  const declared = namesOf(members);
  const prefix = prefixOf(place);
  for (const name of Object.keys(value)) {
    if (declared.has(name)) continue;
    comparison.report({ kind: "unknown", message: `${show(prefix + name)} is not a known member.` });
    return;
  }
  for (const { name, required, type, errorCode } of members) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    const path = prefix + name;
    if (member !== undefined) {
      compare(comparison, type, member, { path, errorCode });
    } else if (required) {
      comparison.report({ kind: "missing", message: `${path} is missing.` });
    }
  }
}

function compareExclusions({ report }: Comparison, type: ObjectType, value: JsonObject, place: Place): void {
  for (const { member, excludes } of type.exclusions) {
    if (!Object.hasOwn(value, member)) continue;
    const excluded = excludes.filter((name) => Object.hasOwn(value, name));
    if (excluded.length === 0) continue;
    const names = [member, ...excluded].map((name) => prefixOf(place) + name);
    report({ kind: "conflict", message: `${names.join(" and ")} cannot be set together.` });
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
