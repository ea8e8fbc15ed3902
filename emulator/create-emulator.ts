import type { ApiModel, JsonObject } from "../model/index.js";
import { answerFromExample } from "./answer-from-example.js";
import type { Behaviour } from "./behaviour.js";
import { type Credential, developmentCredentials } from "./credential.js";
import { Fault } from "./fault.js";
import { createGateway } from "./gateway/gateway.js";
import { refuse } from "./gateway/gateway-rules.js";
import { type IdSource, randomIds } from "./id-source.js";
import { renderAnswer } from "./render-answer.js";
import { readWireRequest, type WireAnswer, type WireRequest } from "./wire.js";

/** Settings of an emulator; each has a default. */
export interface EmulatorOptions {
  /** Keys that may sign; the development key unless given. */
  readonly credentials?: readonly Credential[];
  /** Actions that are answered from state; all others are answered from the document's examples. */
  readonly behaviours?: readonly Behaviour[];
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly ids?: IdSource;
  /** On unless turned off: then a request needs no authorization, and its timestamp may be any. */
  readonly verifySignatures?: boolean;
  /** Off unless turned on: accepts `"443"` where the document says 443. */
  readonly lenientTypes?: boolean;
  /** Is told of a defect in a behaviour or the emulator, which callers see as InternalError. Prints it unless given. */
  readonly onDefect?: (defect: unknown) => void;
}

/** Answers requests as the API of a document does. */
export interface Emulator {
  /** Answers in process. Can stand wherever a `fetch` is asked for; the host of the URL does not matter. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Answers a request as its bytes came in, for servers. A defect is answered, too, as InternalError. */
  readonly answer: (request: WireRequest) => Promise<WireAnswer>;
}

/** Creates an emulator of the document that the model was read from. Its state lives as long as it does. */
export function createEmulator(model: ApiModel, options: EmulatorOptions = {}): Emulator {
  const { now = Date.now, ids = randomIds, onDefect = console.error } = options;
  const execute = createExecution(model, options, { now, ids });
  const answer = async (request: WireRequest): Promise<WireAnswer> => {
    const outcome = await execute(request).catch((defect: unknown) => {
      onDefect(defect);
      return refuse("InternalError", "The emulator failed. The defect was reported where it runs.");
    });
    return renderAnswer(model.service.envelope, outcome, ids.requestId(), now());
  };
  const fetch: Emulator["fetch"] = async (input, init) => {
    const { body, headers } = await answer(await readWireRequest(new Request(input, init)));
    return new Response(body, { headers });
  };
  return { answer, fetch };
}

/** From the bytes of a request to its result, without the envelope. */
function createExecution(
  model: ApiModel,
  options: EmulatorOptions,
  context: { readonly now: () => number; readonly ids: IdSource },
): (wire: WireRequest) => Promise<JsonObject | Fault> {
  const {
    credentials = [developmentCredentials],
    behaviours = [],
    verifySignatures = true,
    lenientTypes = false,
  } = options;
  const gateway = createGateway({ model, credentials, verifySignatures, lenientTypes, now: context.now });
  const byAction = new Map(behaviours.map((behaviour) => [behaviour.action, behaviour]));
  return async (wire) => {
    const call = await gateway(wire);
    if (call instanceof Fault) return call;
    const behaviour = byAction.get(call.action.name);
    return behaviour?.answer(context, call.request) ?? answerFromExample(call.action, call.request);
  };
}
