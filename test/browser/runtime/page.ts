import type { RunnerTask, VitestTestRunner } from "vitest";
import { startTests } from "vitest/internal/browser";
import { preparePage } from "./prepare-page.js";

/** What became of one test. */
export interface TestReport {
  /** File, suites and test. */
  readonly name: string;
  readonly state: string;
  readonly errors: readonly string[];
}

/** Test files by their paths, each with what imports it. */
export type TestFiles = Readonly<Record<string, () => Promise<unknown>>>;

/** Runs test files in this page with Vitest's own runner, one after the other. */
export async function runTests(files: TestFiles): Promise<readonly TestReport[]> {
  preparePage();
  const done = await startTests(Object.keys(files), { config, importFile: (path) => files[path]?.() });
  return done.flatMap((file) => reportOn(file, []));
}

/** Those settings of Vitest that its runner reads. */
const config: VitestTestRunner["config"] = {
  root: "/",
  name: undefined,
  setupFiles: [],
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { hooks: "stack", setupFiles: "list", seed: 1 },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 20_000,
  hookTimeout: 20_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

function reportOn(task: RunnerTask, names: readonly string[]): readonly TestReport[] {
  const path = [...names, task.name];
  const errors = (task.result?.errors ?? []).map(({ message }) => message);
  const own = { name: path.join(" > "), state: task.result?.state ?? task.mode, errors };
  if (task.type === "test") return [own];
  // A suite counts only for what its hooks and its collecting did wrong.
  return [...(errors.length > 0 ? [own] : []), ...task.tasks.flatMap((inner) => reportOn(inner, path))];
}
