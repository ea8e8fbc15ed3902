/** How a message ends about settings that are refused unless the reader vouches for them. */
export const TRUST_REMEDY = "set OPENACTION_TRUST_SETTINGS=1 if you know whose folder this is";

/**
 * Whether the reader vouches for the settings of folders, by the environment. Those of a folder that came from elsewhere
 * are not to be trusted more than its documents.
 */
export function areSettingsTrusted(): boolean {
  return process.env.OPENACTION_TRUST_SETTINGS === "1";
}
