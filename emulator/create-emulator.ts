import { webDigest } from "@openaction/runtime/signing";
import { type ApiModel, buildModel, type JsonObject } from "../model/index.js";
import { readKey } from "./answered-call.js";
import { developmentCredentials } from "./credential.js";
import { createService } from "./emulated-service.js";
import type { EmulatorOptions } from "./emulator-options.js";
import { createExecution, type Execute, type Execution, type ExecutionContext } from "./execute-call.js";
import { Fault } from "./fault.js";
import { createFaultPlan, type FaultPlan } from "./faults/fault-plan.js";
import { type FaultKindFacts, type FaultName, faultTable } from "./faults/fault-table.js";
import { skewOf } from "./faults/skew-of.js";
import { spoilAnswer } from "./faults/spoil-answer.js";
import { createGateway } from "./gateway/gateway.js";
import { refuse } from "./gateway/gateway-rules.js";
import { randomIds } from "./id-source.js";
import { follow, type MaybePromise } from "./maybe-promise.js";
import { createRenderer } from "./render-answer.js";
import { readWireRequest, type WireAnswer, type WireRequest } from "./wire.js";

/** Answers requests as the API of a document does. */
export interface Emulator {
  /** Answers in process. Can stand wherever a `fetch` is asked for; the host of the URL does not matter. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Answers in process as a handler of MSW: `http.all("https://gaap.tencentcloudapi.com/", emulator.resolve)`. */
  readonly resolve: (intercepted: { readonly request: Request }) => Promise<Response>;
  /** Answers a request as its bytes came in, for servers. A defect is answered, too, as InternalError. */
  readonly answer: (request: WireRequest) => Promise<WireAnswer>;
  /** Faults on demand. */
  readonly faults: FaultPlan;
}

/** A bundled document, whether it was read as JSON or imported: the compiler sees more in an import than JSON has. */
export interface BundledDocument {
  readonly openapi: string;
  readonly [member: string]: unknown;
}

/**
 * Creates an emulator of a document: of the model that was read from it, or of the bundled document itself. Throws a
 * `DocumentError` for what is no Action-style document. Its state lives as long as it does.
 */
export function createEmulator(
  document: ApiModel | BundledDocument,
  options: EmulatorOptions = {},
): Emulator {
  // Safe: it is JSON, of which every member is looked at before it is used.
  const model = isModel(document) ? document : buildModel(document as BundledDocument & JsonObject);
  const faults = createFaultPlan(options.seed);
  for (const order of options.faults ?? []) faults.add(order);
  const respond = createResponder(model, options, faults);
  const fetch: Emulator["fetch"] = async (input, init) => {
    const wire = await readWireRequest(new Request(input, init));
    const unmade = faults.choose("connection", wire.headers.get(`${model.service.headerPrefix}Action`) ?? "");
    if (unmade !== undefined) throw failToFetch(unmade.fault);
    return toResponse(await respond(wire, "call"));
  };
  return {
    answer: async (wire) => respond(wire, "servedCall"),
    fetch,
    resolve: ({ request }) => fetch(request),
    faults,
  };
}

type Respond = (wire: WireRequest, kind: "call" | "servedCall") => MaybePromise<WireAnswer>;

/** Creates the way from a request to its answer, of which the log is told. */
function createResponder(model: ApiModel, options: EmulatorOptions, faults: FaultPlan): Respond {
  const { now = Date.now, ids = randomIds, onDefect = console.error, onAnswer } = options;
  const execute = guard(createExecution(createContext(model, options)), onDefect);
  const render = createRenderer(model);
  return (wire, kind) => {
    const start = now();
    return follow(execute(wire, faults, kind), ({ call, outcome, fault }) => {
      const action = call?.common.action ?? "";
      const requestId = ids.requestId();
      const sent = render(action, outcome, requestId, now() + skewOf(fault));
      onAnswer?.({
        time: start,
        method: wire.method,
        action,
        key: readKey(call),
        code: outcome instanceof Fault ? outcome.code : "ok",
        requestId,
        ...(fault !== undefined && { fault: fault.fault }),
        milliseconds: now() - start,
      });
      return fault === undefined ? sent : spoilAnswer(sent, model.service.envelope, fault);
    });
  };
}

/** Makes a defect an answer, too. */
function guard(execute: Execute, onDefect: (defect: unknown) => void): Execute {
  const report = (defect: unknown): Execution => {
    onDefect(defect);
    const message = "The emulator failed. The defect was reported where it runs.";
    return { call: undefined, outcome: refuse("InternalError", message), fault: undefined };
  };
  return (...given) => {
    try {
      const execution = execute(...given);
      return execution instanceof Promise ? execution.catch(report) : execution;
    } catch (defect) {
      return report(defect);
    }
  };
}

/** A document names the version of OpenAPI; a model does not. */
function isModel(document: ApiModel | BundledDocument): document is ApiModel {
  return !("openapi" in document);
}

function createContext(model: ApiModel, options: EmulatorOptions): ExecutionContext {
  const { now = Date.now, ids = randomIds, settle = () => undefined } = options;
  const { behaviours = createService(model.service.name).behaviours } = options;
  const codes = behaviours.map(
    ({ action, rules }) => [action, new Set(rules.map(({ code }) => code))] as const,
  );
  const gateway = createGateway({
    model,
    credentials: options.credentials ?? [developmentCredentials],
    digest: options.digest ?? webDigest,
    verifySignatures: options.verifySignatures ?? true,
    limitRates: options.limitRates ?? true,
    lenientTypes: options.lenientTypes ?? false,
    left: new Map(codes),
    now,
    ...(options.regions !== undefined && { regions: options.regions }),
  });
  return { gateway, behaviours, now, ids, settle };
}

/** In process there is no connection to spoil, so that such a fault looks as it does to a caller of `fetch`. */
function toResponse({ status, headers, body, transport }: WireAnswer): Response {
  if (transport !== undefined) throw failToFetch(transport.name);
  return new Response(body, { status, headers });
}

/** What `fetch` rejects with; where no connection comes about, its cause has the code that it has on Node. */
function failToFetch(name: FaultName): TypeError {
  const { cause: code }: FaultKindFacts = faultTable[name];
  const cause = new Error(`The fault ${name} was asked for.`);
  return new TypeError("fetch failed", {
    cause: code === undefined ? cause : Object.assign(cause, { code }),
  });
}
