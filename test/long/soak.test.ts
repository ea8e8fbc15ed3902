import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { createHttpTransport } from "@openaction/runtime/node";
import { expect, it } from "vitest";
import { createClient } from "../../runtime/node/entry.js";
import { credentials, describeListeners, service } from "../faults/setup.js";

const CALLS = 100_000;
const WARM_UP = 20_000;
const MIB = 2 ** 20;

/** Answers in a thread of its own, so that its memory does not count. */
const SERVER = `
const { parentPort } = require("node:worker_threads");
const body = '{"Response":{"ListenerSet":[],"RequestId":"r"}}';
const server = require("node:http").createServer((request, response) => {
  request.resume().on("end", () => response.end(body));
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

/** Bytes of the heap that are in use, after everything else was collected. */
function measureHeap(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") for (let round = 0; round < 4; round++) collect();
  return process.memoryUsage().heapUsed;
}

const countTimers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
const countSockets = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;

it("leaks no memory, socket, timer or listener in 100,000 calls on one client and one signal", async () => {
  const worker = new Worker(SERVER, { eval: true });
  const [port] = await once(worker, "message");
  const { signal } = new AbortController();
  let listeners = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners += 1;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...given);
  };
  const client = createClient(service, {
    credentials,
    endpoint: `http://127.0.0.1:${port}`,
    transport: createHttpTransport(),
  });
  const call = () => client.call(describeListeners, { ProxyId: "link-cuxw2rm0", Port: 443 }, { signal });

  for (let warm = 0; warm < WARM_UP; warm++) await call();
  const before = { heap: measureHeap(), timers: countTimers(), sockets: countSockets() };
  const begin = performance.now();
  for (let count = 0; count < CALLS; count++) await call();
  const seconds = (performance.now() - begin) / 1000;
  const growth = (measureHeap() - before.heap) / MIB;
  console.log(
    `${CALLS} calls in ${seconds.toFixed(0)} s: heap grew by ${growth.toFixed(2)} MiB, ${listeners} listeners left, ${countSockets() - before.sockets} sockets and ${countTimers() - before.timers} timers more`,
  );
  expect(growth).toBeLessThanOrEqual(2);
  expect(listeners).toBe(0);
  expect(countSockets()).toBeLessThanOrEqual(before.sockets);
  expect(countTimers()).toBeLessThanOrEqual(before.timers);
  await worker.terminate();
});
