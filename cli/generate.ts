import type { Difference } from "../generator/index.js";
import { type DocumentJob, type DocumentOutcome, forEachDocument } from "./documents/index.js";
import { reportProblems } from "./fail.js";
import { listJobs } from "./list-jobs.js";
import { relativePath } from "./paths.js";
import { showProgress } from "./show-progress.js";
import { coloursOf, count, print } from "./terminal.js";

/** `openaction generate`: brings the generated package of each document up to date. */
export async function generate(documents: readonly string[]): Promise<void> {
  await forEachDocument(await listJobs(documents, "generate"), tellOutcome, showProgress);
}

/** Tells of one document what was written, after the warnings on it. */
export function tellOutcome({ api, output }: DocumentJob, { difference, problems }: DocumentOutcome): void {
  const { green, dim } = coloursOf(process.stdout);
  if (problems.length > 0) reportProblems(problems);
  print(`${green("✓")} ${api.key}: ${describe(difference)} in ${relativePath(output)}`);
  for (const path of difference.missing) print(dim(`  new      ${path}`));
  for (const path of difference.stale) print(dim(`  changed  ${path}`));
  for (const path of difference.obsolete) print(dim(`  removed  ${path}`));
}

function describe({ missing, stale, obsolete }: Difference): string {
  const written = missing.length + stale.length;
  if (written + obsolete.length === 0) return "nothing to change";
  const removed = obsolete.length === 0 ? "" : `, ${obsolete.length} removed`;
  return `${count(written, "file")} written${removed}`;
}
