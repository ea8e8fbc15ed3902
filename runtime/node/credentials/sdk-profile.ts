import { join } from "node:path";
import type { CredentialSource, ExpiringCredentials } from "./credential-source.js";
import { parseIniSection } from "./parse-ini.js";
import { readIfThere, type System, systemOf } from "./system.js";

/** Where the profile is. */
export interface SdkProfileOptions extends Partial<System> {
  /** Default: the variable `TENCENTCLOUD_CREDENTIALS_FILE`, or the two places where the vendor's SDKs look. */
  readonly path?: string | undefined;
}

/**
 * The INI file of the vendor's SDKs: section `[default]` with `secret_id`, `secret_key` and `token`, in the folder
 * `.tencentcloud` of the user or in `/etc/tencentcloud`. There are no other profiles.
 */
export function sdkProfile(options: SdkProfileOptions = {}): CredentialSource {
  const system = systemOf(options);
  const named = options.path || system.env.TENCENTCLOUD_CREDENTIALS_FILE;
  const places = [join(system.home, ".tencentcloud", "credentials"), "/etc/tencentcloud/credentials"];
  const paths = named ? [named] : places;
  return {
    name: `the file ${paths.join(" or ")}`,
    async load() {
      for (const path of paths) {
        const text = await readIfThere(system, path);
        if (text !== undefined) return readProfile(text, path);
      }
      // A file that somebody named must be there; those in the usual places may be.
      if (named) throw new Error(`${named} does not exist: mend the path.`);
      return undefined;
    },
  };
}

function readProfile(text: string, path: string): ExpiringCredentials {
  const section = parseIniSection(text, "default", path);
  if (!section) throw new Error(`${path} has no section [default].`);
  const [secretId, secretKey, token] = ["secret_id", "secret_key", "token"].map((name) => section.get(name));
  if (!secretId) throw new Error(`${path}: secret_id is missing in [default].`);
  if (!secretKey) throw new Error(`${path}: secret_key is missing in [default].`);
  return { secretId, secretKey, ...(token && { token }) };
}
