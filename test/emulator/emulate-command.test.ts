import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { faultTable } from "../../emulator/index.js";
import { runInProcess } from "../cli/run-in-process.js";
import { createFolder } from "../workspace.js";
import { readOutcome } from "./gaap-emulator.js";
import { signRequest } from "./sign-request.js";

const root = resolve(import.meta.dirname, "../..");
const program = join(root, "dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "openaction-emulate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the built command and waits for its line. */
async function start(...flags: readonly string[]) {
  const begun = performance.now();
  const args = ["emulate", "generated/gaap/openapi.json", "--port", "0", "--json", ...flags];
  const child = spawn(process.execPath, [program, ...args], { cwd: root });
  let aside = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    aside += chunk;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const stop = async () => {
      child.kill("SIGTERM");
      const [code] = await once(child, "exit");
      return { code, aside };
    };
    return { ...JSON.parse(line), stop, milliseconds: performance.now() - begun };
  }
  throw new Error(aside);
}

function send(url: string, members: object, key: object = {}) {
  const { host } = new URL(url);
  const body = JSON.stringify(members);
  const { headers } = signRequest({ host, body, timestamp: Math.floor(Date.now() / 1000), ...key });
  return fetch(url, { method: "POST", headers, body }).then(readOutcome);
}

const members = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };

const files = { "named.json": '{"name":"something else"}' };

describe("openaction emulate", () => {
  it("prints one line when it is ready, answers, and ends when it is told to", async () => {
    const { url, secretId, secretKey, stop, milliseconds } = await start();
    console.log(`ready after ${Math.round(milliseconds)} ms`);
    expect((await send(url, members, { secretId, secretKey })).code).toBe("ok");
    expect(await stop()).toEqual({ code: 0, aside: "" });
  });

  it("tells people what it does, and speaks TLS to those who trust its authority", async () => {
    const trusted = join(folder, "authority.pem");
    const child = spawn(
      process.execPath,
      [program, "emulate", "--port", "0", "--tls", trusted, "--control"],
      {
        cwd: createFolder(),
      },
    );
    let told = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      told += chunk;
      if (told.includes("Ctrl+C")) break;
    }
    expect(told).toMatch(/^✓ gaap at https:\/\/127\.0\.0\.1:\d+\n/);
    expect(told).toContain(`export NODE_EXTRA_CA_CERTS=${trusted}\n`);
    expect(told).toMatch(/Answered from state:\n {4}CreateHTTPListener +20 conditions \(.*13 seed.*\)/);
    const [url = ""] = /https:\S+/.exec(told) ?? [];
    const [response] = await once(get(`${url}/_emulator/state`, { ca: readFileSync(trusted) }), "response");
    expect(response.statusCode).toBe(200);
    response.resume();
    child.kill("SIGINT");
    expect((await once(child, "exit"))[0]).toBe(0);
  });

  it("takes keys, regions, lenient types and faults, and logs calls without secrets", async () => {
    const keys = join(folder, "keys.json");
    writeFileSync(
      keys,
      '{"secretId":"AKIDVERYSECRETID","secretKey":"very-secret-key","token":"very-secret-token"}',
    );
    const fault = "code,code=ResourceInUse,at=2";
    const { url, secretId, secretKey, stop } = await start(
      "--credentials",
      keys,
      "--lenient-types",
      "--log",
      "json",
      "--fault",
      fault,
      "--region",
      "ap-guangzhou,ap-shanghai",
    );
    const headers = { "x-tc-token": "very-secret-token", "x-tc-region": "ap-shanghai" };
    const sendWith = (port: unknown, more: object = {}) =>
      send(url, { ...members, Port: port }, { secretId, secretKey, headers: { ...headers, ...more } });
    expect((await sendWith("443")).code).toBe("ok");
    expect((await sendWith("444")).code).toBe("ResourceInUse");
    expect((await sendWith("444", { "x-tc-region": "ap-beijing" })).code).toBe("UnsupportedRegion");
    const { aside } = await stop();
    const calls = aside
      .trim()
      .split("\n")
      .map((line: string) => JSON.parse(line));
    expect(calls).toMatchObject([
      { action: "CreateHTTPListener", key: "AKIDVERY…", code: "ok" },
      { code: "ResourceInUse", fault: "code" },
      { code: "UnsupportedRegion" },
    ]);
    expect(aside).not.toMatch(/very-secret|SECRETID|Signature|listener-1/);
  });

  it.each([
    {
      given: ["--port", "70000"],
      want: "--port takes a number from 0 to 65535, not 70000; 0 takes a free one.",
    },
    { given: ["--log", "loud"], want: "--log takes json, text or off, not loud." },
    { given: ["--settle", "soon"], want: "--settle takes a number from 0 to 3600000, not soon." },
    {
      given: ["--fault", "expired"],
      want: "The fault expired needs a server that speaks TLS: add --tls <file>.",
    },
    { given: ["--tls", "missing/file"], want: "missing/file cannot be written:" },
    { given: ["--fault", "flood"], want: '"flood" is no fault. There are: code, clock,' },
    { given: ["--credentials", "missing.json"], want: "missing.json cannot be read as JSON:" },
    { given: ["--resources", "named.json"], want: 'Of the resources, the file has no "name"' },
    { given: ["--state", "missing/state"], want: "The state file missing/state cannot be written." },
    { given: ["nothing.yaml"], want: "There is no document nothing.yaml." },
  ])("does not start with $given", async ({ given, want }) => {
    const { code, stderr } = await runInProcess(["emulate", "--port", "0", ...given], {
      cwd: createFolder(files),
    });
    expect(stderr).toContain(`error: ${want}`);
    expect(stderr).not.toMatch(/internal error|\n\s+at /);
    expect(code).toBe(2);
  });

  it("does not start on a state file that another one has", async () => {
    const cwd = createFolder({ "state.lock": String(process.ppid) });
    const { code, stderr } = await runInProcess(["emulate", "--state", "state"], { cwd });
    expect(stderr).toContain(
      `The state file state is in use by the process ${process.ppid}. Stop it, or choose`,
    );
    expect(code).toBe(2);
  });

  it("asks which document, where there are several", async () => {
    const redocly = "apis:\n  one@v1: { root: one.yaml }\n  two@v1: { root: two.yaml }\n";
    const { code, stderr } = await runInProcess(["emulate"], {
      cwd: createFolder({ "redocly.yaml": redocly }),
    });
    expect(stderr).toContain("An emulator stands for one document. Name one of one, two.");
    expect(code).toBe(2);
  });

  it("lists the faults and the rules", async () => {
    const faults = await runInProcess(["emulate", "--faults"]);
    for (const name of Object.keys(faultTable))
      expect(faults.stdout).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    const rules = await runInProcess(["emulate", "--rules"]);
    expect(rules.stdout).toContain(
      "  A query has at most 32 KB, a form 1 MB, any other body 10 MB. RequestSizeLimit",
    );
    expect(rules.stdout).toMatch(
      /^CreateHTTPListener: .*\n( {2}.* (seed|vendor-doc|vendor-source|inferred)\n)+/m,
    );
  });
});
