import { parentPort } from "node:worker_threads";
import { fromError } from "./plain-error.js";
import type { ThreadAnswer, ThreadTask } from "./thread.js";

/** What a thread runs: it answers each task, and loads what it needs with the first of its kind. */
async function carryOut(task: ThreadTask): Promise<unknown> {
  if ("make" in task) return (await import("./bring-up-to-date.js")).bringUpToDate(task.make);
  const { lintApi } = await import("../../model/loader/index.js");
  return lintApi(task.lint.api, task.lint.configPath);
}

parentPort?.on("message", async (task: ThreadTask) => {
  const answer: ThreadAnswer = await carryOut(task).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: fromError(error) }),
  );
  parentPort?.postMessage(answer);
});
