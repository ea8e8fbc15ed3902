import type { CredentialSource } from "./credential-source.js";
import { callSts, parseStsEndpoint } from "./sts.js";
import { readIfThere, type System, systemOf } from "./system.js";

/** How the role is taken. */
export interface TkeOidcOptions extends Partial<System> {
  /** Shows up in the account's audit. Default: `openaction`. */
  readonly roleSessionName?: string | undefined;
  /** How long the credentials last: 7,200 seconds by default, 43,200 at most. */
  readonly durationSeconds?: number | undefined;
  /** Host or https URL. Default: `sts.tencentcloudapi.com`. */
  readonly endpoint?: string | undefined;
}

const VARIABLES = ["TKE_REGION", "TKE_PROVIDER_ID", "TKE_WEB_IDENTITY_TOKEN_FILE", "TKE_ROLE_ARN"] as const;

/**
 * The role of a pod in the cloud's Kubernetes (TKE), which sets `TKE_REGION`, `TKE_PROVIDER_ID`, `TKE_ROLE_ARN` and
 * `TKE_WEB_IDENTITY_TOKEN_FILE`. The file is read each time, since the cluster renews its token.
 */
export function tkeOidc(options: TkeOidcOptions = {}): CredentialSource {
  const system = systemOf(options);
  return {
    name: "the role of this pod (TKE_ROLE_ARN)",
    async load() {
      const values = VARIABLES.map((name) => system.env[name]);
      if (values.every((value) => !value)) return undefined;
      const missing = VARIABLES.filter((_, index) => !values[index]);
      if (missing.length > 0)
        throw new Error(`${missing.join(" and ")} must be set, since other TKE_ variables are.`);
      const [region, provider, path = "", role] = values;
      const token = (await readIfThere(system, path))?.trim();
      if (!token) throw new Error(`${path} has no token: mend TKE_WEB_IDENTITY_TOKEN_FILE.`);
      return callSts(
        {
          action: "AssumeRoleWithWebIdentity",
          request: {
            ProviderId: provider,
            WebIdentityToken: token,
            RoleArn: role,
            RoleSessionName: options.roleSessionName ?? "openaction",
            DurationSeconds: options.durationSeconds ?? 7200,
          },
          region,
          endpoint: parseStsEndpoint(options.endpoint),
          secrets: [token],
          // The vendor's word for a request that the token in its body stands up for.
          authorize: async () => ({ Authorization: "SKIP" }),
        },
        system,
      );
    },
  };
}
