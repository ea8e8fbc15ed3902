export type { Behaviour, BehaviourContext } from "./behaviour.js";
export { behavioursOf } from "./behaviours-of.js";
export { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.js";
export { type Credential, developmentCredentials } from "./credential.js";
export { describeEmulation, type EmulatedAction, type Emulation } from "./describe-emulation.js";
export { Fault } from "./fault.js";
export {
  type Connection,
  defineConnection,
  defineGroup,
  defineListener,
  type ExampleOwner,
  exampleOwners,
  type GaapOptions,
  type GaapResources,
  type Group,
  gaapBehaviours,
  type Listener,
  type Owner,
} from "./gaap/index.js";
export type { IdSource } from "./id-source.js";
export type { Rule } from "./rule.js";
export type { WireAnswer, WireRequest } from "./wire.js";
