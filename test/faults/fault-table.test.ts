import { inspect } from "node:util";
import type { AttemptReport, CallFailure, Client } from "@openaction/runtime";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { FaultServer } from "./fault-server.js";
import { type Ending, type FaultRow, faultTable } from "./fault-table.js";
import { refuseWith } from "./faults.js";
import { connect, connectOverFetch, createListener, credentials, describeListeners } from "./setup.js";

/** One of the ways to meet a fault. */
interface Run {
  readonly action: "read" | "create";
  /** The attempt that meets it first. */
  readonly attempt: 1 | 2;
  /** Whether the client has an idle connection when it starts. */
  readonly socket: "fresh" | "reused";
}

const RUNS: readonly Run[] = (["read", "create"] as const).flatMap((action) =>
  ([1, 2] as const).flatMap((attempt) =>
    (["fresh", "reused"] as const).map((socket) => ({ action, attempt, socket })),
  ),
);

const RETRIES = 2;
const TIMEOUT = 5_000;

const clients = { "node:http": connect, fetch: connectOverFetch };
const tallies = { "node:http": createTally(), fetch: createTally() };

/** What is printed in the end. */
function createTally() {
  return { runs: 0, executedTwice: 0, wrong: 0, rows: new Set<number>() };
}

// No waits between attempts.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => {
  for (const [transport, { runs, executedTwice, wrong, rows }] of Object.entries(tallies)) {
    console.log(
      `${transport}: ${runs} runs: ${executedTwice} creates executed twice, ${wrong} wrong outcomes, ${rows.size}/52 rows end in a documented class with a code`,
    );
  }
});

/** How many attempts a call makes that meets a fault from one attempt on. */
function attemptsOf(follows: Ending["read"], from: number): number {
  return follows === "again" ? 1 + RETRIES : follows === "once more" ? from + 1 : from;
}

async function call(client: Client, { action }: Pick<Run, "action">) {
  const [ProxyId, Port] = ["link-cuxw2rm0", 443];
  const options = { retries: RETRIES, timeout: TIMEOUT };
  return action === "read"
    ? client.safe(describeListeners, { ProxyId, Port }, options)
    : client.safe(createListener, { ProxyId, Port, ListenerName: "listener-1" }, options);
}

/** Does work for which time stands still, except where it is stuck. */
async function skipTime<T>(isStuck: () => boolean, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let isOver = false;
  const working = work().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    // Until both sides have done all that they can do.
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    vi.advanceTimersByTime(isStuck() ? TIMEOUT / 4 : 0);
  }
  vi.useRealTimers();
  return working;
}

function checkSecrets(error: CallFailure, server: FaultServer): void {
  const shown = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error) + error.stack;
  const signatures = server.received.map(({ headers }) => headers.authorization?.slice(-64) ?? "?");
  for (const secret of [credentials.secretKey, ...signatures]) expect(shown).not.toContain(secret);
}

/** A fault, met in one way by one kind of client. */
interface Meeting extends Run {
  readonly row: FaultRow;
  readonly want: Ending;
  readonly over: keyof typeof clients;
}

/** Lets a client meet a fault again and again, and checks how its call ends. */
async function meet({ row, want, over, ...run }: Meeting, server: FaultServer): Promise<void> {
  const heard: AttemptReport[] = [];
  const node = { connectTimeout: TIMEOUT / 2 };
  const client = clients[over](server, { onAttempt: (report) => heard.push(report), node });
  const warmUp = run.socket === "reused";
  if (warmUp) expect(await call(client, { action: "read" })).toMatchObject({ ok: true });
  heard.length = 0;
  const before = server.received.length;
  const throttle = refuseWith("RequestLimitExceeded");
  await server.play([...(run.attempt === 2 ? [throttle] : []), row.fault, row.fault, row.fault]);
  const isStuck = () => server.met > heard.length;
  const result = await (row.slow ? skipTime(isStuck, () => call(client, run)) : call(client, run));

  const executed = server.ledger.countOf("listener-1");
  if (executed > 1) tallies[over].executedTwice += 1;
  const total = attemptsOf(want[run.action], run.attempt);
  expect(heard.map(({ attempt }) => attempt)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  expect(heard[run.attempt - 1]).toMatchObject({ outcome: want.outcome, code: want.code });
  expect(heard.at(-1)?.warnings.join(" ")).toMatch(want.warning ?? /^$/);
  expect(result.ok).toBe(want.outcome === "executed" || want[run.action] === "once more");
  const created = result.ok && run.action === "create";
  expect(created ? [1] : [0, 1]).toContain(executed);
  if (!result.ok) {
    const { error } = result;
    expect(error).toMatchObject({ code: want.code, outcome: want.outcome, attempts: heard });
    if (error.outcome !== "unknown") expect(executed).toBe(0);
    if (error.outcome === "not-sent") expect(server.received.length - before).toBe(run.attempt - 1);
    checkSecrets(error, server);
  }
}

/** Makes meetings happen, at the same time where they do not skip any; whatever is wrong is said with the way. */
async function arrangeAll(meetings: readonly Meeting[]): Promise<void> {
  if (meetings.some(({ row }) => row.slow)) for (const meeting of meetings) await arrange(meeting);
  else await Promise.all(meetings.map(arrange));
}

async function arrange(meeting: Meeting): Promise<void> {
  const { row, want: _, ...way } = meeting;
  const server = await new FaultServer(row.secure, false).start();
  try {
    tallies[meeting.over].runs += 1;
    await meet(meeting, server);
    tallies[meeting.over].rows.add(row.row);
  } catch (cause) {
    tallies[meeting.over].wrong += 1;
    throw new Error(`${JSON.stringify(way)}: ${inspect(cause)}`);
  } finally {
    await server.stop();
  }
}

it.each(faultTable)("$row $name, over node:http", async (row) => {
  const { want } = row;
  await arrangeAll(RUNS.map((run) => ({ ...run, row, want, over: "node:http" })));
});

it.each(faultTable)("$row $name, over fetch", async (row) => {
  const want = row.fetch ?? row.want;
  // It does not trust the authority, so that a TLS connection fails from the start.
  const possible = RUNS.filter(({ attempt, socket }) => !row.secure || (attempt === 1 && socket === "fresh"));
  await arrangeAll(possible.map((run) => ({ ...run, row, want, over: "fetch" })));
});
