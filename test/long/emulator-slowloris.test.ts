import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { createEmulator } from "../../emulator/index.js";
import { startEmulator } from "../../emulator/node/index.js";
import { nodeDigest } from "../../runtime/node/index.js";
import { gaapModel, readOutcome } from "../emulator/gaap-emulator.js";
import { rawCall, renderCall } from "../emulator/node/raw-socket.js";
import { signRequest } from "../emulator/sign-request.js";

const SOCKETS = 200;

/** Sends bytes of a call, one a second, and tells after how many milliseconds the connection was cut. */
function drip(url: string, bytes: Buffer, first: number): Promise<number> {
  const { hostname, port } = new URL(url);
  const start = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes.subarray(0, first)));
    let next = first;
    const timer = setInterval(() => socket.write(bytes.subarray(next, ++next)), 1000);
    socket.on("error", () => socket.destroy());
    socket.resume();
    socket.on("close", () => {
      clearInterval(timer);
      resolve(performance.now() - start);
    });
  });
}

it("cuts clients that send a byte a second, while good calls keep flowing", async () => {
  const emulator = createEmulator(gaapModel, { digest: nodeDigest, limitRates: false });
  const { url, close } = await startEmulator(emulator);
  const { host } = new URL(url);
  const bytes = renderCall(rawCall(host));
  const head = bytes.indexOf("\r\n\r\n") + 4;
  // A third says nothing, a third sends its headers by the byte, a third its body.
  const slow = Array.from({ length: SOCKETS }, (_, index) => drip(url, bytes, [0, 1, head][index % 3] ?? 0));
  let isOver = false;
  const cut = Promise.all(slow).finally(() => {
    isOver = true;
  });
  const latencies: number[] = [];
  while (!isOver) {
    const body = '{"ProxyId":"link-cuxw2rm0"}';
    const timestamp = Math.floor(Date.now() / 1000);
    const { headers } = signRequest({ action: "DescribeHTTPListeners", host, body, timestamp });
    const start = performance.now();
    expect((await readOutcome(await fetch(url, { method: "POST", headers, body }))).code).toBe("ok");
    latencies.push(performance.now() - start);
    await wait(20);
  }
  const longest = Math.max(...(await cut));
  await close();
  latencies.sort((one, other) => one - other);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN;
  console.log(
    `slowloris: ${SOCKETS} sockets cut after at most ${(longest / 1000).toFixed(1)} s; ` +
      `meanwhile ${latencies.length} good calls, 99 % of them within ${p99.toFixed(1)} ms`,
  );
  expect(longest).toBeLessThanOrEqual(12_000);
});
