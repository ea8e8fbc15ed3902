import { expect, it } from "vitest";
import { endOfTurn } from "../../../emulator/node/end-of-turn.js";

it("is the same for all that wait in one turn, after what is ready, and another one in the next", async () => {
  const events: string[] = [];
  const first = endOfTurn().then(() => events.push("first"));
  queueMicrotask(() => events.push("ready"));
  expect(endOfTurn()).toBe(endOfTurn());
  const second = endOfTurn().then(() => events.push("second"));
  await Promise.all([first, second]);
  expect(events).toEqual(["ready", "first", "second"]);
  const next = endOfTurn();
  await next;
  expect(endOfTurn()).not.toBe(next);
});
