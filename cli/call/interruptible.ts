/** Does work that Ctrl+C ends: the signal is aborted then. A second Ctrl+C ends the whole command at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.removeListener("SIGINT", interrupt);
  }
}
