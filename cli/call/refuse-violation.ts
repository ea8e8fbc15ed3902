import { type ApiModel, type JsonObject, type TypeModel, typeByName } from "../../model/index.js";
import { findViolation } from "../../model/validation/index.js";
import type { SampleObject, SampleValue } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import { nearest } from "../nearest.js";
import { membersOf } from "./read-members.js";

/** Throws a `UsageError` with what the service would refuse first about the members of a request. */
export function refuseViolation({ model, action }: FoundAction, request: SampleObject): void {
  const { type } = typeByName(model, action.request);
  // Bounds are checked on the nearest number of a large integer, so that the gateway decides about the last digits.
  const problem =
    findUnknown(model, type, request, "") ?? findViolation(model, type, roundIntegers(request))?.message;
  if (problem === undefined) return;
  throw new UsageError(`${problem} \`openaction call ${action.name} --help\` lists the members.`);
}

/** Names the first member that a type does not have, and the one that may be meant. */
function findUnknown(model: ApiModel, type: TypeModel, value: SampleValue, path: string): string | undefined {
  if (type.kind === "reference") return findUnknown(model, typeByName(model, type.name).type, value, path);
  if (typeof value !== "object" || value === null || type.kind === "any") return undefined;
  const members = membersOf(model, type);
  const known = new Map(members.map((member) => [member.name, member.type]));
  for (const [name, part] of Object.entries(value)) {
    const inner = type.kind === "array" ? type.items : known.get(name);
    if (inner === undefined) {
      return `There is no member ${path}${name}.${nearest(name, [...known.keys()])}`;
    }
    const problem = findUnknown(model, inner, part, `${path}${name}.`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function roundIntegers(request: SampleObject): JsonObject {
  const text = JSON.stringify(request, (_, part) => (typeof part === "bigint" ? Number(part) : part));
  return JSON.parse(text);
}
