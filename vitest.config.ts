import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

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
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ["test/**/*.test.ts"],
    exclude: ["test/long/**", "**/node_modules/**"],
  },
});
