import type { Policy } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { connect, createListener, refuseDuplicate, request, result, succeed } from "./fake-service.js";
import { findVector } from "./signing/vectors.js";

describe("Policy", () => {
  it("wraps calls, the first outermost, and sees action, request and result", async () => {
    const seen: unknown[] = [];
    const note =
      (name: string): Policy =>
      (next) =>
      async (call) => {
        seen.push(`${name} ${call.action.effect} ${call.action.name}`, call.request);
        const data = await next(call);
        seen.push(name, data);
        return data;
      };
    const { client } = connect({ policies: [note("outer"), note("inner")] });
    await client.call(createListener, request);
    const begin = (name: string) => [`${name} create CreateHTTPListener`, request];
    expect(seen).toEqual([...begin("outer"), ...begin("inner"), "inner", result, "outer", result]);
  });

  it("may send a call again, which is then signed afresh", async () => {
    const twice: Policy = (next) => (call) => next(call).catch(() => next(call));
    const times = [1_689_206_399_000, 1_689_206_400_000];
    let sends = 0;
    const { client, sent } = connect({ policies: [twice], now: () => times[sends] ?? 0 }, () => {
      sends += 1;
      return sends === 1 ? refuseDuplicate() : succeed();
    });
    expect(await client.call(createListener, request)).toEqual(result);
    const signatures = sent.map(({ headers }) => headers.get("authorization")?.slice(-64));
    expect(signatures).toEqual(["G11-before", "G11-after"].map((name) => findVector(name).want.signature));
  });
});
