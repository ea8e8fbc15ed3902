import type { ActionModel, ApiModel } from "../model/index.js";
import { readFault } from "./answer-from-example.js";
import type { Behaviour } from "./behaviour.js";
import { gatewayOmissions, gatewayRules } from "./gateway/gateway-rules.js";
import type { Rule } from "./rule.js";

/** What an emulator does, and how that is known: for a banner or a page. */
export interface Emulation {
  readonly service: string;
  /** Conditions that every request must meet. */
  readonly gateway: readonly Rule[];
  /** What the real gateway does, and the emulator does not. */
  readonly omissions: readonly string[];
  /** In the order of the document. */
  readonly actions: readonly EmulatedAction[];
}

/** How one action is answered. */
export interface EmulatedAction {
  readonly action: string;
  /** From state, by a behaviour; or from the examples of the document. */
  readonly answered: "state" | "examples";
  readonly summary: string;
  /** Conditions of the behaviour. */
  readonly rules: readonly Rule[];
  /** Codes that the document lists for the action, and that nothing makes the emulator answer. */
  readonly silentCodes: readonly string[];
}

/** Tells what an emulator with these behaviours answers from state, what from examples only, and what never. */
export function describeEmulation(model: ApiModel, behaviours: readonly Behaviour[]): Emulation {
  const byAction = new Map(behaviours.map((behaviour) => [behaviour.action, behaviour]));
  return {
    service: model.service.name,
    gateway: gatewayRules,
    omissions: gatewayOmissions,
    actions: model.actions.map((action) => describeAction(action, byAction.get(action.name))),
  };
}

function describeAction(action: ActionModel, behaviour: Behaviour | undefined): EmulatedAction {
  const rules = behaviour?.rules ?? [];
  const ruled = [...gatewayRules, ...rules].map((rule) => rule.code);
  const exemplified = action.examples.map((example) => readFault(example.response)?.code);
  const answered = new Set(behaviour === undefined ? [...ruled, ...exemplified] : ruled);
  return {
    action: action.name,
    answered: behaviour === undefined ? "examples" : "state",
    summary:
      behaviour?.summary ?? "Answers as the example of the document does that is closest to the request.",
    rules,
    silentCodes: action.errorCodes.filter((code) => !answered.has(code)),
  };
}
