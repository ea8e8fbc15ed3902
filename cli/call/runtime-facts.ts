import type { Action, ErrorFacts, Reconciliation, Service } from "@openaction/runtime";
import { int64Codec } from "@openaction/runtime/json";
import { type ActionModel, type ApiModel, type ErrorCodeModel, listInt64Paths } from "../../model/index.js";
import type { SampleObject } from "../../samples/index.js";

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
export function toAction(model: ApiModel, action: ActionModel): Action<SampleObject, SampleObject, string> {
  const { codes } = model.catalogue;
  const own = codes.filter(({ code, common }) => !common && action.errorCodes.includes(code));
  const { name, effect, rateLimit, body, streaming } = action;
  const [request, response] = [action.request, action.response].map((type) => listInt64Paths(model, type));
  return {
    name,
    effect,
    ...(rateLimit !== undefined && { rateLimit }),
    ...(body !== undefined && { body }),
    ...(streaming !== undefined && { streaming }),
    int64: { codec: int64Codec, ...(request && { request }), ...(response && { response }) },
    ...toErrorFacts(own),
  };
}

/** How to look what became of a create whose answer was lost; `undefined` where the document does not say. */
export function toReconciliation(model: ApiModel, action: ActionModel): Reconciliation | undefined {
  const { reconcile: recipe, name } = action;
  const list = model.actions.find((candidate) => candidate.name === recipe?.list);
  return recipe && list && { ...recipe, action: name, list: toAction(model, list) };
}

function toErrorFacts(codes: readonly ErrorCodeModel[]): ErrorFacts {
  return {
    errorCodes: codes.map(({ code }) => code),
    retry: Object.fromEntries(codes.map(({ code, retry }) => [code, retry])),
    unknownOutcome: codes.filter(({ outcome }) => outcome === "unknown").map(({ code }) => code),
  };
}
