/** Gives a slot back that was not used after all, so that somebody else can start. May be called again without harm. */
export type GiveBack = () => void;

/** Those who wait for a slot, in the order of their coming. To call one is to let it go, with a slot or an error. */
export type WaitingLine = Set<(slot: GiveBack | Promise<never>) => void>;

/** Resolves when called up; rejects with the signal's reason as soon as it is aborted, after leaving the line. */
export function join(
  line: WaitingLine,
  signal: AbortSignal | undefined,
  onLeave: () => void,
): Promise<GiveBack> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      line.delete(enter);
      reject(signal?.reason);
      onLeave();
    };
    const enter = (slot: GiveBack | Promise<never>) => {
      line.delete(enter);
      signal?.removeEventListener("abort", leave);
      resolve(slot);
    };
    line.add(enter);
    if (signal?.aborted) return leave();
    signal?.addEventListener("abort", leave);
  });
}
