import type { Ratings } from "./rating.js";

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

const contract = (says: string, callers: Ratings["callers"], servers: Ratings["servers"]): ContractRule => ({
  says,
  contract: rate(callers, servers),
});

const payload = (says: string, ratings: Omit<PayloadRule, "says">): PayloadRule => ({ says, ...ratings });

/** Whoever sends gains and whoever receives must follow: a wider request is work for servers, a wider result for callers. */
const widened = { request: rate("minor", "major"), result: rate("major", "minor") };
const narrowed = { request: rate("major", "minor"), result: rate("minor", "major") };
const replaced = { request: rate("major", "major"), result: rate("major", "major") };
const noted = { request: rate("minor", "patch"), result: rate("minor", "patch") };
const lost = { request: rate("major", "minor"), result: rate("major", "minor") };
const unnoticed = { request: rate("patch", "patch"), result: rate("patch", "patch") };

/** Changes of the service, its actions and its errors. */
export const contractRules = {
  "service-name-changed": contract(
    "the service is named {} instead of {}, in signatures and package names",
    "major",
    "major",
  ),
  "identifier-changed": contract("names in code begin with {} instead of {}", "major", "patch"),
  "dispatch-version-changed": contract("calls are dispatched to version {} instead of {}", "major", "major"),
  "header-prefix-changed": contract(
    "the headers of the protocol begin with {} instead of {}",
    "major",
    "major",
  ),
  "envelope-changed": contract("answers are wrapped in {} instead of {}", "major", "major"),
  "endpoint-default-changed": contract(
    "calls go to {} instead of {} unless told otherwise",
    "major",
    "minor",
  ),
  "endpoint-added": contract("{} is a new endpoint", "minor", "minor"),
  "endpoint-removed": contract("{} is no endpoint any more", "major", "minor"),
  "license-changed": contract("the licence is {} instead of {}", "minor", "minor"),
  "action-added": contract("the action is new", "minor", "major"),
  "action-removed": contract("the action is gone", "major", "minor"),
  "action-deprecated": contract("the action is deprecated", "minor", "patch"),
  "action-restored": contract("the action is not deprecated any more", "patch", "patch"),
  "effect-tightened": contract(
    "its effect is {} instead of {}: it is repeated in fewer cases",
    "major",
    "major",
  ),
  "effect-loosened": contract(
    "its effect is {} instead of {}: it may be repeated in more cases",
    "minor",
    "major",
  ),
  "effect-changed": contract("its effect is {} instead of {}", "major", "major"),
  "rate-limit-lowered": contract("{} are allowed instead of {}", "major", "minor"),
  "rate-limit-raised": contract("{} are allowed instead of {}", "minor", "major"),
  "rate-limit-introduced": contract("at most {} are allowed", "minor", "minor"),
  "rate-limit-dropped": contract(
    "it is not told any more how often it may be called; it was {}",
    "minor",
    "minor",
  ),
  "body-changed": contract("requests are sent as {} instead of {}", "major", "major"),
  "streaming-changed": contract("answers come as {} instead of {}", "major", "major"),
  "reconcile-added": contract(
    "it can be found out what became of a create whose answer was lost",
    "minor",
    "patch",
  ),
  "reconcile-removed": contract(
    "it cannot be found out any more what became of a create whose answer was lost",
    "major",
    "patch",
  ),
  "reconcile-changed": contract(
    "what became of a create whose answer was lost is found out in another way",
    "minor",
    "patch",
  ),
  "wait-added": contract("{} is a condition to wait for", "minor", "patch"),
  "wait-removed": contract("{} is no condition to wait for any more", "major", "patch"),
  "wait-changed": contract("the condition {} holds at another time", "minor", "patch"),
  "error-code-added": contract("{} may be answered", "minor", "minor"),
  "error-code-removed": contract("{} is not answered any more", "major", "major"),
  "retry-tightened": contract(
    "retry is {} instead of {}: fewer failures are repeated for the caller",
    "major",
    "patch",
  ),
  "retry-loosened": contract(
    "retry is {} instead of {}: more failures are repeated for the caller",
    "minor",
    "major",
  ),
  "retry-changed": contract(
    "retry is {} instead of {}: the same failure is repeated in another way",
    "minor",
    "minor",
  ),
  "outcome-weakened": contract("the code does not tell any more that nothing was executed", "major", "minor"),
  "outcome-strengthened": contract("the code tells that nothing was executed", "minor", "major"),
  "type-renamed": contract(
    "the exported type {} is called {} now; what travels is the same",
    "major",
    "patch",
  ),
  "type-unnamed": contract("the exported type {} is gone; what travels is the same", "major", "patch"),
  "text-changed": contract("{} changed", "patch", "patch"),
} satisfies Readonly<Record<string, ContractRule>>;

/** Changes of requests and results. */
export const payloadRules = {
  "member-added": payload("{} is a new member", {
    request: rate("minor", "major"),
    result: rate("minor", "minor"),
  }),
  "member-required-added": payload("{} is a new member, and is always set", {
    request: rate("major", "major"),
    result: rate("minor", "major"),
  }),
  "member-removed": payload("{} is gone", lost),
  "member-required": payload("{} is required", narrowed),
  "member-optional": payload("{} may be left out", widened),
  "member-deprecated": payload("{} is deprecated", noted),
  "member-restored": payload("{} is not deprecated any more", unnoticed),
  "member-error-code-changed": payload(
    "a value that is not acceptable is answered with {} instead of {}",
    replaced,
  ),
  "type-changed": payload("the type is {} instead of {}", replaced),
  "type-widened": payload("the type is {}, wider than {}", widened),
  "type-narrowed": payload("the type is {}, narrower than {}", narrowed),
  "nullable-added": payload("null is possible", widened),
  "nullable-removed": payload("null is not possible any more", narrowed),
  "enum-value-added": payload("{} is a new value", widened),
  "enum-value-removed": payload("{} is no value any more", narrowed),
  "enum-introduced": payload("only {} are possible", narrowed),
  "enum-dropped": payload("other values than {} are possible", widened),
  "bound-tightened": payload("{} is {} instead of {}", narrowed),
  "bound-loosened": payload("{} is {} instead of {}", widened),
  "format-tightened": payload("the format is {} instead of {}", narrowed),
  "format-loosened": payload("the format is {} instead of {}", widened),
  "format-changed": payload("the format is {} instead of {}", replaced),
  "pattern-added": payload("the text must match {}", narrowed),
  "pattern-removed": payload("the text need not match {} any more", widened),
  "pattern-changed": payload("the text must match {} instead of {}", replaced),
  "default-added": payload("{} is the value where none is given", {
    request: rate("minor", "major"),
    result: rate("minor", "minor"),
  }),
  "default-removed": payload("{} is not the value any more where none is given", lost),
  "default-changed": payload("{} is the value where none is given, instead of {}", replaced),
  "form-added": payload("{} is a new form", widened),
  "form-removed": payload("the form {} is gone", narrowed),
  "choice-introduced": payload("exactly one of the forms {} is possible", narrowed),
  "choice-dropped": payload("other combinations than the forms {} are possible", widened),
  "exclusion-added": payload("{} may not be set together with {}", narrowed),
  "exclusion-removed": payload("{} may be set together with {}", widened),
  "member-forbidden": payload("{} may not be set in this form", narrowed),
  "member-permitted": payload("{} may be set in this form", widened),
} satisfies Readonly<Record<string, PayloadRule>>;

export type ContractChangeId = keyof typeof contractRules;
export type PayloadChangeId = keyof typeof payloadRules;
