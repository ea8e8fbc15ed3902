import { execFile, spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../cli/terminal.js";
import { developmentCredentials, parseFaultOrder } from "../../emulator/index.js";
import { listTopics } from "../cli/help-examples.js";
import { startEmulated } from "../cli/start-emulated.js";
import { createFolder, createWorkspace, replace, write } from "../workspace.js";

const server = `openaction-${process.pid}`;
// The emulator answers in this process, which must not stand still meanwhile.
const tmux = async (...args: readonly string[]) =>
  (await promisify(execFile)("tmux", ["-L", server, ...args], { encoding: "utf8" })).stdout;
const isThere = spawnSync("tmux", ["-V"], { stdio: "ignore" }).status === 0;
if (!isThere && process.env.CI === "true")
  throw new Error("tmux is not installed, so no terminal can be tested.");

// Without it the server would end with each look, and might still be ending when the next one begins.
beforeAll(async () => {
  if (isThere) await tmux("new-session", "-d", "-s", "keeper", "sleep 3600");
});
afterAll(() => void spawnSync("tmux", ["-L", server, "kill-server"], { stdio: "ignore" }));

/** Runs a command on a terminal of 80 columns, and returns its lines as they were printed, before they wrapped. */
async function capture(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const folder = createFolder();
  const script = join(folder, "run");
  const words = args.map((word) => `'${word}'`).join(" ");
  const keys = `TENCENTCLOUD_SECRET_ID=${developmentCredentials.secretId} TENCENTCLOUD_SECRET_KEY=${developmentCredentials.secretKey}`;
  const main = resolve("dist/cli/main.js");
  writeFileSync(
    script,
    `cd '${cwd}'; ${keys} '${process.execPath}' '${main}' ${words}; tmux -L ${server} wait-for -S done; sleep 60\n`,
  );
  chmodSync(script, 0o755);
  await tmux("new-session", "-d", "-s", "look", "-x", "80", "-y", "200", "bash", script);
  await tmux("wait-for", "done");
  const text = await tmux("capture-pane", "-p", "-J", "-t", "look");
  await tmux("kill-session", "-t", "look");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}

describe.skipIf(!isThere)("a terminal of 80 columns, captured through tmux", { timeout: 300_000 }, () => {
  it("shows each help without a line that wraps", async () => {
    const topics = listTopics();
    for (const topic of topics) {
      const lines = await capture([...topic, "--help"], createFolder());
      expect(lines[0]).toContain("Usage: openaction");
      expect({ topic, wraps: lines.filter((line) => displayWidth(line) > 80) }).toEqual({ topic, wraps: [] });
    }
    console.log(`terminal: 0 lines of ${topics.length} helps wrap at 80 columns`);
  });

  it("shows results, errors and problems without a line that wraps", async () => {
    const { url } = await startEmulated();
    const lossy = await startEmulated({
      faults: [parseFaultOrder("close-after-request,action=CreateHTTPListener,executed=false")],
    });
    const cwd = createFolder();
    const spoil = replace(
      "spec/gaap/actions/create-http-listener.yaml",
      "- ResourceNotFound\n",
      "- ResourceNotFoundd\n",
    );
    const proxy = ["--ProxyId", "link-cuxw2rm0", "--endpoint", url];
    const listener = ["--ListenerName", "a", "--Port", "443"];
    const create = ["call", "CreateHTTPListener", ...proxy, ...listener];
    const lost = [...create.slice(0, 4), "--endpoint", lossy.url, ...listener];
    const rows: readonly (readonly [args: readonly string[], cwd: string])[] = [
      [create, cwd],
      [["call", "DescribeHTTPListeners", ...proxy, "--output", "table"], cwd],
      [["wait", "DescribeHTTPListeners", ...proxy, "--for", "running", "--output", "table"], cwd],
      [create, cwd],
      [lost, cwd],
      [["call", "CreateHTTPListener", ...proxy, "--Prt", "443"], cwd],
      [["explain", "DuplicatedListenerPort"], cwd],
      [["explain", "RequestLimitExceeded.Nothing"], cwd],
      [["search", "listener"], cwd],
      [["lint"], createWorkspace(spoil)],
      [["lint"], createWorkspace(write("redocly.yaml", "apis: ["))],
    ];
    for (const [args, folder] of rows) {
      const lines = await capture(args, folder);
      expect({ args, wraps: lines.filter((line) => displayWidth(line) > 80) }).toEqual({ args, wraps: [] });
      expect(lines.join("")).not.toBe("");
    }
    console.log(`terminal: 0 lines of ${rows.length} commands wrap at 80 columns`);
  });
});
