import type { JsonObject } from "../model/index.js";
import type { Behaviour } from "./behaviour.js";
import { createGaap, type GaapOptions, readGaapResources } from "./gaap/index.js";

/** The behaviours of a service with the state that they share. */
export interface EmulatedService {
  readonly behaviours: readonly Behaviour[];
  /** Shows the state. */
  inspect(): JsonObject;
  /** Puts the state back to what it was before the first call. */
  reset(): void;
}

/** What the behaviours of any service may be given. */
export interface ServiceOptions extends Pick<GaapOptions, "journal" | "settlingMilliseconds"> {
  /** Content of a file of resources, in place of the examples; what it must be depends on the service. */
  readonly resources?: unknown;
}

/** The behaviours that come with the emulator for a service; none for most services. */
export function createService(name: string, options: ServiceOptions = {}): EmulatedService {
  const { resources, ...others } = options;
  if (name === "gaap") {
    return createGaap({
      ...others,
      ...(resources !== undefined && { resources: readGaapResources(resources) }),
    });
  }
  return { behaviours: [], inspect: () => ({}), reset: () => {} };
}
