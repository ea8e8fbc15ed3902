import type { JsonObject } from "../model/index.js";
import { answerFromExample } from "./answer-from-example.js";
import type { Behaviour, BehaviourContext } from "./behaviour.js";
import { Fault } from "./fault.js";
import type { FaultOrder } from "./faults/fault-order.js";
import type { FaultPlan } from "./faults/fault-plan.js";
import { skewOf } from "./faults/skew-of.js";
import type { AcceptedCall, Gateway } from "./gateway/gateway.js";
import type { ReceivedCall } from "./gateway/received-call.js";
import { follow, type MaybePromise } from "./maybe-promise.js";

/** What calls are carried out with. */
export interface ExecutionContext extends BehaviourContext {
  readonly gateway: Gateway;
  readonly behaviours: readonly Behaviour[];
  /** Is awaited after an accepted call. */
  readonly settle: () => Promise<void> | undefined;
}

/** What came of a request. */
export interface Execution {
  /** What was read of it; nothing where it could not be read. */
  readonly call: ReceivedCall | undefined;
  readonly outcome: JsonObject | Fault;
  /** The fault on demand that met it. */
  readonly fault: FaultOrder | undefined;
}

/** From the bytes of a request to its result, without the envelope. */
export type Execute = (
  wire: Parameters<Gateway["receive"]>[0],
  faults: FaultPlan,
  kind: "call" | "servedCall",
) => MaybePromise<Execution>;

/** Creates the way of a request: gateway, fault, behaviour or example. */
export function createExecution(context: ExecutionContext): Execute {
  const { gateway } = context;
  const byAction = new Map(context.behaviours.map((behaviour) => [behaviour.action, behaviour]));
  const carryOut = (accepted: AcceptedCall) =>
    byAction.get(accepted.action.name)?.answer(context, accepted.request) ??
    answerFromExample(accepted.action, accepted.request);
  return (wire, faults, kind) => {
    const call = gateway.receive(wire);
    if (call instanceof Fault) return { call: undefined, outcome: call, fault: undefined };
    const fault = faults.choose(kind, call.common.action);
    return follow(gateway.admit(call, skewOf(fault)), (accepted): MaybePromise<Execution> => {
      if (accepted instanceof Fault) return { call, outcome: accepted, fault };
      const isExecuted = fault?.executed ?? fault?.fault !== "code";
      const outcome = isExecuted ? carryOut(accepted) : notExecuted();
      const execution = { call, outcome: faultOutcome(fault) ?? outcome, fault };
      const settling = context.settle();
      return settling === undefined ? execution : settling.then(() => execution);
    });
  };
}

function notExecuted(): Fault {
  return new Fault("InternalError", "By a fault on demand, the request was not carried out.");
}

function faultOutcome(fault: FaultOrder | undefined): Fault | undefined {
  if (fault?.code === undefined) return undefined;
  return new Fault(fault.code, fault.message ?? "This is a fault on demand.");
}
