import {
  type Action,
  type CallFailure,
  isAdopted,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
} from "@openaction/runtime";
import { int64Codec } from "@openaction/runtime/json";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient } from "../../runtime/node/entry.js";
import {
  connect,
  createListener,
  credentials,
  failureOf,
  fakeFetch,
  refuseDuplicate,
  request,
  type SentRequest,
  service,
  succeed,
} from "./fake-service.js";

const recipe: Reconciliation = {
  action: "CreateHTTPListener",
  list: { name: "DescribeHTTPListeners", effect: "read", errorCodes: [] },
  items: "ListenerSet",
  key: ["ProxyId", "GroupId", "Port"],
  same: ["ListenerName"],
  id: "ListenerId",
  createdAt: "CreateTime",
  takenCode: "InvalidParameterValue.DuplicatedListenerPort",
};

const lose = () => new Response("", { status: 502 });
const seconds = () => Math.floor(Date.now() / 1000);
const listener = (changes = {}) => ({
  ListenerId: "listener-1",
  ListenerName: request.ListenerName,
  Port: request.Port,
  ProxyId: request.ProxyId,
  CreateTime: seconds(),
  ...changes,
});
const list =
  (...items: object[]) =>
  () =>
    Response.json({ Response: { ListenerSet: items, RequestId: "r-list" } });
const isCreate = ({ headers }: SentRequest) => headers.get("x-tc-action") === "CreateHTTPListener";

type Answer = () => Response;

