import type { JsonObject } from "../../model/index.js";
import type { Behaviour } from "../behaviour.js";
import type { Journal } from "../journal.js";
import { createHTTPListener } from "./create-http-listener.js";
import { deleteListeners } from "./delete-listeners.js";
import { describeHTTPListeners } from "./describe-http-listeners.js";
import { exampleResources } from "./example-resources.js";
import { renderListener } from "./listener-records.js";
import { modifyHTTPListenerAttribute } from "./modify-http-listener-attribute.js";
import { type GaapResources, GaapState } from "./state.js";

/** Settings of the GAAP behaviours; each has a default. */
export interface GaapOptions {
  /** Connections, groups and listeners that are there from the start, in place of the examples. */
  readonly resources?: GaapResources;
  /** How long a new listener is being created, in milliseconds; 0 unless given. The real one takes seconds. */
  readonly settlingMilliseconds?: number;
  /** Where listeners are kept; in memory alone unless given. */
  readonly journal?: Journal;
}

/** The behaviours of GAAP's HTTP listeners, and their state. */
export interface Gaap {
  readonly behaviours: readonly Behaviour[];
  /** Shows connections, groups and listeners. */
  inspect(): JsonObject;
  /** Puts the listeners back that were there at first. */
  reset(): void;
}

/** Creates the behaviours of GAAP with a state of their own. */
export function createGaap(options: GaapOptions = {}): Gaap {
  const { resources = exampleResources, settlingMilliseconds = 0, journal } = options;
  const state = new GaapState(resources, journal);
  return {
    behaviours: [
      createHTTPListener(state, settlingMilliseconds),
      describeHTTPListeners(state),
      modifyHTTPListenerAttribute(state),
      deleteListeners(state),
    ],
    inspect: () => ({
      owners: resources.owners.map((owner) => ({ ...owner })),
      listeners: state.listListeners().map(renderListener),
    }),
    reset: () => state.reset(),
  };
}

/** The behaviours of GAAP alone; their state starts afresh at each call. */
export function gaapBehaviours(options: GaapOptions = {}): readonly Behaviour[] {
  return createGaap(options).behaviours;
}
