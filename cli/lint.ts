import { mergeProblems } from "./documents/index.js";
import { load, select } from "./load.js";
import { coloursOf, count, print } from "./terminal.js";

/** `openaction lint`: reads each document and tells everything that is wrong in it. */
export async function lint(documents: readonly string[]): Promise<void> {
  const { configuration, apis } = await select(documents);
  const { green } = coloursOf(process.stdout);
  const broken: unknown[] = [];
  for (const api of apis) {
    try {
      const { model } = await load(api, configuration);
      const codes = count(model.catalogue.codes.length, "error code");
      print(`${green("✓")} ${api.key}: ${count(model.actions.length, "action")}, ${codes}, no errors`);
    } catch (error) {
      broken.push(error);
    }
  }
  if (broken.length > 0) throw mergeProblems(broken);
}
