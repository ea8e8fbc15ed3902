import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  createGaap,
  type FaultName,
  type FaultNameOf,
  type FaultOrder,
  faultTable,
} from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel } from "../gaap-emulator.js";
import { SAMPLE_TIME, signRequest } from "../sign-request.js";
import { rawBody, rawCall, renderCall } from "./raw-socket.js";

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

const HOST = "gaap.tencentcloudapi.com";
const ID = "listener-[0-9a-z]{8}";
const REQUEST_ID = "[0-9a-f-]{36}";

async function start(...faults: readonly FaultOrder[]) {
  const gaap = createGaap();
  const { behaviours } = gaap;
  const now = () => SAMPLE_TIME * 1000;
  const emulator = createEmulator(gaapModel, { now, behaviours, digest: nodeDigest, faults });
  const server = await startEmulator(emulator);
  running.push(server);
  return { emulator, gaap, url: server.url };
}

/** Sends the call, closes its side once all has come that is wanted, and tells what came and how the connection ended. */
function exchange(url: string, isAll: (received: string) => boolean = () => false): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(renderCall(rawCall(HOST))));
    socket.setEncoding("latin1");
    socket.setTimeout(SILENCE_MILLISECONDS, () => socket.end());
    socket.on("data", (chunk) => {
      received += chunk;
      if (isAll(received)) socket.end();
    });
    socket.on("end", () => {
      received += "<end>";
    });
    socket.on("error", () => {
      received += "<reset>";
    });
    socket.on("close", () => resolve(received));
  });
}

/** After it, nothing more will come. It is waited for only where what came is not what was wanted. */
const SILENCE_MILLISECONDS = 5_000;

const OK = "HTTP/1\\.1 200 OK\r\n";
const result = `\\{"Response":\\{"ListenerId":"${ID}","RequestId":"${REQUEST_ID}"\\}\\}`;

/** Faults of an answer. Those before it have no answer to look at: test/emulator/fault-rows.test.ts has them. */
type SpoiledAnswer = FaultNameOf<"code" | "clock" | "answer" | "transport">;

