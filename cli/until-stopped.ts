const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Resolves when the command is told to stop: by Ctrl+C, or by whoever started it. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.once(signal, stop);
  });
}
