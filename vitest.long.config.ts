import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** Long fuzz and soak runs, kept out of the default suite. */
export default defineConfig({
  ...base,
  test: { include: ["test/long/**/*.test.ts"], testTimeout: 30 * 60_000, fileParallelism: false },
});
