import type { Digest } from "@openaction/runtime/signing";
import { type ActionModel, type JsonObject, listInt64Paths, typeByName } from "../../model/index.js";
import { coerceText, findViolation, isObject, violationRules } from "../../model/validation/index.js";
import type { Credential } from "../credential.js";
import { Fault } from "../fault.js";
import { follow, type MaybePromise } from "../maybe-promise.js";
import type { WireRequest } from "../wire.js";
import { authenticate } from "./authenticate.js";
import { createSignatureCheck } from "./check-signature.js";
import { checkRegion, createProductCheck, findAction, type Target } from "./check-target.js";
import { refuse } from "./gateway-rules.js";
import { createRateLimiter } from "./rate-limiter.js";
import { createReceiver } from "./receive-call.js";
import type { ReceivedCall } from "./received-call.js";

/** What a gateway is made of. */
export interface GatewaySettings extends Target {
  readonly credentials: readonly Credential[];
  readonly digest: Digest;
  /** Off: every request is taken as coming from one and the same caller, at any time. */
  readonly verifySignatures: boolean;
  /** Off: actions may be called as often as one likes. */
  readonly limitRates: boolean;
  /** Accepts numbers and truth values that are sent as text, in JSON too. */
  readonly lenientTypes: boolean;
  /** Codes of values that an action's behaviour answers itself, by the action's name, so that its own order holds. */
  readonly left: ReadonlyMap<string, ReadonlySet<string>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A call that has passed all checks of the gateway. */
export interface AcceptedCall {
  readonly action: ActionModel;
  readonly request: JsonObject;
}

/** Lets requests through to their actions. All it remembers are the times of accepted calls. */
export interface Gateway {
  /** Reads what a request says of itself. */
  receive(wire: WireRequest): ReceivedCall | Fault;
  /** Checks it, in the order of the rules. `skew` is how far the gateway's clock is off, in milliseconds. */
  admit(call: ReceivedCall, skew: number): MaybePromise<AcceptedCall | Fault>;
}

/** Creates a gateway. */
export function createGateway(settings: GatewaySettings): Gateway {
  const { model } = settings;
  const receiveCall = createReceiver(model.service, createSignatureCheck(settings.digest, model.service));
  const checkProduct = createProductCheck(model);
  const credentials = new Map(settings.credentials.map((credential) => [credential.secretId, credential]));
  const actions = new Map(model.actions.map((action) => [action.name, action]));
  const limit = createLimit(settings);
  return {
    receive: (wire) => checkProduct(wire.headers.get("host") ?? "") ?? receiveCall(wire),
    admit(call, skew) {
      const action = findAction(actions, call.common, model.service.version);
      if (action instanceof Fault) return action;
      const unserved = checkRegion(call.common, settings.regions);
      if (unserved !== undefined) return unserved;
      const caller = settings.verifySignatures
        ? authenticate(call, credentials, settings.now() + skew)
        : "anyone";
      return follow(caller, (secretId) => {
        if (secretId instanceof Fault) return secretId;
        return follow(
          call.readMembers(listInt64Paths(model, action.request)),
          (members): AcceptedCall | Fault => {
            if (members instanceof Fault) return members;
            const request = checkMembers(settings, action, members, call.isText);
            if (request instanceof Fault) return request;
            return limit(action, secretId) ?? { action, request };
          },
        );
      });
    },
  };
}

function checkMembers(
  { model, lenientTypes, left }: GatewaySettings,
  action: ActionModel,
  members: JsonObject,
  isText: boolean,
): JsonObject | Fault {
  const { type } = typeByName(model, action.request);
  const coerced = isText || lenientTypes ? coerceText(model, type, members) : members;
  const request = isObject(coerced) ? coerced : members;
  const violation = findViolation(model, type, request, left.get(action.name));
  if (violation === undefined) return request;
  return new Fault(violation.code ?? violationRules[violation.kind].code, violation.message);
}

function createLimit({ limitRates, now }: GatewaySettings) {
  const limiter = createRateLimiter(now);
  return ({ name, rateLimit }: ActionModel, secretId: string): Fault | undefined => {
    if (!limitRates || rateLimit === undefined) return undefined;
    if (limiter.accept(`${name} ${secretId}`, rateLimit)) return undefined;
    const { requests, seconds } = rateLimit;
    const span = seconds === 1 ? "a second" : `${seconds} seconds`;
    return refuse("RequestLimitExceeded", `${name} accepts ${requests} requests in ${span}.`);
  };
}
