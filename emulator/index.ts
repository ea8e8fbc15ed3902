export type { AnsweredCall } from "./answered-call.js";
export type { Behaviour, BehaviourContext } from "./behaviour.js";
export { type BundledDocument, createEmulator, type Emulator } from "./create-emulator.js";
export { type Credential, CredentialsError, developmentCredentials, readCredentials } from "./credential.js";
export { describeEmulation, type EmulatedAction, type Emulation } from "./describe-emulation.js";
export { createService, type EmulatedService, type ServiceOptions } from "./emulated-service.js";
export type { EmulatorOptions } from "./emulator-options.js";
export { Fault } from "./fault.js";
export {
  checkServable,
  type FaultOrder,
  FaultOrderError,
  parseFaultOrder,
  readFaultOrder,
} from "./faults/fault-order.js";
export type { FaultPlan, PlannedFault } from "./faults/fault-plan.js";
export {
  type FaultKind,
  type FaultKindFacts,
  type FaultName,
  type FaultNameOf,
  faultTable,
  type TransportFault,
} from "./faults/fault-table.js";
export {
  type Connection,
  createGaap,
  defineConnection,
  defineGroup,
  defineListener,
  type ExampleOwner,
  exampleOwners,
  type Gaap,
  type GaapOptions,
  type GaapResources,
  type Group,
  gaapBehaviours,
  type Listener,
  type Owner,
  ResourcesError,
  readGaapResources,
} from "./gaap/index.js";
export type { IdSource } from "./id-source.js";
export type { Journal } from "./journal.js";
export type { Rule } from "./rule.js";
export { maximumBytes, type WireAnswer, type WireRequest } from "./wire.js";
