export { type ExampleOwner, exampleOwners } from "./example-resources.js";
export { createGaap, type Gaap, type GaapOptions, gaapBehaviours } from "./gaap-behaviours.js";
export { ResourcesError, readGaapResources } from "./read-resources.js";
export {
  type Connection,
  defineConnection,
  defineGroup,
  defineListener,
  type Group,
  type Listener,
  type Owner,
} from "./resources.js";
export type { GaapResources } from "./state.js";
