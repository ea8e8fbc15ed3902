import type { Behaviour } from "./behaviour.js";
import { gaapBehaviours } from "./gaap/index.js";

/** The behaviours that come with the emulator for a service, with a state of their own; none for most services. */
export function behavioursOf(service: string): readonly Behaviour[] {
  return service === "gaap" ? gaapBehaviours() : [];
}
