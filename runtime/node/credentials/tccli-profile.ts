import { join } from "node:path";
import { takeRole } from "./assume-role.js";
import type { CredentialSource, ExpiringCredentials } from "./credential-source.js";
import { cvmRole } from "./cvm-role.js";
import { type JsonObject, momentAt, readJsonObject, textAt } from "./read-json.js";
import { readIfThere, type System, systemOf } from "./system.js";

/** Which profile. */
export interface TccliProfileOptions extends Partial<System> {
  /** Default: the variable `TCCLI_PROFILE`, or `default`. */
  readonly profile?: string | undefined;
  /** Host or https URL of the Security Token Service, for profiles with a role. */
  readonly stsEndpoint?: string | undefined;
}

/**
 * A profile of the vendor's command line, `.tccli/<profile>.credential` in the user's folder: keys, keys that take a
 * role, the role of the machine, or what `tccli auth login` left there, which only tccli can renew.
 */
export function tccliProfile(options: TccliProfileOptions = {}): CredentialSource {
  const system = systemOf(options);
  const named = options.profile || system.env.TCCLI_PROFILE;
  const profile = named || "default";
  const path = join(system.home, ".tccli", `${profile}.credential`);
  return {
    name: `the file ${path}`,
    async load() {
      if (!/^[\w.@-]+$/.test(profile)) throw new Error(`${JSON.stringify(profile)} is no name of a profile.`);
      const text = await readIfThere(system, path);
      if (text !== undefined) return loadProfile(readJsonObject(text, path), path, options);
      if (named) throw new Error(`${path} does not exist: name another profile, or run tccli configure.`);
      return undefined;
    },
  };
}

async function loadProfile(
  file: JsonObject,
  path: string,
  options: TccliProfileOptions,
): Promise<ExpiringCredentials> {
  const system = systemOf(options);
  if (textAt(file, "type") === "cvm-role") {
    const found = await cvmRole(system).load();
    if (!found) throw new Error(`${path} wants the role of this machine, which has none.`);
    return found;
  }
  const [secretId, secretKey, token] = ["secretId", "secretKey", "token"].map((name) => textAt(file, name));
  if (!secretId || !secretKey) throw new Error(`${path} lacks secretId or secretKey.`);
  const credentials = { secretId, secretKey, ...(token && { token }) };
  const roleArn = textAt(file, "role-arn");
  if (roleArn) {
    const roleSessionName = textAt(file, "role-session-name");
    return takeRole({ ...system, credentials, roleArn, roleSessionName, endpoint: options.stsEndpoint });
  }
  const expiresAt = momentAt(file, "expiresAt");
  if (expiresAt !== undefined && expiresAt <= system.now()) {
    throw new Error(`The login in ${path} has expired: run tccli auth login.`);
  }
  return { ...credentials, ...(expiresAt !== undefined && { expiresAt }) };
}
