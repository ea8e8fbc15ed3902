import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, vi } from "vitest";
import { createProgram } from "../../cli/create-program.js";
import { initFiles } from "../../cli/init-files.js";
import { createEmulator, gaapBehaviours } from "../../emulator/index.js";
import { startEmulator } from "../../emulator/node/index.js";
import { makeFolder, type Printed, runInProcess } from "./run-in-process.js";
import { gaap } from "./start-emulated.js";

/** Every code that a verb may end with. */
const EXIT_CODES = [0, 1, 2, 3, 4, 5, 130];

const keys = {
  secretId: "AKIDcanarycanarycanarycanary0001",
  secretKey: "canary-of-the-secret-key",
  token: "canary-of-the-session-token",
};

const verbs = createProgram([]).commands.map((verb) => verb.name());
const options = createProgram([]).commands.flatMap((verb) =>
  verb.options.map(({ flags }) => flags.split(/[ ,]+/)[0] ?? ""),
);

const OWN_OPTIONS =
  "--input --output --query --endpoint --region --language --timeout --retries --credentials --profile --dry-run --explain-signature --as --skeleton --debug --help --for -h -V --";
const MEMBERS =
  "--ProxyId --GroupId --ListenerName --Port --ListenerIds --ListenerIds.0 --Filters.0.Name --Port.0 --__proto__ --A.__proto__.B --constructor --toString";
const VALUES =
  'json yaml table text zh-CN 443 -1 0 1e9 9007199254740993 true null {} [] [1] {"Port":443} [*].a @ ListenerSet[].Port link-cuxw2rm0 lg-1 a in.json bad.json keys.json none.json spec/openapi.yaml redocly.yaml hello gaap . .. bash zsh fish git:HEAD curl typescript environment machine running 127.0.0.1:1 http://127.0.0.1:1/ ftp://x - __proto__ \u001b[31m \u202e \ud800 %s%n $(id) `id` ;id 监听器';
const ODD = [
  "",
  " ",
  "\n",
  "a\nb",
  "x".repeat(5_000),
  "--".repeat(300),
  "[".repeat(2_000),
  "=",
  "--=",
  "--Port=",
  "--Port=x",
  "-x",
  "---",
  "--no-rate-limits",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...OWN_OPTIONS.split(" "), ...options) },
  { weight: 4, arbitrary: fc.constantFrom(...MEMBERS.split(" ")) },
  { weight: 5, arbitrary: fc.constantFrom(...VALUES.split(" ")) },
  { weight: 2, arbitrary: fc.constantFrom(...gaap.actions.map(({ name }) => name), "SayHello") },
  { weight: 1, arbitrary: fc.constantFrom(...gaap.catalogue.codes.map(({ code }) => code)) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...options), fc.string({ maxLength: 5 }))
      .map((parts) => parts.join("=")),
  },
);

/** Options with what goes with them, so that some calls are sent. */
const PAIRS = [
  ["--ProxyId", "link-cuxw2rm0"],
  ["--ProxyId=link-absent00"],
  ["--GroupId", "lg-4ftghwlm"],
  ["--ListenerName", "a"],
  ["--Port", "443"],
  ["--ListenerIds", "a"],
  ["--ListenerId", "listener-o0f3at99"],
  ["--input", "-"],
  ["--input", "in.json"],
  ["--input", "keys.json"],
  ["--credentials", "keys.json"],
  ["--credentials", "-"],
  ["--query", "ListenerSet[].Port"],
  ["--output", "json"],
  ["--output", "table"],
  ["--as", "python"],
  ["--timeout", "5"],
  ["--retries", "1"],
  ["--for", "running"],
  ["--debug"],
  ["--dry-run"],
  ["--explain-signature"],
  ["--skeleton"],
];

/** Calls that are complete, to which something may be added. */
const CALLS = [
  "call DescribeHTTPListeners --ProxyId link-cuxw2rm0",
  "call gaap CreateHTTPListener --ProxyId link-cuxw2rm0 --ListenerName a --Port 443",
  "call CreateHTTPListener --GroupId lg-4ftghwlm --ListenerName a --Port 80",
  "call ModifyHTTPListenerAttribute --ListenerId listener-o0f3at99 --ListenerName b",
  "wait DescribeHTTPListeners --ProxyId link-cuxw2rm0 --for running",
].map((text) => text.split(" "));

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PAIRS) },
  { weight: 1, arbitrary: fc.tuple(word) },
);
const actions = fc.constantFrom(...gaap.actions.map(({ name }) => name), "SayHello");

/** A call or wait with an action is what people type most, and what most can go wrong with. */
const line = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...CALLS), fc.array(words, { maxLength: 1 }))
      .map(([call, rest]) => [...call, ...rest.flat()]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("call", "call", "wait"), actions, fc.uniqueArray(words, { maxLength: 6 }))
      .map(([verb, action, rest]) => [verb, action, ...rest.flat()]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("call", "wait"), fc.array(word, { maxLength: 7 }))
      .map(([verb, rest]) => [verb, ...rest]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...verbs, "help"), fc.array(word, { maxLength: 5 }))
      .map(([verb, rest]) => [verb, ...rest]),
  },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 5 }) },
);

/** An argument list, and whether a document lies in the folder. No argument holds a zero, as none can; none is a path of this machine. */
const given = fc.record({
  args: line.map((words) => words.map((text) => text.replaceAll("\0", "").replace(/(^|=)\//, "$1x/"))),
  document: fc.boolean(),
});

/**
 * Runs openaction with so many argument lists made at random, half of them where there is a document, if so; fails at
 * the first that does what none may.
 */
export async function fuzzArguments(numRuns: number, seed: number, documents = true): Promise<void> {
  const { url, close } = await startEmulator(
    createEmulator(gaap, { behaviours: gaapBehaviours(), limitRates: false, credentials: [keys] }),
  );
  const outside = watchNetwork();
  const written = watchFiles();
  const exits = new Map<number, number>();
  try {
    await fc.assert(
      fc.asyncProperty(given, async ({ args, document }) => {
        const cwd = createPlace(document && documents);
        const { code, stdout, stderr } = await runOne(endpointed(args, url), cwd);
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

/** Calls stay on this machine, whatever endpoint was drawn. */
function endpointed(args: readonly string[], url: string): readonly string[] {
  return args[0] === "call" || args[0] === "wait" ? [...args, "--endpoint", url] : args;
}

async function runOne(args: readonly string[], cwd: string): Promise<Printed> {
  const env = {
    TENCENTCLOUD_SECRET_ID: keys.secretId,
    TENCENTCLOUD_SECRET_KEY: keys.secretKey,
    TENCENTCLOUD_TOKEN: keys.token,
    XDG_CACHE_HOME: join(tmpdir(), "openaction-fuzz-cache"),
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
  const folder = makeFolder({
    ...(document
      ? Object.fromEntries(Object.entries(initFiles).map(([path, text]) => [`a/b/${path}`, text]))
      : {}),
    "a/b/in.json": '{ "ProxyId": "link-cuxw2rm0" }',
    "a/b/bad.json": "{",
    "a/b/keys.json": JSON.stringify(keys),
  });
  return join(folder, "a/b");
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
