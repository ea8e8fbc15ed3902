/** What is mutated, by what it is for: files, and folders with a slash at their end. */
export const groups = {
  signing: ["runtime/signing/", "runtime/signing-layer.ts"],
  retry: ["runtime/retry.ts", "runtime/wait.ts"],
  limiter: ["runtime/rate-limit.ts", "runtime/waiting-line.ts"],
  outcome: [
    "runtime/api-error.ts",
    "runtime/attempt.ts",
    "runtime/call-failure.ts",
    "runtime/client-error.ts",
    "runtime/error-facts.ts",
    "runtime/fetch-transport.ts",
    "runtime/read-answer.ts",
    "runtime/send-call.ts",
  ],
};
