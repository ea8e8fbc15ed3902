import type { Behaviour } from "../behaviour.js";
import { createHTTPListener } from "./create-http-listener.js";
import { deleteListeners } from "./delete-listeners.js";
import { describeHTTPListeners } from "./describe-http-listeners.js";
import { exampleResources } from "./example-resources.js";
import { modifyHTTPListenerAttribute } from "./modify-http-listener-attribute.js";
import { type GaapResources, GaapState } from "./state.js";

/** Settings of the GAAP behaviours; each has a default. */
export interface GaapOptions {
  /** Connections, groups and listeners that are there from the start, in place of the examples. */
  readonly resources?: GaapResources;
  /** How long a new listener is being created, in milliseconds; 0 unless given. The real one takes seconds. */
  readonly settlingMilliseconds?: number;
}

/** The behaviours of GAAP's HTTP listeners, with a state of their own that starts afresh at each call. */
export function gaapBehaviours({
  resources = exampleResources,
  settlingMilliseconds = 0,
}: GaapOptions = {}): readonly Behaviour[] {
  const state = new GaapState(resources);
  return [
    createHTTPListener(state, settlingMilliseconds),
    describeHTTPListeners(state),
    modifyHTTPListenerAttribute(state),
    deleteListeners(state),
  ];
}
