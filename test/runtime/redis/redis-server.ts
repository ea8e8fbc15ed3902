import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@redis/client";

const binary = ["/usr/bin/redis-server", "/usr/bin/valkey-server"].find((path) => existsSync(path));

/** Whether to leave a test out: there is no server. On a build machine that is a failure instead. */
export function isMissing(): boolean {
  if (binary) return false;
  if (process.env.CI) throw new Error("There is no redis-server: apt-get install redis-server.");
  console.log("Left out: there is no redis-server (apt-get install redis-server).");
  return true;
}

/** A Redis server of the test's own. */
export interface RedisServer {
  readonly port: number;
  /** Kills it at once; nothing it held is kept. */
  kill(): Promise<void>;
}

/** Starts a server that keeps nothing on disk, and waits until it answers. */
export async function startRedis(port?: number): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "openaction-redis-"));
  const chosen = port ?? (await freePort());
  const options = ["--port", `${chosen}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const server = spawn(binary ?? "redis-server", options, { stdio: "ignore" });
  await untilReady(chosen);
  return { port: chosen, kill: () => kill(server, folder) };
}

/** A connected client that does not make the process fail when its server is gone. */
export async function connect(port: number) {
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function untilReady(port: number): Promise<void> {
  const client = await connect(port);
  await client.ping();
  client.destroy();
}

async function kill(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null && server.kill("SIGKILL")) await gone;
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
