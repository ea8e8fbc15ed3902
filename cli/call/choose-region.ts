import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ConnectionOptions } from "./call-options.js";

/**
 * The region of the command line, of `TENCENTCLOUD_REGION`, or of tccli's profile where one is named: in
 * `.tccli/<profile>.configure`, under `_sys_param`.
 */
export async function chooseRegion({ region, profile }: ConnectionOptions): Promise<string | undefined> {
  const { TENCENTCLOUD_REGION, TCCLI_PROFILE } = process.env;
  const chosen = profile || TCCLI_PROFILE;
  const given = region ?? (TENCENTCLOUD_REGION || undefined);
  if (given !== undefined || !chosen || !/^[\w.@-]+$/.test(chosen)) return given;
  try {
    const file = join(homedir(), ".tccli", `${chosen}.configure`);
    const found: unknown = JSON.parse(await readFile(file, "utf8"))?._sys_param?.region;
    return typeof found === "string" && found !== "" ? found : undefined;
  } catch {
    // The file holds conveniences alone; a call without a region says itself whether it needs one.
    return undefined;
  }
}
