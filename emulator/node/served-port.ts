import type { Server } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FaultNameOf } from "../index.js";

/** Where a server listens. */
export interface Place {
  readonly port: number;
  readonly host: string;
}

/** How a port is when it is not served: closed, or with nobody who accepts what the system lets in. */
export type PortFault = FaultNameOf<"port">;

/** A port that its server can leave for a while. */
export interface ServedPort {
  /**
   * Leaves the port, and serves it again after so many milliseconds, 1000 unless given. Idle connections are closed, the
   * others after their next answer. An order that comes meanwhile is passed over.
   */
  leave(order: { readonly fault: PortFault; readonly milliseconds?: number }): Promise<void>;
  /** Gives the port up for good; resolves once nobody listens there in place of the server. */
  abandon(): Promise<void>;
}

/** Watches over the port of a server that listens. */
export function createServedPort(server: Server, place: Place): ServedPort {
  let timer: NodeJS.Timeout | undefined;
  let unblock = async () => {};
  const serve = () => void unblock().then(() => server.listen(place));
  // Somebody else may have taken the port meanwhile.
  server.on("error", () => {
    timer = setTimeout(serve, USUAL_MILLISECONDS);
  });
  return {
    async leave({ fault, milliseconds = USUAL_MILLISECONDS }) {
      if (!server.listening) return;
      server.close();
      unblock = fault === "connect-timeout" ? await blockPort(place) : async () => {};
      timer = setTimeout(serve, milliseconds);
    },
    abandon() {
      clearTimeout(timer);
      return unblock();
    },
  };
}

const USUAL_MILLISECONDS = 1_000;

/** Listens, says so, and then is stuck, so that nobody accepts what the system queues. */
const STUCK = `
const { parentPort, workerData } = require("node:worker_threads");
require("node:net").createServer().listen({ ...workerData, backlog: 1 }, () => {
  parentPort.postMessage("listening");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});`;

/** Takes the port so that connecting to it leads nowhere. Returns what lets it go. */
async function blockPort(place: Place): Promise<() => Promise<void>> {
  const worker = new Worker(STUCK, { eval: true, workerData: place });
  await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  const fillers = Array.from({ length: 4 }, () => connect(place).on("error", () => {}));
  await wait(FILLING_MILLISECONDS);
  return async () => {
    for (const filler of fillers) filler.destroy();
    await worker.terminate();
  };
}

const FILLING_MILLISECONDS = 50;
