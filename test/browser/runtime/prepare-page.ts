/**
 * Gives a page what it lacks: the state in which Vitest's worker would keep its settings, and `setImmediate`, by which
 * tests let everything settle that needs no further event.
 */
export function preparePage(): void {
  const config = { fakeTimers: {}, snapshotOptions: { expand: false }, expect: {} };
  const isSettled = watchCrypto();
  const yieldOnce = createYield();
  const settle = async () => {
    do await yieldOnce();
    while (!isSettled());
  };
  Object.assign(globalThis, {
    __vitest_worker__: { config, filepath: "", providedContext: {} },
    setImmediate: (run: () => void) => void settle().then(run),
  });
}

/** WebCrypto works in another thread: what waits for it has not settled. */
function watchCrypto(): () => boolean {
  let pending = 0;
  for (const name of ["digest", "importKey", "sign"] as const) {
    const value = new Proxy(crypto.subtle[name], {
      apply(work, _, given) {
        pending += 1;
        return Reflect.apply(work, crypto.subtle, given).finally(() => {
          pending -= 1;
        });
      },
    });
    Object.defineProperty(crypto.subtle, name, { value });
  }
  return () => pending === 0;
}

/** Lets other events be handled; a timer would wait for 4 ms. */
function createYield(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
