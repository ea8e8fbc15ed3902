import type { Digest } from "@openaction/runtime/signing";
import type { AnsweredCall } from "./answered-call.js";
import type { Behaviour } from "./behaviour.js";
import type { Credential } from "./credential.js";
import type { FaultOrder } from "./faults/fault-order.js";
import type { IdSource } from "./id-source.js";

/** Settings of an emulator; each has a default. */
export interface EmulatorOptions {
  /** Keys that may sign; the development key unless given. */
  readonly credentials?: readonly Credential[];
  /**
   * Actions that are answered from state, in place of the ones that come with the emulator for the service; all others
   * are answered from the document's examples.
   */
  readonly behaviours?: readonly Behaviour[];
  /** Regions that are served; any one unless given. */
  readonly regions?: readonly string[];
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly ids?: IdSource;
  /** Computes signatures; WebCrypto unless given. */
  readonly digest?: Digest;
  /** On unless turned off: then a request needs no authorization, and its timestamp may be any. */
  readonly verifySignatures?: boolean;
  /** On unless turned off: the rate limits of the document. */
  readonly limitRates?: boolean;
  /** Off unless turned on: accepts `"443"` where the document says 443. */
  readonly lenientTypes?: boolean;
  /** Faults on demand, from the start. */
  readonly faults?: readonly FaultOrder[];
  /** Seed of the faults that come at random; 1 unless given. */
  readonly seed?: number;
  /** Is awaited before each answer to an accepted call, so that state can be written down first. */
  readonly settle?: () => Promise<void> | undefined;
  /** Is told of each answer. */
  readonly onAnswer?: (call: AnsweredCall) => void;
  /** Is told of a defect in a behaviour or the emulator, which callers see as InternalError. Prints it unless given. */
  readonly onDefect?: (defect: unknown) => void;
}
