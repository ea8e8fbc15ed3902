import type { Ratings } from "./change.js";

/** A kind of change that has the same meaning wherever data flows. `{}` in `says` stands for a text of the document. */
export interface ContractRule {
  readonly says: string;
  readonly contract: Ratings;
}

/** A kind of change to what is sent or answered, rated by the way that the data flows. */
export interface PayloadRule {
  readonly says: string;
  readonly request: Ratings;
  readonly result: Ratings;
}

const rate = (callers: Ratings["callers"], servers: Ratings["servers"]): Ratings => ({ callers, servers });

/** Whoever sends gains and whoever receives must follow: a wider request is work for servers, a wider result for callers. */
const widened = { request: rate("minor", "major"), result: rate("major", "minor") };
const narrowed = { request: rate("major", "minor"), result: rate("minor", "major") };
const replaced = { request: rate("major", "major"), result: rate("major", "major") };
const noted = { request: rate("minor", "patch"), result: rate("minor", "patch") };
const unnoticed = { request: rate("patch", "patch"), result: rate("patch", "patch") };

/** Changes of the service, its actions and its errors. */
export const contractRules = {
  "service-name-changed": {
    says: "the service is named {} instead of {}, in signatures and package names",
    contract: rate("major", "major"),
  },
  "identifier-changed": {
    says: "names in code begin with {} instead of {}",
    contract: rate("major", "patch"),
  },
  "dispatch-version-changed": {
    says: "calls are dispatched to version {} instead of {}",
    contract: rate("major", "major"),
  },
  "header-prefix-changed": {
    says: "the headers of the protocol begin with {} instead of {}",
    contract: rate("major", "major"),
  },
  "envelope-changed": {
    says: "answers are wrapped in {} instead of {}",
    contract: rate("major", "major"),
  },
  "endpoint-default-changed": {
    says: "calls go to {} instead of {} unless told otherwise",
    contract: rate("major", "minor"),
  },
  "endpoint-added": { says: "{} is a new endpoint", contract: rate("minor", "minor") },
  "endpoint-removed": { says: "{} is no endpoint any more", contract: rate("major", "minor") },
  "license-changed": { says: "the licence is {} instead of {}", contract: rate("minor", "minor") },
  "action-added": { says: "the action is new", contract: rate("minor", "major") },
  "action-removed": { says: "the action is gone", contract: rate("major", "minor") },
  "action-deprecated": { says: "the action is deprecated", contract: rate("minor", "patch") },
  "action-restored": { says: "the action is not deprecated any more", contract: rate("patch", "patch") },
  "effect-tightened": {
    says: "its effect is {} instead of {}: it is repeated in fewer cases",
    contract: rate("major", "major"),
  },
  "effect-loosened": {
    says: "its effect is {} instead of {}: it may be repeated in more cases",
    contract: rate("minor", "major"),
  },
  "effect-changed": {
    says: "its effect is {} instead of {}",
    contract: rate("major", "major"),
  },
  "rate-limit-lowered": {
    says: "{} are allowed instead of {}",
    contract: rate("major", "minor"),
  },
  "rate-limit-raised": {
    says: "{} are allowed instead of {}",
    contract: rate("minor", "major"),
  },
  "rate-limit-introduced": { says: "at most {} are allowed", contract: rate("minor", "minor") },
  "rate-limit-dropped": {
    says: "it is not told any more how often it may be called; it was {}",
    contract: rate("minor", "minor"),
  },
  "body-changed": { says: "requests are sent as {} instead of {}", contract: rate("major", "major") },
  "streaming-changed": { says: "answers come as {} instead of {}", contract: rate("major", "major") },
  "error-code-added": { says: "{} may be answered", contract: rate("minor", "minor") },
  "error-code-removed": { says: "{} is not answered any more", contract: rate("major", "major") },
  "retry-tightened": {
    says: "retry is {} instead of {}: fewer failures are repeated for the caller",
    contract: rate("major", "patch"),
  },
  "retry-loosened": {
    says: "retry is {} instead of {}: more failures are repeated for the caller",
    contract: rate("minor", "major"),
  },
  "retry-changed": {
    says: "retry is {} instead of {}: the same failure is repeated in another way",
    contract: rate("minor", "minor"),
  },
  "outcome-weakened": {
    says: "the code does not tell any more that nothing was executed",
    contract: rate("major", "minor"),
  },
  "outcome-strengthened": {
    says: "the code tells that nothing was executed",
    contract: rate("minor", "major"),
  },
  "type-renamed": {
    says: "the exported type {} is called {} now; what travels is the same",
    contract: rate("major", "patch"),
  },
  "type-unnamed": {
    says: "the exported type {} is gone; what travels is the same",
    contract: rate("major", "patch"),
  },
  "text-changed": { says: "{} changed", contract: rate("patch", "patch") },
} as const satisfies Readonly<Record<string, ContractRule>>;

