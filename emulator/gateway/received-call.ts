import type { Paths } from "@openaction/runtime/json";
import type { JsonObject } from "../../model/index.js";
import type { Credential } from "../credential.js";
import type { Fault } from "../fault.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { CommonParameters } from "./common-parameters.js";

/** A request as one of the protocol's forms reads it. Nothing that it says is verified yet. */
export interface ReceivedCall {
  readonly common: CommonParameters;
  /** Id of the key that it says it is signed with. */
  readonly readSecretId: () => string | Fault;
  /** Refuses the call if its signature is not the one of the key that {@link readSecretId} named. */
  readonly verify: (credential: Credential) => MaybePromise<Fault | undefined>;
  /** In JSON, 64-bit integers stand where the paths lead. */
  readonly readMembers: (int64: Paths) => MaybePromise<JsonObject | Fault>;
  /** Whether numbers and truth values can only be written as text in this form. */
  readonly isText: boolean;
}