/** What a client gets to see. In all of these cases the listener was created, but for the first two. */
const wants: Readonly<Record<Exclude<SpoiledAnswer, "huge-body">, string>> = {
  code: `${OK}.*"Code":"InternalError"`,
  clock: `${OK}.*date: Thu, 13 Jul 2023 07:35:34 GMT.*"Code":"AuthFailure.SignatureExpire"`,
  "truncated-json": `${OK}.*\r\n\r\n\\{"Response":\\{"ListenerId":"listener[^}]*$`,
  "empty-body": `${OK}.*content-length: 0\r\n.*\r\n\r\n(<end>)?$`,
  "null-body": `${OK}.*\r\n\r\nnull(<end>)?$`,
  "invalid-utf8": `${OK}.*\r\n\r\n\\{"\xffResponse"`,
  bom: `${OK}.*\r\n\r\n\xef\xbb\xbf${result}`,
  html: `${OK}.*content-type: text/html.*<!doctype html>`,
  "text-plain": `${OK}.*content-type: text/plain.*${result}`,
  "status-500": `HTTP/1\\.1 500 .*${result}`,
  "status-502": "HTTP/1\\.1 502 .*<h1>Bad Gateway</h1>",
  "status-503": "HTTP/1\\.1 503 .*<h1>Service Unavailable</h1>",
  "status-429": "HTTP/1\\.1 429 .*retry-after: 1\r\n",
  "redirect-302": "HTTP/1\\.1 302 .*location: /\r\n",
  "redirect-307": "HTTP/1\\.1 307 .*location: /\r\n",
  "no-request-id": `${OK}.*\\{"Response":\\{"ListenerId":"${ID}"\\}\\}`,
  "no-envelope": `${OK}.*\r\n\r\n\\{"ListenerId":"${ID}","RequestId":"${REQUEST_ID}"\\}`,
  "error-text": `${OK}.*\\{"Response":\\{"Error":"It failed\\."`,
  "error-null": `${OK}.*"ListenerId":"${ID}".*"Error":null`,
  "unknown-code": `${OK}.*"Code":"InvalidParameterValue\\.NobodyKnowsThis"`,
  "proto-code": `${OK}.*"Code":"__proto__"`,
  "gzip-lie": `${OK}.*content-encoding: gzip\r\n.*${result}`,
  "unknown-encoding": `${OK}.*content-encoding: x-nothing\r\n.*${result}`,
  "wrong-types": `${OK}.*\\{"Response":\\{"ListenerId":17,`,
  "duplicate-keys": `${OK}.*,"Response":\\{"RequestId":"twice"\\}\\}`,
  "proto-member": `${OK}.*"__proto__":\\{"polluted":true\\}`,
  "no-date": `${OK}(?!.*date:).*${result}`,
  "close-after-request": "^(<end>|<reset>)$",
  "reset-after-request": "^<reset>$",
  "half-close-after-request": "^<end>$",
  "stale-socket": `${OK}.*connection: keep-alive.*${result}<end>`,
  "half-close": `${OK}.*connection: keep-alive.*${result}<end>`,
  "cut-in-headers": "^HTTP/1\\.1 200 OK\r\ncontent-ty<end>$",
  "unasked-100": `^HTTP/1\\.1 100 Continue\r\n\r\n${OK}.*${result}`,
  "half-body-close": `${OK}.*content-length: \\d+\r\n\r\n\\{"Response":\\{"ListenerId":"listener-[^}]*<end>$`,
  "half-body-reset": `${OK}.*content-length: \\d+\r\n\r\n\\{"Response":\\{"ListenerId":"listener-[^}]*<reset>$`,
  "chunked-without-end": `${OK}.*transfer-encoding: chunked\r\n\r\n[0-9a-f]+\r\n${result}\r\n<end>$`,
  "no-length": `${OK}(?!.*content-length)(?!.*chunked).*\r\n\r\n\\{"Response":\\{"ListenerId":"listener-[^}]*<end>$`,
  "length-lies": `${OK}.*content-length: \\d+\r\n\r\n${result}<end>$`,
  "slow-headers": `^${OK}.*${result}`,
  "slow-body": `^${OK}.*${result}`,
  "length-and-chunked": `${OK}.*content-length: \\d+\r\ntransfer-encoding: chunked\r\n`,
  "two-lengths": `${OK}.*content-length: \\d+\r\ncontent-length: \\d+\r\n`,
  "garbage-status": "^HTTP/1\\.1 okay then\r\n",
  "huge-header": `${OK}.*x-padding: x{204800}\r\n.*${result}`,
};

describe("faults on demand", () => {
  const cases = Object.entries(wants).map(([name, want]) => ({ name, want }));
  it.each(cases)("$name", async ({ name, want }) => {
    const settings = name === "code" ? { code: "InternalError" } : { milliseconds: 1 };
    // Each name of the table above is one of a fault: so its type says.
    const { url, gaap } = await start({ fault: name as FaultName, ...settings, at: "1" });
    const pattern = new RegExp(want.toLowerCase(), "s");
    const plain = (text: string) => text.toLowerCase().replace(/keep-alive: timeout.*?\r\n/, "");
    const received = await exchange(url, (text) => pattern.test(plain(text)));
    expect(plain(received)).toMatch(pattern);
    const isCreated = !["code", "clock"].includes(name);
    expect(JSON.stringify(gaap.inspect()).includes('"listener-1"')).toBe(isCreated);
  });

  it("are all there but the one that takes 64 MiB", () => {
    const beforeAnAnswer = ["connection", "tls", "port", "address"];
    const spoiled = Object.entries(faultTable).filter(([, { kind }]) => !beforeAnAnswer.includes(kind));
    expect(spoiled.map(([name]) => name).filter((name) => !(name in wants))).toEqual(["huge-body"]);
    console.log(`faults on demand: ${Object.keys(faultTable).length}`);
  });

  it("can come before the request is carried out", async () => {
    const { url, gaap } = await start({ fault: "reset-after-request", executed: false });
    expect(await exchange(url)).toBe("<reset>");
    expect(JSON.stringify(gaap.inspect())).not.toContain('"listener-1"');
  });

  it("reject in process as fetch does", async () => {
    const { emulator } = await start({ fault: "reset-after-request" });
    await expect(emulator.fetch(signRequest({ body: rawBody }))).rejects.toThrow("fetch failed");
  });
});
