import type { Listener } from "./resources.js";

/** Running. */
export const RUNNING = 0;

/** Being created. */
export const CREATING = 1;

/** The status of a listener at a time: it is being created until it has settled. */
export function listenerStatus({ settledAt }: Listener, now: number): typeof RUNNING | typeof CREATING {
  return now < settledAt ? CREATING : RUNNING;
}
