import type { CredentialProvider, Credentials } from "../../credentials.js";
import { createSigner } from "../../signing/index.js";
import { nodeDigest } from "../digest.js";
import type { CredentialSource, ExpiringCredentials } from "./credential-source.js";
import { callSts, parseStsEndpoint, STS, type StsRequest } from "./sts.js";
import { type System, systemOf } from "./system.js";

/** Who takes which role. */
export interface AssumeRoleOptions extends Partial<System> {
  /** Credentials that may take the role. */
  readonly credentials: Credentials | CredentialProvider;
  /** `qcs::cam::uin/100000000001:roleName/deployer`. */
  readonly roleArn: string;
  /** Shows up in the account's audit. Default: `openaction`. */
  readonly roleSessionName?: string | undefined;
  /** How long the credentials last: 7,200 seconds by default, 43,200 at most. */
  readonly durationSeconds?: number | undefined;
  readonly region?: string | undefined;
  /** Host or https URL. Default: `sts.tencentcloudapi.com`. */
  readonly endpoint?: string | undefined;
}

/** A role that other credentials may take, by `AssumeRole` of the Security Token Service. */
export function assumeRole(options: AssumeRoleOptions): CredentialSource {
  return { name: `the role ${options.roleArn}`, load: () => takeRole(options) };
}

/** Temporary credentials of the role. */
export async function takeRole(options: AssumeRoleOptions): Promise<ExpiringCredentials> {
  const { credentials, roleArn, region = "ap-guangzhou" } = options;
  const endpoint = parseStsEndpoint(options.endpoint);
  const used = typeof credentials === "function" ? await credentials(undefined, endpoint) : credentials;
  const { secretKey, token } = used;
  const request = {
    RoleArn: roleArn,
    RoleSessionName: options.roleSessionName ?? "openaction",
    DurationSeconds: options.durationSeconds ?? 7200,
  };
  const authorize = async ({ host, timestamp, contentType, body }: StsRequest) => {
    const headers = { "content-type": contentType, host };
    const signable = { service: STS, timestamp, method: "POST", headers, payload: body };
    const authorization = await createSigner(nodeDigest)(used, signable);
    return { Authorization: authorization, ...(token && { "X-TC-Token": token }) };
  };
  const secrets = token ? [secretKey, token] : [secretKey];
  return callSts({ action: "AssumeRole", request, region, endpoint, secrets, authorize }, systemOf(options));
}
