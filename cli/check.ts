import { type DocumentJob, type DocumentOutcome, forEachDocument } from "./documents/index.js";
import { ExitCode, reportProblems } from "./fail.js";
import { listJobs } from "./list-jobs.js";
import { relativePath } from "./paths.js";
import { showProgress } from "./show-progress.js";
import { coloursOf, count, fold, print, printAside } from "./terminal.js";

/** `openaction check`: tells which generated files do not match their document. Writes nothing; 1 if there are any. */
export async function check(documents: readonly string[]): Promise<number> {
  let wrong = 0;
  const tell = (job: DocumentJob, outcome: DocumentOutcome) => {
    wrong += tellFindings(job, outcome);
  };
  await forEachDocument(await listJobs(documents, "check"), tell, showProgress);
  if (wrong > 0) printAside(fold(`\n${count(wrong, "difference")}. ${REPAIR}`, process.stderr));
  return wrong > 0 ? ExitCode.failed : ExitCode.done;
}

const REPAIR = "Run `openaction generate` to repair them; move foreign files elsewhere first.";

function tellFindings({ api, output }: DocumentJob, { difference, problems }: DocumentOutcome): number {
  if (problems.length > 0) reportProblems(problems);
  const findings = Object.entries(difference).flatMap(([what, paths]: [string, readonly string[]]) =>
    paths.map((path) => [what, path] as const),
  );
  if (findings.length === 0) print(`${coloursOf(process.stdout).green("✓")} ${api.key}: up to date`);
  for (const [what, path] of findings)
    printAside(`${coloursOf(process.stderr).red(what.padEnd(9))}${relativePath(output, path)}`);
  return findings.length;
}
