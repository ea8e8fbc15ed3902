import type { Action, ErrorFacts, Service } from "@openaction/runtime";
import type { ActionModel, ApiModel, ErrorCodeModel, JsonObject } from "../../model/index.js";

/** What the runtime needs to know about a service, read from its document instead of from generated code. */
export function toService({ service, catalogue }: ApiModel): Service {
  const { name, version, headerPrefix, envelope, endpoints } = service;
  const endpoint = endpoints[0]?.url ?? "";
  return {
    name,
    version,
    headerPrefix,
    envelope,
    endpoint,
    ...toErrorFacts(catalogue.codes.filter(({ common }) => common)),
  };
}

/** What the runtime needs to know about an action. */
export function toAction(
  { catalogue }: ApiModel,
  action: ActionModel,
): Action<JsonObject, JsonObject, string> {
  const own = catalogue.codes.filter(({ code, common }) => !common && action.errorCodes.includes(code));
  const { name, effect, rateLimit } = action;
  return { name, effect, ...(rateLimit !== undefined && { rateLimit }), ...toErrorFacts(own) };
}

function toErrorFacts(codes: readonly ErrorCodeModel[]): ErrorFacts {
  return {
    errorCodes: codes.map(({ code }) => code),
    retry: Object.fromEntries(codes.map(({ code, retry }) => [code, retry])),
    unknownOutcome: codes.filter(({ outcome }) => outcome === "unknown").map(({ code }) => code),
  };
}
