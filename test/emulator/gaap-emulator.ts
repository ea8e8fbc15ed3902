import {
  createEmulator,
  type EmulatorOptions,
  type GaapOptions,
  gaapBehaviours,
} from "../../emulator/index.js";
import document from "../../generated/gaap/openapi.json" with { type: "json" };
import { type ApiModel, buildModel, type JsonObject } from "../../model/index.js";
import { SAMPLE_TIME, signRequest } from "./sign-request.js";

/** The model of the GAAP document. */
export const gaapModel = buildModel(document);

/** The same without a limit that a test could run into. */
const unlimitedModel: ApiModel = {
  ...gaapModel,
  actions: gaapModel.actions.map((action) => ({ ...action, rateLimit: { requests: 1e6, seconds: 1 } })),
};

/** What stands in the envelope, with the code of an error at hand. */
export interface Outcome {
  /** Code of the error, or `ok`. */
  readonly code: string;
  readonly message: string;
  readonly content: JsonObject;
}

/** An emulator of GAAP whose clock moves by hand, and a call that gives what is in the envelope. */
export function startGaap(options: GaapOptions & EmulatorOptions = {}) {
  const clock = { time: SAMPLE_TIME * 1000 };
  const now = () => clock.time;
  const emulator = createEmulator(unlimitedModel, { behaviours: gaapBehaviours(options), now, ...options });
  const call = async (action: string, members: JsonObject): Promise<Outcome> => {
    const timestamp = Math.floor(clock.time / 1000);
    return readOutcome(
      await emulator.fetch(signRequest({ action, timestamp, body: JSON.stringify(members) })),
    );
  };
  return { emulator, clock, call };
}

/** Opens the envelope of an answer. */
export async function readOutcome(response: Response): Promise<Outcome> {
  return readContent((await response.json()).Response);
}

/** Reads what stands in an envelope. */
export function readContent(content: JsonObject): Outcome {
  const { Code: code = "ok", Message: message = "" } = Object(content.Error);
  return { code, message, content };
}