/** Changes of requests and results. */
export const payloadRules = {
  "member-added": {
    says: "{} is a new member",
    request: rate("minor", "major"),
    result: rate("minor", "minor"),
  },
  "member-required-added": {
    says: "{} is a new member, and is always set",
    request: rate("major", "major"),
    result: rate("minor", "major"),
  },
  "member-removed": {
    says: "{} is gone",
    request: rate("major", "minor"),
    result: rate("major", "minor"),
  },
  "member-required": { says: "{} is required", ...narrowed },
  "member-optional": { says: "{} may be left out", ...widened },
  "member-deprecated": { says: "{} is deprecated", ...noted },
  "member-restored": { says: "{} is not deprecated any more", ...unnoticed },
  "member-error-code-changed": {
    says: "a value that is not acceptable is answered with {} instead of {}",
    ...replaced,
  },
  "type-changed": { says: "the type is {} instead of {}", ...replaced },
  "type-widened": { says: "the type is {}, wider than {}", ...widened },
  "type-narrowed": { says: "the type is {}, narrower than {}", ...narrowed },
  "nullable-added": { says: "null is possible", ...widened },
  "nullable-removed": { says: "null is not possible any more", ...narrowed },
  "enum-value-added": { says: "{} is a new value", ...widened },
  "enum-value-removed": { says: "{} is no value any more", ...narrowed },
  "enum-introduced": { says: "only {} are possible", ...narrowed },
  "enum-dropped": { says: "other values than {} are possible", ...widened },
  "bound-tightened": { says: "{} is {} instead of {}", ...narrowed },
  "bound-loosened": { says: "{} is {} instead of {}", ...widened },
  "format-tightened": { says: "the format is {} instead of {}", ...narrowed },
  "format-loosened": { says: "the format is {} instead of {}", ...widened },
  "format-changed": { says: "the format is {} instead of {}", ...replaced },
  "pattern-added": { says: "the text must match {}", ...narrowed },
  "pattern-removed": { says: "the text need not match {} any more", ...widened },
  "pattern-changed": { says: "the text must match {} instead of {}", ...replaced },
  "default-added": {
    says: "{} is the value where none is given",
    request: rate("minor", "major"),
    result: rate("minor", "minor"),
  },
  "default-removed": {
    says: "{} is not the value any more where none is given",
    request: rate("major", "minor"),
    result: rate("major", "minor"),
  },
  "default-changed": { says: "{} is the value where none is given, instead of {}", ...replaced },
  "form-added": { says: "{} is a new form", ...widened },
  "form-removed": { says: "the form {} is gone", ...narrowed },
  "choice-introduced": { says: "exactly one of the forms {} is possible", ...narrowed },
  "choice-dropped": { says: "other combinations than the forms {} are possible", ...widened },
  "exclusion-added": { says: "{} may not be set together with {}", ...narrowed },
  "exclusion-removed": { says: "{} may be set together with {}", ...widened },
  "member-forbidden": { says: "{} may not be set in this form", ...narrowed },
  "member-permitted": { says: "{} may be set in this form", ...widened },
} as const satisfies Readonly<Record<string, PayloadRule>>;

export type ContractChangeId = keyof typeof contractRules;
export type PayloadChangeId = keyof typeof payloadRules;
