import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** The runtime's tests that need neither a server nor a process of its own. Each mutant runs those that reach it. */
export default defineConfig({
  ...base,
  test: {
    include: ["test/runtime/*.test.ts", "test/runtime/signing/*.test.ts"],
    setupFiles: ["test/mutation/setup.ts"],
    // A mutant often waits for ever.
    testTimeout: 5_000,
  },
});
