import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, vi } from "vitest";
import { initFiles } from "../../cli/init-files.js";
import { createEmulator, gaapBehaviours, parseFaultOrder } from "../../emulator/index.js";
import { startEmulator } from "../../emulator/node/index.js";
import { createFolder } from "../workspace.js";
import { argumentLists } from "./argument-lists.js";
import { type Printed, runInProcess } from "./run-in-process.js";
import { gaap, skipWaits } from "./start-emulated.js";

/** Every code that a verb may end with. */
const EXIT_CODES = [0, 1, 2, 3, 4, 5, 130];

const keys = {
  secretId: "AKIDcanarycanarycanarycanary0001",
  secretKey: "canary-of-the-secret-key",
  token: "canary-of-the-session-token",
};

/**
 * Runs openaction with so many argument lists made at random, half of them where there is a document, if so; fails at
 * the first that does what none may.
 */
export async function fuzzArguments(numRuns: number, seed: number, documents = true): Promise<void> {
  const { url, close } = await startEmulator(
    createEmulator(gaap, {
      behaviours: gaapBehaviours(),
      limitRates: false,
      credentials: [keys],
      faults: [parseFaultOrder("close-after-request,at=30%")],
      seed,
    }),
  );
  skipWaits(1_000, 1_500, 2_250, 3_000, 6_000);
  const outside = watchNetwork();
  const written = watchFiles();
  const exits = new Map<number, number>();
  try {
    await fc.assert(
      fc.asyncProperty(argumentLists, fc.boolean(), fc.nat(9), async (args, document, lot) => {
        const cwd = createPlace(document && documents);
        const { code, stdout, stderr } = await runOne(endpointed(args, lot === 0 ? NOBODY : url), cwd);
        exits.set(code, (exits.get(code) ?? 0) + 1);
        const text = stdout + stderr;
        expect(EXIT_CODES).toContain(code);
        expect(text).not.toMatch(/^\s+at .*(?::\d+:\d+|<anonymous>|node:internal)/m);
        expect(text).not.toContain("internal error");
        expect(text).not.toContain(keys.secretKey);
        expect(text).not.toContain(keys.token);
        expect({ outside: [...outside], written: [...written] }).toEqual({ outside: [], written: [] });
        fs.rmSync(resolve(cwd, "../.."), { recursive: true, force: true });
      }),
      { numRuns, seed, endOnFailure: numRuns < 1_000 },
    );
  } finally {
    await close();
  }
  const codes = [...exits].sort(([a], [b]) => a - b).map(([code, number]) => `${number} with ${code}`);
  console.log(
    `${numRuns} argument lists: 0 stack traces, 0 secrets, 0 files elsewhere; ended ${codes.join(", ")}`,
  );
}

/** Where nobody listens. */
const NOBODY = "http://127.0.0.1:1";

/** Calls stay on this machine, whatever endpoint was drawn. */
function endpointed(args: readonly string[], url: string): readonly string[] {
  return args[0] === "call" || args[0] === "wait" ? [...args, "--endpoint", url] : args;
}

async function runOne(args: readonly string[], cwd: string): Promise<Printed> {
  const env = {
    TENCENTCLOUD_SECRET_ID: keys.secretId,
    TENCENTCLOUD_SECRET_KEY: keys.secretKey,
    TENCENTCLOUD_TOKEN: keys.token,
    XDG_CACHE_HOME: join(cwd, "../cache"),
    HOME: join(cwd, ".."),
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: openaction ${JSON.stringify(args)}`)), 30_000);
  });
  try {
    return await Promise.race([runInProcess(args, { cwd, env, stdin: JSON.stringify(keys) }), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A folder two steps below one of its own, with files that arguments may name. */
function createPlace(document: boolean): string {
  const files = {
    ...(document && initFiles),
    "in.json": '{ "ProxyId": "link-cuxw2rm0" }',
    "bad.json": "{",
    "keys.json": JSON.stringify(keys),
  };
  const placed = Object.entries(files).map(([path, text]) => [`a/b/${path}`, text]);
  return join(createFolder(Object.fromEntries(placed)), "a/b");
}

/** Lets no connection leave this machine, and lists those that were tried. */
function watchNetwork(): readonly string[] {
  const tried: string[] = [];
  // It is called as it was; which of its forms is meant makes no difference here.
  const connect = Socket.prototype.connect as (...args: readonly unknown[]) => Socket;
  function guarded(this: Socket, ...args: readonly unknown[]): Socket {
    const [target] = args.flat();
    const { host = "localhost" } = Object(target);
    if (["127.0.0.1", "localhost", "::1"].includes(host)) return Reflect.apply(connect, this, args);
    tried.push(String(host));
    return this.destroy(new Error("no way out"));
  }
  const spy = vi.spyOn(Socket.prototype, "connect").mockImplementation(guarded);
  onTestFinished(() => spy.mockRestore());
  return tried;
}

/** Lets nothing be written outside of folders for temporary files, and lists what was tried. */
function watchFiles(): readonly string[] {
  const tried: string[] = [];
  const places = [fs.realpathSync(tmpdir()), tmpdir(), "/dev/null"];
  const names = [
    "writeFileSync",
    "appendFileSync",
    "mkdirSync",
    "rmSync",
    "renameSync",
    "unlinkSync",
    "cpSync",
    "createWriteStream",
    "writeFile",
    "mkdir",
  ] as const;
  const spies = names.map((name) => {
    const real: unknown = fs[name];
    return vi.spyOn(fs, name).mockImplementation(((path: unknown, ...rest: unknown[]) => {
      const target = resolve(String(path));
      if (typeof path !== "number" && !places.some((place) => target.startsWith(place)))
        tried.push(`${name} ${target}`);
      // It is what was in this place.
      return (real as (...all: unknown[]) => unknown)(path, ...rest);
    }) as never);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
    syncBuiltinESMExports();
  });
  return tried;
}
