import type { AttemptReport } from "@openaction/runtime";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  createGaap,
  developmentCredentials as credentials,
  parseFaultOrder,
} from "../../emulator/index.js";
import { authority, type RunningEmulator, startEmulator } from "../../emulator/node/index.js";
import { createClient as createWebClient } from "../../runtime/create-client.js";
import { createClient } from "../../runtime/node/entry.js";
import { createHttpTransport, nodeDigest } from "../../runtime/node/index.js";
import { faultTable } from "../faults/fault-table.js";
import { createListener, service } from "../faults/setup.js";
import { type FaultWay, faultWays } from "./fault-rows.js";
import { gaapModel } from "./gaap-emulator.js";

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

const CONNECT_TIMEOUT = 150;
const SHORT = 300;

type Listen = (report: AttemptReport) => void;

/** A client of an emulator with one fault, as its user would set both up. */
async function connect({ order, tls, inProcess, endpoint }: FaultWay, onAttempt: Listen) {
  const faults = order === undefined ? [] : [parseFaultOrder(order)];
  const { behaviours } = createGaap();
  const emulator = createEmulator(gaapModel, { behaviours, digest: nodeDigest, faults });
  if (inProcess) {
    return createWebClient(service, {
      credentials,
      endpoint: "http://in.process",
      fetch: emulator.fetch,
      onAttempt,
    });
  }
  const server = await startEmulator(emulator, { tls: tls ?? false });
  running.push(server);
  const transport = createHttpTransport({
    maxAnswerBytes: 2 ** 18,
    connectTimeout: CONNECT_TIMEOUT,
    connection: { ca: authority },
  });
  const url = endpoint?.(new URL(server.url).port) ?? server.url;
  return createClient(service, { credentials, endpoint: url, transport, onAttempt });
}

describe("each fault that a client must get right, by an order to the emulator", () => {
  const rows = new Set<number>();
  it.each(faultWays.map((way) => ({ way, title: titleOf(way) })))("$title", async ({ way }) => {
    const { row, inProcess, warning } = way;
    const facts = faultTable.find((fact) => fact.row === row);
    const want = (inProcess && facts?.fetch) || facts?.want;
    const heard: AttemptReport[] = [];
    const client = await connect(way, (report) => heard.push(report));
    const members = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
    await client.safe(createListener, members, { retries: 0, timeout: facts?.slow ? SHORT : 5_000 });
    expect(heard[0]).toMatchObject({ outcome: want?.outcome, code: want?.code });
    expect(heard[0]?.warnings.join(" ")).toMatch(warning ?? want?.warning ?? /^$/);
    expect(Object.prototype).not.toHaveProperty("polluted");
    rows.add(row);
  });

  afterAll(() =>
    console.log(`rows of the table of faults by flag, control call or address: ${rows.size}/52`),
  );
  it("are 52 rows", () => expect(new Set(faultWays.map(({ row }) => row)).size).toBe(faultTable.length));
});

function titleOf({ row, order, endpoint, tls, inProcess }: FaultWay): string {
  const name = faultTable.find((fact) => fact.row === row)?.name ?? "";
  const by = [order, endpoint?.("PORT"), tls && "over TLS", inProcess && "in process"];
  return `${row} ${name}: ${by.filter((part) => part !== undefined).join(", ")}`;
}
