import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Files that take many seconds; begun last, one of them would run while the other core waits. */
const LONG = [
  "test/browser/",
  "test/readme.test.ts",
  "test/consumers.test.ts",
  "test/samples/run-samples.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => LONG.findIndex((part) => moduleId.includes(part));
    const long = sorted.filter((file) => rank(file) !== -1).sort((a, b) => rank(a) - rank(b));
    return [...long, ...sorted.filter((file) => rank(file) === -1)];
  }
}

export default defineConfig({
  // Tests run on the sources of this repository's packages, so that they need no build.
  resolve: {
    alias: [
      { find: /^@openaction\/runtime$/, replacement: path("./runtime/index.ts") },
      { find: /^@openaction\/runtime\/(.+)$/, replacement: path("./runtime/$1/index.ts") },
      { find: /^@openaction\/gaap$/, replacement: path("./generated/gaap/src/index.ts") },
    ],
  },
  // No test is timed: a limit is there to end one that hangs, on a machine that is busy, too.
  test: {
    // One less than the cores is the default, which on two of them is half of the time.
    maxWorkers: 2,
    // The compilers and the document's loader are imported once, not once a file; no test leaves anything behind.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**", "**/node_modules/**"],
  },
});
