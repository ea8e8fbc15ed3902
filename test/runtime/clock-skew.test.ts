import type { Credentials } from "@openaction/runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  connect,
  createListener,
  credentials,
  failureOf,
  request,
  result,
  type SentRequest,
  service,
} from "./fake-service.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TOLERANCE = 5 * MINUTE;

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

const refuseWith = (Code: string, headers = {}) =>
  Response.json({ Response: { Error: { Code, Message: "no" }, RequestId: "r" } }, { headers });
const expire = (headers = {}) => refuseWith("AuthFailure.SignatureExpire", headers);

/** A service whose clock is away from the client's, which tells its time or keeps it to itself. */
function serveAhead(milliseconds: number, local: number, tellsTime = true) {
  const time = local + milliseconds;
  return ({ headers }: SentRequest) => {
    const skew = Math.abs(Number(headers.get("x-tc-timestamp")) * 1000 - time);
    if (skew > TOLERANCE) return expire(tellsTime ? { date: new Date(time).toUTCString() } : {});
    return Response.json({ Response: result });
  };
}

describe("a clock that is wrong", () => {
  const local = Date.UTC(2024, 1, 28, 23, 59, 59);

  it.each([
    { name: "right", given: 0, sends: 1 },
    { name: "4:59 min behind", given: TOLERANCE - 1000, sends: 1 },
    { name: "5:01 min behind", given: TOLERANCE + 1000, sends: 2 },
    { name: "5:02 min ahead", given: -TOLERANCE - 2000, sends: 2 },
    { name: "10 min behind, so that the day is another one", given: 10 * MINUTE, sends: 2 },
    { name: "almost a day ahead", given: MINUTE - DAY, sends: 2 },
  ])("is set by the service's: $name", async ({ given, sends }) => {
    const { client, sent } = connect({ now: () => local, retries: 2 }, serveAhead(given, local));
    expect(await client.call(createListener, request)).toEqual(result);
    expect(await client.call(createListener, request)).toEqual(result);
    expect(sent).toHaveLength(sends + 1);
    expect(new Set(sent.map(({ headers }) => headers.get("authorization")?.slice(-64))).size).toBe(sends);
  });

  it.each([
    { name: "no time is told", answer: serveAhead(10 * MINUTE, local, false) },
    { name: "the time told is no time", answer: () => expire({ date: "soon" }) },
    { name: "the time told is more than a day away", answer: serveAhead(DAY + MINUTE, local) },
  ])("stays as it is if $name", async ({ answer }) => {
    const { client, sent } = connect({ now: () => local, retries: 2 }, answer);
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toMatchObject({ code: "AuthFailure.SignatureExpire", outcome: "rejected", retry: "never" });
    expect(sent).toHaveLength(1);
  });

  it("is set once for a call, even if that does not help", async () => {
    const { client, sent } = connect({ now: () => local, retries: 9 }, () =>
      expire({ date: new Date(local + 10 * MINUTE).toUTCString() }),
    );
    expect((await client.safe(createListener, request)).ok).toBe(false);
    expect(sent).toHaveLength(2);
  });

  it("is set once for 50 calls at the same time, which all succeed", async () => {
    const options = { now: () => local, retries: 2, limiter: false } as const;
    const { client, sent } = connect(options, serveAhead(10 * MINUTE, local));
    const calls = Array.from({ length: 50 }, () => client.call(createListener, request));
    expect(await Promise.all(calls)).toHaveLength(50);
    expect(sent).toHaveLength(100);
    const times = new Set(sent.map(({ headers }) => headers.get("x-tc-timestamp")));
    console.log(
      `50 parallel calls with a wrong clock: ${sent.length} requests, signed for ${times.size} times`,
    );
    expect(times.size).toBe(2);
  });
});

describe("credentials that are refused", () => {
  it("are asked for once more, and the provider is told which", async () => {
    const fresh = { ...credentials, token: "new" };
    const provider = vi.fn((refused?: Credentials, _endpoint?: URL) =>
      refused ? fresh : { ...credentials, token: "old" },
    );
    const { client, sent } = connect({ credentials: provider, retries: 2 }, ({ headers }) =>
      headers.get("x-tc-token") === "old"
        ? refuseWith("AuthFailure.TokenFailure")
        : Response.json({ Response: result }),
    );
    expect(await client.call(createListener, request)).toEqual(result);
    const endpoint = new URL(service.endpoint);
    expect(provider.mock.calls).toEqual([
      [undefined, endpoint],
      [{ ...credentials, token: "old" }, endpoint],
    ]);
    expect(sent).toHaveLength(2);
  });

  it.each([
    { name: "if they are fixed", given: { ...credentials, token: "old" }, sends: 1 },
    { name: "a second time", given: () => ({ ...credentials, token: "old" }), sends: 2 },
  ])("are not asked for $name", async ({ given, sends }) => {
    const { client, sent } = connect({ credentials: given, retries: 5 }, () =>
      refuseWith("AuthFailure.TokenFailure"),
    );
    expect((await failureOf(client.safe(createListener, request))).code).toBe("AuthFailure.TokenFailure");
    expect(sent).toHaveLength(sends);
  });
});
