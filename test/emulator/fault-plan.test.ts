import { describe, expect, it } from "vitest";
import { createFaultPlan } from "../../emulator/faults/fault-plan.js";
import { checkServable, type FaultOrder, parseFaultOrder, readFaultOrder } from "../../emulator/index.js";

/** Numbers of the calls, out of 20, that an order meets. */
function meet(order: FaultOrder, seed = 1): readonly number[] {
  const plan = createFaultPlan(seed);
  plan.add(order);
  const calls = Array.from({ length: 20 }, (_, index) => index + 1);
  return calls.filter(() => plan.choose("call", "CreateHTTPListener") !== undefined);
}

describe("a plan of faults", () => {
  it.each([
    { at: "*", want: Array.from({ length: 20 }, (_, index) => index + 1) },
    { at: "3", want: [3] },
    { at: "2-4", want: [2, 3, 4] },
    { at: "0%", want: [] },
  ])("meets the calls at $at", ({ at, want }) => {
    expect(meet({ fault: "html", at })).toEqual(want);
  });

  it("meets the same calls with the same seed, and others with another", () => {
    const some = meet({ fault: "html", at: "30%" }, 7);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(20);
    expect(meet({ fault: "html", at: "30%" }, 7)).toEqual(some);
    expect(meet({ fault: "html", at: "30%" }, 8)).not.toEqual(some);
  });

  it("meets only calls of its action, and counts only those", () => {
    const plan = createFaultPlan();
    plan.add({ fault: "html", action: "DeleteListeners", at: "2" });
    const met = ["DeleteListeners", "CreateHTTPListener", "DeleteListeners"].map((name) =>
      plan.choose("call", name),
    );
    expect(met.map((order) => order?.fault)).toEqual([undefined, undefined, "html"]);
    expect(plan.list()).toEqual([{ fault: "html", action: "DeleteListeners", at: "2", seen: 2, met: 1 }]);
  });
});

describe("an order of a fault", () => {
  it.each([
    { given: "html", want: { fault: "html" } },
    {
      given: "code,code=InternalError,message=a=b,executed=true,at=10%,action=DeleteListeners",
      want: {
        fault: "code",
        code: "InternalError",
        message: "a=b",
        executed: true,
        at: "10%",
        action: "DeleteListeners",
      },
    },
    { given: "clock,seconds=-600", want: { fault: "clock", seconds: -600 } },
  ])("$given", ({ given, want }) => expect(parseFaultOrder(given)).toEqual(want));

  it.each([
    { given: "flood", want: '"flood" is no fault. There are: code, clock, ' },
    { given: "constructor", want: '"constructor" is no fault.' },
    { given: "html,when=now", want: 'A fault has no "when". It may have: action, at, ' },
    { given: "html,at=often", want: 'at must be like 3, 2-4, 10% or *, not "often".' },
    { given: "html,executed=maybe", want: "executed must be true or false." },
    { given: "clock,seconds=soon", want: "seconds must be a number." },
    {
      given: "expired,action=DeleteListeners",
      want: "The fault expired takes no action: it comes before the request.",
    },
    { given: "code", want: "The fault code needs a code: code,code=InternalError." },
  ])("not $given", ({ given, want }) => expect(() => parseFaultOrder(given)).toThrow(want));

  it.each([null, 1, "html", []])("from JSON is an object: not %j", (given) => {
    expect(() => readFaultOrder(given)).toThrow(/^(A fault is an object\.|"undefined" is no fault)/);
  });
});

describe("an order that a server is given", () => {
  it.each([
    { given: "name-not-found", want: "Let the client call http://emulator.invalid." },
    { given: "unreachable", want: "Let the client call http://255.255.255.255." },
    { given: "self-signed", want: "The fault self-signed needs a server that speaks TLS: add --tls <file>." },
  ])("cannot be $given", ({ given, want }) => {
    expect(() => checkServable(parseFaultOrder(given), false)).toThrow(want);
  });

  it("may be one of TLS where it is spoken", () => {
    expect(checkServable(parseFaultOrder("self-signed"), true)).toEqual({ fault: "self-signed" });
  });
});
