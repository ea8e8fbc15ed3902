import { availableParallelism } from "node:os";
import { bringUpToDate, recallOutcome } from "./bring-up-to-date.js";
import type { DocumentJob, DocumentOutcome } from "./document-job.js";
import { mergeProblems } from "./merge-problems.js";
import { hasThreads, Thread } from "./thread.js";

/** Each thread holds a document and a compiler, so that more of them would cost memory rather than save time. */
const MAX_THREADS = 4;

/** Tells how far the work is, for those who wait. */
export type Progress = (done: number, total: number, latest: string) => void;

/**
 * Generates or checks the packages of documents, several at a time, and tells of each in the order of the documents. Goes
 * on where one fails, and throws at the end what is wrong with any of them.
 */
export async function forEachDocument(
  jobs: readonly DocumentJob[],
  tell: (job: DocumentJob, outcome: DocumentOutcome) => void,
  progress: Progress,
  { inThreads = hasThreads }: { readonly inThreads?: boolean } = {},
): Promise<void> {
  const outcomes = new Map<DocumentJob, DocumentOutcome>();
  const errors: unknown[] = [];
  const changed: DocumentJob[] = [];
  for (const job of jobs) {
    const known = await recallOutcome(job);
    if (known === undefined) changed.push(job);
    else outcomes.set(job, known);
  }
  await inLanes(changed, inThreads ? MAX_THREADS : 0, async (job, work) => {
    await work(job).then(
      (outcome) => outcomes.set(job, outcome),
      (error) => errors.push(error),
    );
    if (changed.length > 1) progress(outcomes.size + errors.length, jobs.length, job.api.key);
  });
  for (const [job, outcome] of outcomesInOrder(jobs, outcomes)) tell(job, outcome);
  if (errors.length > 0) throw mergeProblems(errors);
}

type Work = (job: DocumentJob) => Promise<DocumentOutcome>;

/** One document is checked and made by two threads; of several each is one thread's. */
async function inLanes(
  jobs: readonly DocumentJob[],
  most: number,
  carryOut: (job: DocumentJob, work: Work) => Promise<void>,
): Promise<void> {
  if (jobs.length === 0) return;
  const size = Math.min(jobs.length, availableParallelism(), most);
  const threads = Array.from({ length: size }, () => new Thread());
  const [only] = threads;
  const lanes: readonly Work[] =
    jobs.length > 1 && size > 0
      ? threads.map((thread) => (job) => thread.make(job))
      : [(job) => bringUpToDate(job, only)];
  const pending = [...jobs];
  try {
    await Promise.all(
      lanes.map(async (work) => {
        for (let job = pending.shift(); job !== undefined; job = pending.shift()) await carryOut(job, work);
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function outcomesInOrder(
  jobs: readonly DocumentJob[],
  outcomes: ReadonlyMap<DocumentJob, DocumentOutcome>,
): readonly (readonly [DocumentJob, DocumentOutcome])[] {
  return jobs.flatMap((job) => {
    const outcome = outcomes.get(job);
    return outcome === undefined ? [] : [[job, outcome] as const];
  });
}
