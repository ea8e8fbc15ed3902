import type { CredentialSource } from "./credential-source.js";
import { type System, systemOf } from "./system.js";

/**
 * `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and a token, whose name the vendor's tools disagree on: Node SDK,
 * tccli, Terraform. An empty variable counts as not set.
 */
export function environment(system: Partial<System> = {}): CredentialSource {
  return {
    name: "the variables TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY",
    async load() {
      const { env } = systemOf(system);
      const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = env;
      if (!secretId && !secretKey) return undefined;
      if (!secretId) throw new Error("TENCENTCLOUD_SECRET_KEY is set, but TENCENTCLOUD_SECRET_ID is not.");
      if (!secretKey) throw new Error("TENCENTCLOUD_SECRET_ID is set, but TENCENTCLOUD_SECRET_KEY is not.");
      const token =
        env.TENCENTCLOUD_SESSION_TOKEN || env.TENCENTCLOUD_TOKEN || env.TENCENTCLOUD_SECURITY_TOKEN;
      return { secretId, secretKey, ...(token && { token }) };
    },
  };
}
