import type { Difference } from "../../generator/index.js";
import type { ReadDocument } from "../../model/cache/index.js";
import type { Problem } from "../../model/configuration/index.js";
import type { LoadedApi } from "../../model/loader/index.js";
import type { DocumentJob, DocumentOutcome } from "./document-job.js";
import type { Thread } from "./thread.js";

/** What is known without reading the document; `undefined` where something changed since it was last seen. */
export async function recallOutcome(job: DocumentJob): Promise<DocumentOutcome | undefined> {
  const { api, configPath, output, runtimeVersion, verb } = job;
  const { recallSeen } = await import("../../model/cache/index.js");
  const seen = recallSeen(api, configPath);
  if (seen === undefined) return undefined;
  const { isCurrent, recallDifference } = await import("../../generator/index.js");
  const difference = recallDifference(api, seen, output, runtimeVersion);
  if (difference === undefined || (verb === "generate" && !isCurrent(difference))) return undefined;
  return { difference, problems: seen.problems };
}

/**
 * Generates or checks the package of a document that changed, or whose package did. With a `linter` the document is
 * checked in its thread while the package is made; nothing is written before both are done.
 */
export async function bringUpToDate(job: DocumentJob, linter?: Thread): Promise<DocumentOutcome> {
  const { api, configPath } = job;
  const { recallDocument } = await import("../../model/cache/index.js");
  const recalled = recallDocument(api, configPath);
  if (recalled !== undefined) return { difference: await make(job, recalled), problems: recalled.problems };
  if (linter !== undefined)
    return makeBesideLint(
      job,
      linter.lint(api, configPath).finally(() => linter.close()),
    );
  const read = await readChecked(job);
  return { difference: await make(job, read), problems: await remember(job, read) };
}

/** Nothing is bundled where a document is in one piece already. */
async function readChecked({ api, configPath }: DocumentJob): Promise<ReadDocument> {
  const { readOnePiece } = await import("../../model/reader/index.js");
  const { lintApi, loadApi } = await import("../../model/loader/index.js");
  const piece = readOnePiece(api, configPath);
  if (piece === undefined) return loadApi(api, configPath);
  return { ...piece, problems: await lintApi(api, configPath) };
}

async function makeBesideLint(
  job: DocumentJob,
  linted: Promise<readonly Problem[]>,
): Promise<DocumentOutcome> {
  // Its failure is awaited below, possibly long after it came.
  linted.catch(() => undefined);
  try {
    const read = await readUnchecked(job);
    const difference = await make(job, read, linted);
    return { difference, problems: await remember(job, { ...read, problems: await linted }) };
  } catch (error) {
    // What is wrong with the document is the better explanation.
    await linted;
    throw error;
  }
}

async function readUnchecked({ api, configPath }: DocumentJob) {
  const { readOnePiece } = await import("../../model/reader/index.js");
  const piece = readOnePiece(api, configPath);
  if (piece !== undefined) return piece;
  const { readApi } = await import("../../model/loader/index.js");
  return readApi(api, configPath);
}

async function make(
  { api, output, runtimeVersion, verb }: DocumentJob,
  read: Pick<LoadedApi, "model" | "document" | "packageName">,
  approved: Promise<unknown> = Promise.resolve(),
): Promise<Difference> {
  const { check, generate } = await import("../../generator/index.js");
  const input = { ...read, configuration: api };
  return (verb === "check" ? check : generate)(input, output, runtimeVersion, { approved });
}

async function remember({ api, configPath }: DocumentJob, read: ReadDocument): Promise<readonly Problem[]> {
  const { rememberDocument } = await import("../../model/cache/index.js");
  rememberDocument(api, configPath, read);
  return read.problems;
}
