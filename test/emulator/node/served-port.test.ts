import { afterEach, expect, it } from "vitest";
import { createEmulator, createGaap } from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { gaapModel } from "../gaap-emulator.js";

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

async function start() {
  const server = await startEmulator(createEmulator(gaapModel), { control: createGaap() });
  running.push(server);
  return server;
}

const order = (url: string, fault: object) =>
  fetch(`${url}/_emulator/faults`, { method: "POST", body: JSON.stringify(fault) });

/** Calls until the port is served again. Each call has a connection of its own. */
async function callUntilServed(url: string): Promise<readonly string[]> {
  const outcomes: string[] = [];
  while (outcomes.at(-1) !== "answered") {
    const signal = AbortSignal.timeout(3_000);
    const headers = { connection: "close" };
    outcomes.push(
      await fetch(url, { headers, signal }).then(
        () => "answered",
        (error: Error) =>
          (error.cause instanceof Error ? error.cause.message.split(" ")[1] : error.name) ?? "",
      ),
    );
  }
  return outcomes;
}

it("refuses connections for a while by a control call, and serves again", async () => {
  const { url } = await start();
  expect((await order(url, { fault: "refused", at: "0", milliseconds: 100 })).status).toBe(200);
  const outcomes = await callUntilServed(url);
  expect(new Set(outcomes)).toEqual(new Set(["ECONNREFUSED", "answered"]));
});

it("lets connections wait for a while by a control call, and serves again", async () => {
  const { url } = await start();
  expect((await order(url, { fault: "connect-timeout", at: "0", milliseconds: 100 })).status).toBe(200);
  // What connects meanwhile is heard when the system tries again, which it does after a second.
  expect(await callUntilServed(url)).toEqual(["answered"]);
});

it("stops while its port is left", async () => {
  const { url, close } = await start();
  await order(url, { fault: "connect-timeout", at: "0", milliseconds: 60_000 });
  await close();
  await expect(fetch(url)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
});

it("refuses orders that this server cannot follow", async () => {
  const { url } = await start();
  const response = await order(url, { fault: "expired" });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("needs a server that speaks TLS");
});
