import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmulator, createGaap } from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel } from "../gaap-emulator.js";
import { SAMPLE_TIME } from "../sign-request.js";
import { probes } from "./raw-probes.js";
import { exchange, readVerdict } from "./raw-socket.js";

const gaap = createGaap();
let server: RunningEmulator;

beforeAll(async () => {
  const now = () => SAMPLE_TIME * 1000;
  const { behaviours } = gaap;
  const emulator = createEmulator(gaapModel, { now, behaviours, digest: nodeDigest, limitRates: false });
  server = await startEmulator(emulator);
});
afterAll(() => server.close());

describe("the edge", () => {
  it("refuses what is no request of HTTP, or none that is wanted here, and carries out the others", async () => {
    const wrong: string[] = [];
    for (const { title, bytes, legal } of probes) {
      gaap.reset();
      const before = JSON.stringify(gaap.inspect());
      const verdict = readVerdict(await exchange(server.url, bytes));
      const isExecuted = JSON.stringify(gaap.inspect()) !== before;
      const isBroken = verdict === "500" || verdict === "InternalError";
      if (isBroken || isExecuted !== legal || (verdict === "ok") !== legal)
        wrong.push(`${title}: ${verdict}`);
    }
    const legal = probes.filter((probe) => probe.legal).length;
    console.log(
      `raw probes: ${probes.length - legal} that must be refused and ${legal} that must not, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    const titles = probes.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
    expect(probes.length - legal).toBeGreaterThanOrEqual(230);
  });
});
