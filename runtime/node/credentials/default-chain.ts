import { type BoundProvider, type ChainOptions, chainCredentials } from "./chain-credentials.js";
import { cvmRole } from "./cvm-role.js";
import { environment } from "./environment.js";
import { sdkProfile } from "./sdk-profile.js";
import type { System } from "./system.js";
import { tccliProfile } from "./tccli-profile.js";
import { tkeOidc } from "./tke-oidc.js";

/**
 * Credentials from wherever a program of the cloud finds them: the environment, the SDK's profile, tccli's profile, the
 * pod's role (TKE), the machine's role (CVM), in this order. The pod goes before the machine that it runs on, unlike in
 * the vendor's SDKs, where a role of the machine hides that of its pods.
 */
export function defaultChain(options: ChainOptions & Partial<System> = {}): BoundProvider {
  const sources = [environment, sdkProfile, tccliProfile, tkeOidc, cvmRole];
  return chainCredentials(
    sources.map((source) => source(options)),
    options,
  );
}
