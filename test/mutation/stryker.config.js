import { tmpdir } from "node:os";
import { join } from "node:path";
import { groups } from "./groups.js";

/** Paths are relative to the repository's root, where Stryker is started. */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  mutate: Object.values(groups)
    .flat()
    .map((path) => path.replace(/\/$/, "/*.ts")),
  // What is copied to where mutants live: the runtime and its tests, nothing else.
  ignorePatterns: [
    "**/*",
    "!runtime/**/*.ts",
    "runtime/dist/**",
    "!test/runtime/**/*.ts",
    "!test/vectors/*.json",
    "!test/mutation/*.ts",
    "!vitest.config.ts",
    "!package.json",
  ],
  // Outside of the repository, where its own tests would find a second copy of themselves.
  tempDirName: join(tmpdir(), "openaction-mutants"),
  cleanTempDir: "always",
  incremental: true,
  incrementalFile: "test/mutation/reports/incremental.json",
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: "test/mutation/reports/mutation.json" },
  htmlReporter: { fileName: "test/mutation/reports/mutation.html" },
};
