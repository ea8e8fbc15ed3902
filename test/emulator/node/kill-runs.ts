import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { signRequest } from "../sign-request.js";

const root = resolve(import.meta.dirname, "../../..");
const keys = Array.from({ length: 50 }, (_, index) => ({
  secretId: `AKID${index}`,
  secretKey: `key-${index}`,
}));
const resources = { connections: [{ id: "link-cuxw2rm0", listenerQuota: 64_999 }] };

/** What came of a number of kills. */
export interface KillReport {
  readonly acknowledged: number;
  /** Creates and deletions that were answered and then undone by a kill. */
  readonly lost: number;
  /** Listeners that are there twice or in part. */
  readonly broken: number;
}

/** Kills an emulator with a state file at random points of its work, and compares what it knows afterwards. */
export async function killOften(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), "openaction-state-"));
  writeFileSync(join(folder, "keys.json"), JSON.stringify(keys));
  writeFileSync(join(folder, "resources.json"), JSON.stringify(resources));
  const world: World = { there: new Map(), gone: new Set(), port: 999, acknowledged: 0 };
  let lost = 0;
  let broken = 0;
  try {
    for (let kill = 0; kill <= kills; kill++) {
      const { child, url } = await startChild(folder);
      const listeners = await inspect(url);
      lost += countLost(world, listeners);
      broken += countBroken(listeners);
      if (kill < kills) await workUntilKilled(child, url, world);
      else child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    }
    return { acknowledged: world.acknowledged, lost, broken };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was acknowledged. */
interface World {
  /** Names of listeners by id. */
  readonly there: Map<string, string>;
  readonly gone: Set<string>;
  /** The last port that was asked for. */
  port: number;
  acknowledged: number;
}

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly port: number;
}

async function startChild(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const files = ["credentials", "resources", "state"].flatMap((name) => {
    return [`--${name}`, join(folder, name === "credentials" ? "keys.json" : `${name}.json`)];
  });
  const args = ["emulate", "generated/gaap/openapi.json", "--port", "0", "--json", "--control", ...files];
  const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, url: JSON.parse(line).url };
  }
  throw new Error("The emulator did not start.");
}

async function inspect(url: string): Promise<readonly Seen[]> {
  return (await (await fetch(`${url}/_emulator/state`)).json()).listeners;
}

function countLost(world: World, listeners: readonly Seen[]): number {
  const names = new Map(listeners.map(({ id, name }) => [id, name]));
  const missing = [...world.there].filter(([id, name]) => names.get(id) !== name);
  const risen = [...world.gone].filter((id) => names.has(id));
  return missing.length + risen.length;
}

function countBroken(listeners: readonly Seen[]): number {
  const ports = new Set(listeners.map(({ port }) => port));
  const partial = listeners.filter(({ name, port }) => name !== `listener-${port}`);
  return listeners.length - ports.size + partial.length;
}

async function workUntilKilled(child: ChildProcess, url: string, world: World): Promise<void> {
  const workers = keys.slice(0, 8).map((_, index) => work(url, world, index));
  setTimeout(() => child.kill("SIGKILL"), Math.random() * 100);
  await Promise.all(workers);
}

/** Creates listeners, and deletes some of them, until nobody answers any more. */
async function work(url: string, world: World, worker: number): Promise<void> {
  for (let round = 0; ; round++) {
    const key = keys[(round * 8 + worker) % keys.length];
    const Port = ++world.port;
    const made = { ProxyId: "link-cuxw2rm0", ListenerName: `listener-${Port}`, Port };
    const created = await call(url, "CreateHTTPListener", made, key);
    if (created === undefined) return;
    if (typeof created.ListenerId !== "string") continue;
    world.acknowledged += 1;
    world.there.set(created.ListenerId, made.ListenerName);
    if (round % 4 > 0) continue;
    // From here on it may be gone, whether that is answered or not.
    world.there.delete(created.ListenerId);
    const deletion = { ProxyId: made.ProxyId, ListenerIds: [created.ListenerId], Force: 0 };
    const deleted = await call(url, "DeleteListeners", deletion, key);
    if (deleted?.OperationSucceedListenerSet !== undefined) world.gone.add(created.ListenerId);
  }
}

async function call(url: string, action: string, members: object, key = keys[0]) {
  const timestamp = Math.floor(Date.now() / 1000);
  const { host } = new URL(url);
  const body = JSON.stringify(members);
  const { headers } = signRequest({ action, body, host, timestamp, ...key });
  try {
    const response = await fetch(url, { method: "POST", headers, body });
    return Object(await response.json()).Response;
  } catch {
    return undefined;
  }
}
