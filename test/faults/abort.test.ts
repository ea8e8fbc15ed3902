import type { Outcome } from "@openaction/runtime";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { type Fault, FaultServer } from "./fault-server.js";
import { muteOnAccept, refuseWith, stall, trickle } from "./faults.js";
import { openFullPort } from "./full-port.js";
import { connect, createListener } from "./setup.js";

const request = { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" };
const limited = { ...createListener, rateLimit: { requests: 1, seconds: 60 } };
const reason = new Error("changed my mind");

interface Stage {
  readonly stage: string;
  readonly outcome: Outcome;
  readonly attempts: number;
  readonly fault?: Fault;
  readonly secure?: true;
  /** Takes the one slot that there is. */
  readonly warmUp?: true;
  /** Connects to where nobody accepts connections. */
  readonly fullPort?: true;
  /** Says when the stage is reached. */
  readonly reached: (server: FaultServer) => boolean;
  readonly request?: object;
}

/** A flag that a fault raises. */
function signalled(fault: (raise: () => void) => Fault): Pick<Stage, "fault" | "reached"> {
  let raised = false;
  return {
    fault: fault(() => {
      raised = true;
    }),
    reached: () => raised,
  };
}

const stages: readonly Stage[] = [
  { stage: "before the call", outcome: "not-sent", attempts: 0, reached: () => true },
  { stage: "waiting for the limit", outcome: "not-sent", attempts: 0, warmUp: true, reached: () => true },
  {
    stage: "looking the name up",
    outcome: "not-sent",
    attempts: 1,
    ...signalled((raise) => ({ lookup: () => raise() })),
  },
  { stage: "connecting", outcome: "not-sent", attempts: 1, fullPort: true, reached: () => true },
  {
    stage: "beginning TLS",
    outcome: "not-sent",
    attempts: 1,
    secure: true,
    ...signalled((raise) => ({
      accept: (socket) => {
        muteOnAccept.accept?.(socket);
        socket.once("data", raise);
      },
    })),
  },
  {
    stage: "sending",
    outcome: "unknown",
    attempts: 1,
    request: { Filler: "x".repeat(16 * 2 ** 20) },
    ...signalled((raise) => ({
      accept: (socket) =>
        socket.once("data", () => {
          socket.pause();
          raise();
        }),
    })),
  },
  {
    stage: "waiting for the answer",
    outcome: "unknown",
    attempts: 1,
    fault: stall,
    reached: (server) => server.received.length === 1,
  },
  {
    stage: "reading the answer",
    outcome: "unknown",
    attempts: 1,
    fault: trickle,
    reached: (server) => server.received.length === 1,
  },
  {
    stage: "waiting for the next attempt",
    outcome: "rejected",
    attempts: 1,
    fault: refuseWith("RequestLimitExceeded"),
    reached: (server) => server.received.length === 1,
  },
];

const took: string[] = [];
let worst = 0;

afterEach(() => vi.restoreAllMocks());
afterAll(() =>
  console.log(`abort at ${took.length} stages: at most ${worst.toFixed(1)} ms (${took.join(", ")})`),
);

/** Aborts a call once it has come to a stage; tells how it ended and how long that took. */
async function abortAt(
  { stage, warmUp, reached, request: more }: Stage,
  server: FaultServer,
  endpoint?: string,
) {
  const client = connect(server, endpoint ? { endpoint } : {});
  if (warmUp) await client.call(limited, request);
  const controller = new AbortController();
  if (stage === "before the call") controller.abort(reason);
  const call = client.safe(limited, { ...request, ...more }, { signal: controller.signal });
  const deadline = Date.now() + 4_000;
  while (!reached(server) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 1));
  // What the stage began shall be under way.
  await new Promise((resolve) => setTimeout(resolve, 20));
  // Timers come after what is ready to go on, so that a busy machine does not count.
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
  }, 10);
  const begin = performance.now();
  controller.abort(reason);
  const result = await call;
  clearTimeout(timer);
  return { result, isLate, milliseconds: performance.now() - begin };
}

it.each(stages)("$stage: ends at once, with outcome $outcome and nothing sent afterwards", async (stage) => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  const server = await new FaultServer(stage.secure).start();
  const full = stage.fullPort && (await openFullPort());
  try {
    if (stage.fault) await server.play([stage.fault]);
    const { result, isLate, milliseconds } = await abortAt(
      stage,
      server,
      full && `http://127.0.0.1:${full.port}`,
    );
    const sent = server.received.length;
    if (result.ok) throw new Error("The call succeeded.");
    expect(result.error).toMatchObject({ name: "AbortError", cause: reason, outcome: stage.outcome });
    expect(result.error.attempts).toHaveLength(stage.attempts);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.received).toHaveLength(sent);
    expect(server.ledger.countOf("listener-1")).toBeLessThanOrEqual(1);
    worst = Math.max(worst, milliseconds);
    took.push(`${stage.stage} ${milliseconds.toFixed(1)}`);
    expect(isLate).toBe(false);
  } finally {
    full?.close();
    await server.stop();
  }
});
