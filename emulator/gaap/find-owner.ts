import type { JsonObject } from "../../model/index.js";
import { Fault } from "../fault.js";
import { readText } from "../read-member.js";
import type { Rule } from "../rule.js";
import type { Owner } from "./resources.js";
import type { GaapState } from "./state.js";

/** Conditions of {@link findOwner}. */
export const ownerRules = {
  idForm: {
    code: "InvalidParameterValue",
    rule: "The id of a connection begins with link-, that of a group with lg-.",
    source: "inferred",
  },
  existence: {
    code: "ResourceNotFound",
    rule: "The connection or group exists.",
    source: "seed",
  },
} as const satisfies Readonly<Record<string, Rule>>;

const idForms = [
  { member: "ProxyId", form: /^link-[0-9a-z]+$/, example: "link-cuxw2rm0" },
  { member: "GroupId", form: /^lg-[0-9a-z]+$/, example: "lg-123456" },
] as const;

/** Finds the connection or group that a request names; `undefined` where it names none. */
export function findOwner(state: GaapState, request: JsonObject): Owner | Fault | undefined {
  for (const { member, form, example } of idForms) {
    const id = readText(request, member);
    if (id === undefined) continue;
    if (!form.test(id)) {
      return new Fault(ownerRules.idForm.code, `${member} must be an id such as ${example}.`);
    }
    return state.findOwner(id) ?? new Fault(ownerRules.existence.code, `There is no ${id}.`);
  }
  return undefined;
}

/** Finds the connection or group of a request to which the document makes one of them a must. */
export function requireOwner(state: GaapState, request: JsonObject): Owner | Fault {
  return findOwner(state, request) ?? new Fault("MissingParameter", "One of ProxyId, GroupId must be set.");
}
