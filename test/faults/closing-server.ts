import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createHttpTransport } from "@openaction/runtime/node";
import { createClient } from "../../runtime/node/entry.js";
import { createListener, credentials, describeListeners, service } from "./setup.js";

/** What became of calls to a server that closes its connections. */
export interface ClosingTally {
  readonly calls: number;
  readonly failedCreates: number;
  readonly failedReads: number;
  readonly executedTwice: number;
  /** Reads that went over a connection which had just been closed, and had to be sent again. */
  readonly brokenReads: number;
}

/**
 * Answers, and closes the connection 0 to 3 ms later without having said so. It runs in a thread of its own: in the
 * client's, a connection would never be closed just when it is used. Posts its port, and later what it executed.
 */
const SERVER = `
const { parentPort } = require("node:worker_threads");
const executed = {};
let requests = 0;
const server = require("node:http").createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  request.on("end", () => {
    const { ListenerName } = JSON.parse(text);
    if (ListenerName) executed[ListenerName] = (executed[ListenerName] ?? 0) + 1;
    const { socket } = response;
    response.end('{"Response":{"ListenerId":"listener-1","RequestId":"r"}}', () => {
      setTimeout(() => socket.destroySoon(), requests++ % 4);
    });
  });
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
parentPort.on("message", () => parentPort.postMessage(executed));
`;

/** Makes reads and creates in turn, one after the other, over one client. */
export async function callClosingServer(calls: number): Promise<ClosingTally> {
  const worker = new Worker(SERVER, { eval: true });
  const [port] = await once(worker, "message");
  const tally = { calls, failedCreates: 0, failedReads: 0, executedTwice: 0, brokenReads: 0 };
  const client = createClient(service, {
    credentials,
    endpoint: `http://127.0.0.1:${port}`,
    transport: createHttpTransport(),
    onAttempt: ({ outcome }) => {
      if (outcome === "unknown") tally.brokenReads += 1;
    },
  });
  for (let call = 0; call < calls; call += 2) {
    const place = { ProxyId: "link-cuxw2rm0", Port: 443 };
    if (!(await client.safe(describeListeners, place)).ok) tally.failedReads += 1;
    const request = { ...place, ListenerName: `listener-${call}` };
    if (!(await client.safe(createListener, request, { retries: 0 })).ok) tally.failedCreates += 1;
  }
  worker.postMessage("report");
  const [executed] = await once(worker, "message");
  tally.executedTwice = Object.values(executed).filter((count) => count !== 1).length;
  await worker.terminate();
  return tally;
}
