export { type ExampleOwner, exampleOwners } from "./example-resources.js";
export { type GaapOptions, gaapBehaviours } from "./gaap-behaviours.js";
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
