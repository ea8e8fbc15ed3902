import type { FailureDetails } from "@openaction/runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { wait } from "../../runtime/wait.js";
import { fakeCall } from "./fake-call.js";

const reason = new Error("changed my mind");
const details: FailureDetails = { action: "Create", outcome: "rejected", retry: "throttle", attempts: [] };

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());

describe("wait", () => {
  it.each([
    { name: "within the deadline", given: 999, want: { is: true, at: 999 } },
    { name: "to the very deadline", given: 1000, want: { is: false, at: 0 } },
    { name: "past the deadline", given: 1001, want: { is: false, at: 0 } },
    { name: "of no time", given: 0, want: { is: true, at: 0 } },
  ])("$name: $want.is at $want.at ms", async ({ given, want }) => {
    const begin = performance.now();
    const waiting = wait(fakeCall({ expires: begin + 1000 }), given, details);
    const settled = waiting.then((is) => ({ is, at: performance.now() - begin }));
    await vi.runAllTimersAsync();
    expect(await settled).toEqual(want);
  });

  it.each([
    { name: "before", abort: (controller: AbortController) => controller.abort(reason), late: () => {} },
    { name: "while", abort: () => {}, late: (controller: AbortController) => controller.abort(reason) },
  ])("ends at once when the caller aborts $name waiting, with what became of the call", async (given) => {
    const controller = new AbortController();
    given.abort(controller);
    const waiting = wait(fakeCall({ signal: controller.signal }), 1000, details);
    given.late(controller);
    await expect(waiting).rejects.toMatchObject({
      ...details,
      code: "ClientError.Aborted",
      retry: "never",
      cause: reason,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no listener behind on a signal that lives on", async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    const waiting = wait(fakeCall({ signal }), 1000, details);
    await vi.runAllTimersAsync();
    expect(await waiting).toBe(true);
    expect(add).toHaveBeenCalledOnce();
    expect(remove).toHaveBeenCalledExactlyOnceWith(...(add.mock.calls[0]?.slice(0, 2) ?? []));
  });
});
