import { Agent, request as openRequest } from "node:http";
import { createEmulator, createGaap, defineConnection } from "../../../emulator/index.js";
import { startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel, type Outcome, readContent } from "../gaap-emulator.js";
import { SAMPLE_TIME, signRequest } from "../sign-request.js";

/** What came of creates on one and the same port. */
export interface PortRace {
  readonly made: number;
  readonly duplicates: number;
  /** Listeners that are there afterwards. */
  readonly kept: number;
}

/** Sends so many creates on one port at once, and prints what came of them. */
export async function raceForPort(creates: number): Promise<PortRace> {
  const { outcomes, listeners } = await race(new Array(creates).fill(443), creates);
  const made = count(outcomes, "ok");
  const duplicates = count(outcomes, "InvalidParameterValue.DuplicatedListenerPort");
  console.log(`${creates} creates on one port at once: ${made} id, ${duplicates} duplicates`);
  return { made, duplicates, kept: listeners.length };
}

/** What came of creates on ports of their own. */
export interface QuotaRace {
  /** Ids that were answered, in order. */
  readonly ids: readonly unknown[];
  readonly refused: number;
  /** Ids that are there afterwards, in order. */
  readonly kept: readonly unknown[];
}

/** Sends so many creates on distinct ports at once, and prints what came of them. */
export async function raceForQuota(creates: number, quota: number): Promise<QuotaRace> {
  const ports = Array.from({ length: creates }, (_, index) => 1000 + index);
  const { outcomes, listeners } = await race(ports, quota);
  const ids = outcomes.flatMap(({ content }) => content.ListenerId ?? []).sort();
  const refused = count(outcomes, "FailedOperation.LimitNumofListener");
  console.log(
    `${creates} creates on distinct ports at once: ${new Set(ids).size} ids of a quota of ${quota}, ${refused} refused`,
  );
  return { ids, refused, kept: listeners.map((listener) => Object(listener).id).sort() };
}

/** Sends creates all at once, on as many connections as it takes, and waits for all answers. */
async function race(ports: readonly number[], listenerQuota: number) {
  const owner = defineConnection({ id: "link-cuxw2rm0", listenerQuota });
  const gaap = createGaap({ resources: { owners: [owner], listeners: [] } });
  const now = () => SAMPLE_TIME * 1000;
  const { behaviours } = gaap;
  const emulator = createEmulator(gaapModel, { now, behaviours, digest: nodeDigest, limitRates: false });
  const server = await startEmulator(emulator);
  const agent = new Agent({ keepAlive: false });
  const outcomes = await Promise.all(ports.map((port) => create(server.url, port, agent)));
  await server.close();
  const { listeners } = gaap.inspect();
  return { outcomes, listeners: Array.isArray(listeners) ? listeners : [] };
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

function count(outcomes: readonly Outcome[], wanted: string): number {
  return outcomes.filter(({ code }) => code === wanted).length;
}
