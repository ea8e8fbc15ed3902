import type { ActionModel, ApiModel, JsonObject } from "../../model/index.js";
import { Fault } from "../fault.js";
import { show } from "../show.js";
import type { WireRequest } from "../wire.js";
import { type AuthenticationSettings, createAuthentication } from "./authenticate.js";
import { checkProtocol } from "./check-protocol.js";
import { type CommonParameters, readCommonParameters } from "./common-parameters.js";
import { refuse } from "./gateway-rules.js";
import { createRateLimiter, type RateLimiter } from "./rate-limiter.js";
import { readMembers } from "./read-members.js";

/** What a gateway is made of. */
export interface GatewaySettings extends AuthenticationSettings {
  readonly model: ApiModel;
  /** Accepts numbers and truth values that are sent as text. */
  readonly lenientTypes: boolean;
}

/** A call that has passed all checks of the gateway. */
export interface AcceptedCall {
  readonly action: ActionModel;
  readonly request: JsonObject;
}

/** Lets a request through to its action, or refuses it. */
export type Gateway = (wire: WireRequest) => Promise<AcceptedCall | Fault>;

/** Creates a gateway. It checks in the order of its rules; all it remembers are the times of accepted calls. */
export function createGateway(settings: GatewaySettings): Gateway {
  const { model } = settings;
  const authenticate = createAuthentication(settings, model.service);
  const limiter = createRateLimiter(settings.now);
  return async (wire) => {
    const refused = checkProtocol(wire);
    if (refused !== undefined) return refused;
    const parameters = readCommonParameters(wire, model.service.headerPrefix);
    if (parameters instanceof Fault) return parameters;
    const action = findAction(model, parameters);
    if (action instanceof Fault) return action;
    const secretId = await authenticate(wire, parameters.timestamp);
    if (secretId instanceof Fault) return secretId;
    const request = readMembers(model, action, wire.body, settings.lenientTypes);
    if (request instanceof Fault) return request;
    return checkRate(limiter, action, secretId) ?? { action, request };
  };
}

function findAction(model: ApiModel, { action, version }: CommonParameters): ActionModel | Fault {
  if (version !== model.service.version) {
    return refuse("NoSuchVersion", `The version ${show(version)} is unknown; use ${model.service.version}.`);
  }
  const found = model.actions.find(({ name }) => name === action);
  return found ?? refuse("InvalidAction", `The action ${show(action)} is unknown.`);
}

function checkRate(limiter: RateLimiter, action: ActionModel, secretId: string): Fault | undefined {
  const { requests, seconds } = action.rateLimit;
  if (limiter.accept(`${action.name} ${secretId}`, action.rateLimit)) return undefined;
  const span = seconds === 1 ? "a second" : `${seconds} seconds`;
  return refuse("RequestLimitExceeded", `${action.name} accepts ${requests} requests in ${span}.`);
}
