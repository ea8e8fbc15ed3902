import { Agent, request as openRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createEmulator, createGaap, defineConnection } from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel, type Outcome, readContent } from "../gaap-emulator.js";
import { SAMPLE_TIME, signRequest } from "../sign-request.js";

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

/** Sends creates all at once, on as many connections as it takes, and waits for all answers. */
async function race(ports: readonly number[], listenerQuota: number) {
  const owner = defineConnection({ id: "link-cuxw2rm0", listenerQuota });
  const gaap = createGaap({ resources: { owners: [owner], listeners: [] } });
  const now = () => SAMPLE_TIME * 1000;
  const { behaviours } = gaap;
  const emulator = createEmulator(gaapModel, { now, behaviours, digest: nodeDigest, limitRates: false });
  const server = await startEmulator(emulator);
  running.push(server);
  const agent = new Agent({ keepAlive: false });
  const outcomes = await Promise.all(ports.map((port) => create(server.url, port, agent)));
  return { outcomes, listeners: gaap.inspect().listeners };
}

function create(url: string, Port: number, agent: Agent): Promise<Outcome> {
  const body = JSON.stringify({ ProxyId: "link-cuxw2rm0", ListenerName: `listener-${Port}`, Port });
  const headers = Object.fromEntries(signRequest({ body }).headers);
  return new Promise((resolve, reject) => {
    const request = openRequest(url, { method: "POST", headers, agent }, async (response) => {
      resolve(readContent(JSON.parse(Buffer.concat(await response.toArray()).toString()).Response));
    });
    request.on("error", reject).end(body);
  });
}

describe("1,000 creates at once", () => {
  it("on one port make one listener", async () => {
    const { outcomes, listeners } = await race(new Array(1000).fill(443), 2000);
    const made = outcomes.filter(({ code }) => code === "ok").length;
    const duplicates = outcomes.filter(({ code }) => code.endsWith(".DuplicatedListenerPort")).length;
    console.log(`1,000 creates on one port: ${made} id, ${duplicates} duplicates`);
    expect({ made, duplicates, listeners }).toMatchObject({
      made: 1,
      duplicates: 999,
      listeners: { length: 1 },
    });
  });

  it("on distinct ports make as many as the quota allows, and lose or double none", async () => {
    const quota = 800;
    const ports = Array.from({ length: 1000 }, (_, index) => 1000 + index);
    const { outcomes, listeners } = await race(ports, quota);
    const ids = outcomes.flatMap(({ content }) => content.ListenerId ?? []);
    const full = outcomes.filter(({ code }) => code === "FailedOperation.LimitNumofListener").length;
    const kept = Array.isArray(listeners) ? listeners.map(({ id }) => id) : [];
    console.log(
      `1,000 creates on distinct ports: ${new Set(ids).size} ids of a quota of ${quota}, ${full} refused`,
    );
    expect(new Set(ids).size).toBe(quota);
    expect([...ids].sort()).toEqual([...kept].sort());
    expect(full).toBe(200);
  });
});