/** A client whose creates and lists are answered like this, the last one again and again. */
function play(
  creates: readonly Answer[],
  lists: readonly Answer[],
  options: ReconcileOptions & { retries?: number } = {},
) {
  const counts = { creates: 0, lists: 0 };
  const { retries = 1, polls = [0, 0, 0] } = options;
  const { client, sent } = connect({ policies: [reconcile(recipe, { polls })], retries }, (request) => {
    const [answers, index] = isCreate(request) ? [creates, counts.creates++] : [lists, counts.lists++];
    return (answers[index] ?? answers.at(-1) ?? lose)();
  });
  return { client, sent, counts, call: () => client.safe(createListener, request) };
}

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a create whose answer was lost", () => {
  it("is found by what only one thing can have, and says that it was found", async () => {
    const { call, sent, counts } = play([lose], [list(), list(listener())]);
    const settled = await call();
    if (!settled.ok) throw settled.error;
    expect(settled.data).toMatchObject({ ListenerId: "listener-1", RequestId: "r-list", adopted: true });
    expect(isAdopted(settled.data) && settled.data.note).toMatch(
      /another caller .* same ListenerName, ProxyId, Port, that could not be told apart/,
    );
    expect(counts).toEqual({ creates: 1, lists: 2 });
    expect(JSON.parse(sent[1]?.text ?? "")).toEqual({ ProxyId: "link-cuxw2rm0", Port: 443 });
  });

  it.each([
    { name: "has another name", given: { ListenerName: "other" }, outcome: "rejected" },
    { name: "is older than the call", given: { CreateTime: 1_600_000_000 }, outcome: "unknown" },
    { name: "does not tell its age", given: { CreateTime: undefined }, outcome: "unknown" },
  ])("is in conflict with something in its place that $name", async ({ given, outcome }) => {
    const { call, counts } = play([lose], [list(listener(given))]);
    const error = await failureOf(call());
    expect(error).toMatchObject({ name: "ConflictError", code: "ClientError.Conflict", outcome });
    expect(error).toMatchObject({ message: expect.stringContaining("listener-1"), retry: "never" });
    expect((error.cause as CallFailure).code).toBe("ClientError.Http");
    expect(counts).toEqual({ creates: 1, lists: 1 });
  });

  it("is judged by the service's clock, not by the machine's", async () => {
    const ahead = Date.now() + 3_600_000;
    const answer = () =>
      Response.json(
        { Response: { ListenerSet: [listener({ CreateTime: Math.floor(ahead / 1000) - 10 })] } },
        { headers: { date: new Date(ahead).toUTCString() } },
      );
    expect((await failureOf(play([lose], [answer]).call())).name).toBe("ConflictError");
  });

  it("ignores items in other places, should the service list them too", async () => {
    const others = [
      listener({ Port: 80, ListenerId: "a" }),
      listener({ ProxyId: "link-2", ListenerId: "b" }),
    ];
    const { call } = play([lose], [list(...others, listener({ ProxyId: null }))]);
    expect(await call()).toMatchObject({ ok: true, data: { ListenerId: "listener-1" } });
  });

  it("knows a 64-bit integer in whatever form it is told", async () => {
    const int64 = { codec: int64Codec, request: ["Port"], response: ["ListenerSet[].Port"] };
    const wide: Action<{ Port: bigint }, { ListenerId: string }, never> = {
      name: createListener.name,
      effect: "create",
      errorCodes: [],
      int64,
    };
    const policy = reconcile({ ...recipe, list: { ...recipe.list, int64 } }, { polls: [0] });
    const { client } = connect({ policies: [policy], int64: "number" }, (sent) =>
      (isCreate(sent) ? lose : list(listener()))(),
    );
    const settled = await client.safe(wide, { ...request, Port: BigInt(request.Port) });
    expect(settled).toMatchObject({ ok: true, data: { ListenerId: "listener-1", adopted: true } });
  });

  it("is sent once more if nothing is there after the last look", async () => {
    const { call, counts } = play([lose, succeed], [list()]);
    const settled = await call();
    expect(settled).toMatchObject({ ok: true, data: { ListenerId: "listener-o0f3at99" } });
    expect(settled.ok && isAdopted(settled.data)).toBe(false);
    expect(counts).toEqual({ creates: 2, lists: 3 });
  });

  it("may have been late: a place that is taken at the second sending is looked at again", async () => {
    const { call, counts } = play([lose, refuseDuplicate], [list(), list(), list(), list(listener())]);
    expect(await call()).toMatchObject({ ok: true, data: { ListenerId: "listener-1", adopted: true } });
    expect(counts).toEqual({ creates: 2, lists: 4 });
  });

  it.each([
    { name: "twice, with nothing there", creates: [lose], lists: [list()], want: { creates: 2, lists: 6 } },
    { name: "and cannot be looked for", creates: [lose], lists: [lose], want: { creates: 1, lists: 6 } },
    {
      name: "and is looked for in vain",
      creates: [lose],
      lists: [() => Response.json({ Response: { RequestId: "r" } })],
      want: { creates: 1, lists: 3 },
    },
    {
      name: "and may not be sent again",
      creates: [lose],
      lists: [list()],
      retries: 0,
      want: { creates: 1, lists: 3 },
    },
  ])("$name, stays unknown", async ({ creates, lists, want, retries = 1 }) => {
    const { call, counts } = play(creates, lists, { retries });
    expect(await failureOf(call())).toMatchObject({ name: "HttpError", outcome: "unknown" });
    expect(counts).toEqual(want);
  });

  it("is looked for after 1, 3 and 6 s", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    const times: number[] = [];
    const begin = Date.now();
    const { fetch } = fakeFetch((request) => {
      if (!isCreate(request)) times.push(Date.now() - begin);
      return isCreate(request) ? lose() : list()();
    });
    const client = createClient(service, { credentials, fetch, policies: [reconcile(recipe)], retries: 0 });
    const settled = client.safe(createListener, request);
    while (times.length < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(50);
    }
    await settled;
    expect(times.map((time) => Math.round(time / 1000))).toEqual([1, 4, 10]);
  });

  it("is looked for until the caller aborts, and then is unknown", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const abort = () => {
      controller.abort(reason);
      return list()();
    };
    const { client } = play([lose], [abort]);
    const error = await failureOf(client.safe(createListener, request, controller));
    expect(error).toMatchObject({
      name: "AbortError",
      action: "CreateHTTPListener",
      outcome: "unknown",
      cause: reason,
    });
  });
});

describe("a call that is not looked for", () => {
  it("succeeded, or was rejected at its first sending", async () => {
    expect(await play([succeed], []).call()).toMatchObject({ ok: true });
    const { call, counts } = play([refuseDuplicate], []);
    expect(await failureOf(call())).toMatchObject({ code: recipe.takenCode, outcome: "rejected" });
    expect(counts).toEqual({ creates: 1, lists: 0 });
  });

  it("is of another action", async () => {
    const { client, counts } = play([lose], []);
    const other = { ...createListener, name: "CreateTCPListeners" };
    expect((await client.safe(other, request)).ok).toBe(false);
    expect(counts.creates).toBe(0);
  });
});
