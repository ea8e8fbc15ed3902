import { Worker } from "node:worker_threads";
import type { ApiConfiguration, Problem } from "../../model/configuration/index.js";
import type { DocumentJob, DocumentOutcome } from "./document-job.js";
import { type PlainError, toError } from "./plain-error.js";

/** What a thread can do: check a document, or bring its package up to date. */
export type ThreadTask =
  | { readonly lint: Pick<DocumentJob, "api" | "configPath"> }
  | { readonly make: DocumentJob };

export type ThreadAnswer = { readonly result: unknown } | { readonly error: PlainError };

/** Whether threads can be started: they cannot load sources that run unbuilt. */
export const hasThreads = import.meta.url.endsWith(".js");

const ENDED = "A thread of this command ended before its work was done.";

/** A smaller young generation costs little time and saves much memory. */
const YOUNG_MEGABYTES = 16;

/** A thread that carries out one task after the other. What it runs is `thread-main.ts`, which is built beside the verbs. */
export class Thread {
  #isEnded = false;
  readonly #worker = new Worker(new URL("./thread.js", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });

  /** Checks a document; its warnings, or a `ProblemsError`. */
  async lint(api: ApiConfiguration, configPath: string | undefined): Promise<readonly Problem[]> {
    // Safe: a thread answers each task with what its name says; likewise below.
    return (await this.#carryOut({ lint: { api, configPath } })) as readonly Problem[];
  }

  async make(job: DocumentJob): Promise<DocumentOutcome> {
    return (await this.#carryOut({ make: job })) as DocumentOutcome;
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #carryOut(task: ThreadTask): Promise<unknown> {
    const worker = this.#worker;
    if (this.#isEnded) return Promise.reject(new Error(ENDED));
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        // One by one: Node has listeners of its own there.
        worker.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
        act();
      };
      const onMessage = (answer: ThreadAnswer) =>
        settle(() => ("error" in answer ? reject(toError(answer.error)) : resolve(answer.result)));
      const onEnd = (reason: unknown) => {
        this.#isEnded = true;
        settle(() => reject(reason instanceof Error ? reason : new Error(ENDED)));
      };
      worker.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
      worker.postMessage(task);
    });
  }
}
