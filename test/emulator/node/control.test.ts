import { afterEach, describe, expect, it } from "vitest";
import { createEmulator, createGaap } from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel } from "../gaap-emulator.js";
import { SAMPLE_TIME } from "../sign-request.js";
import { exchange, rawCall, readVerdict, renderCall } from "./raw-socket.js";

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

async function start(isControlled = true): Promise<string> {
  const service = createGaap();
  const now = () => SAMPLE_TIME * 1000;
  const emulator = createEmulator(gaapModel, { now, behaviours: service.behaviours, digest: nodeDigest });
  const server = await startEmulator(emulator, isControlled ? { control: service } : {});
  running.push(server);
  return server.url;
}

const create = async (url: string) =>
  readVerdict(await exchange(url, renderCall(rawCall("gaap.tencentcloudapi.com"))));

async function control(url: string, line: string, body?: object) {
  const [method = "", path = ""] = line.split(" ");
  const response = await fetch(`${url}/_emulator/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, content: await response.json() };
}

describe("the control endpoint", () => {
  it("shows the state and puts it back", async () => {
    const url = await start();
    expect(await create(url)).toBe("ok");
    const named = expect.objectContaining({ name: "listener-1", port: 443, owner: "link-cuxw2rm0" });
    const { content } = await control(url, "GET state");
    expect(content.owners).toContainEqual(expect.objectContaining({ id: "link-closed00", status: "CLOSED" }));
    expect(content.listeners).toContainEqual(named);
    expect((await control(url, "POST reset")).content.listeners).not.toContainEqual(named);
    expect(await create(url)).toBe("ok");
  });

  it("plans faults, tells what came of them, and removes them", async () => {
    const url = await start();
    await control(url, "POST faults", { fault: "code", code: "InternalError", at: "1" });
    expect(await create(url)).toBe("InternalError");
    expect(await create(url)).toBe("ok");
    expect((await control(url, "GET faults")).content.planned).toEqual([
      { fault: "code", code: "InternalError", at: "1", seen: 2, met: 1 },
    ]);
    expect((await control(url, "DELETE faults")).content).toEqual({ planned: [] });
  });

  it.each([
    { given: "POST faults", body: { fault: "flood" }, want: 400 },
    { given: "POST faults", body: undefined, want: 400 },
    { given: "GET everything", body: undefined, want: 404 },
    { given: "DELETE state", body: undefined, want: 404 },
  ])("answers $given with $body: $want", async ({ given, body, want }) => {
    expect((await control(await start(), given, body)).status).toBe(want);
  });

  it.each([
    { title: "a page in a browser", given: ["Host: 127.0.0.1", "Origin: http://localhost"] },
    { title: "a name that leads here", given: ["Host: evil.test"] },
  ])("is closed to $title", async ({ given }) => {
    const bytes = Buffer.from(["GET /_emulator/state HTTP/1.1", ...given, "", ""].join("\r\n"));
    expect(readVerdict(await exchange(await start(), bytes))).toBe("403");
  });

  it("is not there unless it is asked for", async () => {
    const { content } = await control(await start(false), "GET state");
    expect(content).toMatchObject({ Response: { Error: { Code: "UnsupportedProtocol" } } });
  });
});
