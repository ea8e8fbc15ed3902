import { request as openRequest } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { createEmulator, gaapBehaviours } from "../../../emulator/index.js";
import { type RunningEmulator, type ServerOptions, startEmulator } from "../../../emulator/node/index.js";
import { gaapModel, readOutcome } from "../gaap-emulator.js";
import { type CallFacts, SAMPLE_TIME, signRequest } from "../sign-request.js";
import { rawCall, readVerdict, renderCall } from "./raw-socket.js";

const running: RunningEmulator[] = [];
const body = '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":443}';

async function start(options?: ServerOptions) {
  const now = () => SAMPLE_TIME * 1000;
  const emulator = await startEmulator(
    createEmulator(gaapModel, { now, behaviours: gaapBehaviours() }),
    options,
  );
  running.push(emulator);
  return emulator;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** Sends a call with exactly these headers, `Host` included, as any program may that is no browser. */
function send(url: string, facts: CallFacts): Promise<Response> {
  const signed = signRequest({ body, ...facts });
  return new Promise((resolve, reject) => {
    const options = { method: "POST", headers: Object.fromEntries(signed.headers), agent: false };
    const request = openRequest(url, options, async (response) => {
      const chunks = await response.toArray();
      resolve(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 0 }));
    });
    request.on("error", reject).end(facts.body ?? body);
  });
}

describe("startEmulator", () => {
  it("answers over a socket on a free port of the loopback address", async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const request = signRequest({ body, host: new URL(url).host });
    const response = await fetch(url, { method: "POST", headers: request.headers, body });
    expect(response.status).toBe(200);
    expect(response.headers.get("date")).toBe("Thu, 13 Jul 2023 07:25:34 GMT");
    expect(await readOutcome(response)).toMatchObject({ code: "ok" });
  });

  it("keeps the host as it was received, even if it is a whole URL", async () => {
    const { url } = await start();
    expect(await readOutcome(await send(url, { host: url }))).toMatchObject({ code: "ok" });
    const other = await send(url, { host: url, signedHost: "elsewhere.test" });
    expect(await readOutcome(other)).toMatchObject({ code: "AuthFailure.SignatureFailure" });
  });

  it("does not take what every object has for a header", async () => {
    const { url } = await start();
    const authorization = signRequest({ body })
      .headers.get("authorization")
      ?.replace("content-type;host", "constructor;content-type;host");
    expect(await readOutcome(await send(url, { headers: { authorization } }))).toMatchObject({
      code: "AuthFailure.SignatureFailure",
      message: "The header constructor is named as signed, but was not received.",
    });
  });

  it("hears a body out that is too long, and says so", async () => {
    const { url } = await start();
    const long = " ".repeat(11 * 1024 * 1024);
    expect(await readOutcome(await send(url, { body: long }))).toMatchObject({
      code: "RequestSizeLimitExceeded",
    });
  });

  const hasIPv6 = Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === "::1"),
  );
  it.runIf(hasIPv6)("listens on IPv6 where it is asked to", async () => {
    const { url } = await start({ host: "::1" });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  it("says which port is in use, and what to do", async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(start({ port })).rejects.toThrow(
      `The emulator cannot start: port ${port} of 127.0.0.1 is in use. Choose another port, or 0 for a free one.`,
    );
  });

  it("lets a request under way come to its end when it is stopped, and the connection with it", async () => {
    const emulator = await startEmulator(createEmulator(gaapModel, { now: () => SAMPLE_TIME * 1000 }));
    const bytes = renderCall(rawCall("gaap.tencentcloudapi.com"));
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    socket.setEncoding("utf8").write(bytes.subarray(0, -9));
    // Once a second connection is answered, the first one has been accepted.
    await fetch(emulator.url);
    const closed = emulator.close();
    socket.write(bytes.subarray(-9));
    const answer = (await socket.toArray()).join("");
    await closed;
    expect(readVerdict(answer)).toBe("ok");
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  it("does not answer once it is closed", async () => {
    const emulator = await startEmulator(createEmulator(gaapModel));
    await emulator.close();
    await expect(send(emulator.url, {})).rejects.toThrow("ECONNREFUSED");
  });

  it.each([
    { given: "http://localhost:8080", want: "http://localhost:8080" },
    { given: "http://127.0.0.1", want: "http://127.0.0.1" },
    { given: "null", want: "null" },
    { given: "https://example.com", want: null },
    { given: "http://localhost.example.com", want: null },
  ])("lets a page of $given call: $want", async ({ given, want }) => {
    const { url } = await start();
    const headers = {
      origin: given,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,x-tc-action",
    };
    const response = await fetch(url, { method: "OPTIONS", headers });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe(want);
    const allowed = want === null ? null : "authorization,x-tc-action";
    expect(response.headers.get("access-control-allow-headers")).toBe(allowed);
  });
});
