import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import picocolors from "picocolors";

const root = fileURLToPath(new URL("..", import.meta.url));
const openaction = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const { bold, dim, green, red } = picocolors;
const run = promisify(execFile);

/** The emulator's answer to `--json`. */
interface Ready {
  readonly url: string;
  readonly secretId: string;
  readonly secretKey: string;
}

/** Goes the whole way once, from the document to signed calls, and stops at the first step that does not hold. */
async function main(): Promise<void> {
  const start = performance.now();
  console.log(`\n${bold("openaction")} ${dim("from one OpenAPI document to a signed call that works")}\n`);
  await step("lint", () => verb("lint"));
  await step("generate", () => verb("generate"));
  await step("compile", async () => {
    await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "generated/gaap"], { cwd: root });
    return "generated/gaap/dist";
  });
  await step("docs", () => verb("docs"));
  const emulator = await startEmulator();
  try {
    await callService(emulator.ready);
  } finally {
    emulator.process.kill("SIGTERM");
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${green("✓")} ${bold(`all ${steps} steps held`)} in ${seconds} s\n`);
  console.log("  client     generated/gaap        npm pack -w generated/gaap");
  console.log("  docs       site/index.html       opens from disk, contacts nobody");
  console.log("  document   generated/gaap/openapi.json\n");
}

/** The seed's example against the emulator: create, list, provoke an error, delete. */
async function callService({ url, secretId, secretKey }: Ready): Promise<void> {
  const {
    createGaapClient,
    createHTTPListener,
    deleteListeners,
    describeHTTPListeners,
    GaapErrorCatalogue,
    GaapErrorCode,
  } = await import("@openaction/gaap");
  const gaap = createGaapClient({ credentials: { secretId, secretKey }, endpoint: url });
  const request = { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" };

  const ListenerId = await step("create", async () => {
    const created = await createHTTPListener(gaap, request);
    return created.ListenerId;
  });
  await step("list", async () => {
    const { ListenerSet } = await describeHTTPListeners(gaap, { ProxyId: request.ProxyId });
    const listener = ListenerSet.find((candidate) => candidate.ListenerId === ListenerId);
    if (listener?.Port !== request.Port)
      throw new Error(`${ListenerId} is not among the listeners of the connection`);
    return `${listener.ListenerName} on port ${listener.Port}, ${listener.Protocol}, status ${listener.ListenerStatus}`;
  });
  await step("provoke", async () => {
    const result = await createHTTPListener.safe(gaap, request);
    if (result.ok) throw new Error("a second listener was created on the same port");
    const { error } = result;
    if (!error.known || error.code !== GaapErrorCode.InvalidParameterValue_DuplicatedListenerPort)
      throw error;
    const { remedy } = GaapErrorCatalogue[error.code];
    return `${error.code}\n             ${dim(`outcome ${error.outcome}; remedy: ${remedy}`)}`;
  });
  await step("delete", async () => {
    const deleted = await deleteListeners(gaap, {
      ListenerIds: [ListenerId],
      Force: 0,
      ProxyId: request.ProxyId,
    });
    const [id] = deleted.OperationSucceedListenerSet;
    if (id !== ListenerId) throw new Error(`${ListenerId} was not deleted`);
    return id;
  });
}

let steps = 0;

/** Runs a step and prints its result in one line, or its failure. */
async function step(name: string, work: () => Promise<string>): Promise<string> {
  const start = performance.now();
  const took = () => dim(`${Math.round(performance.now() - start)} ms`.padStart(8));
  try {
    const result = await work();
    steps += 1;
    console.log(`${green("✓")} ${name.padEnd(9)} ${took()}  ${result}`);
    return result;
  } catch (error) {
    console.log(`${red("✗")} ${name.padEnd(9)} ${took()}`);
    throw error;
  }
}

/** Runs a verb of the command line and returns the first line it prints, without its check mark. */
async function verb(name: string): Promise<string> {
  const { stdout } = await run(process.execPath, [openaction, name], { cwd: root });
  return (stdout.split("\n", 1)[0] ?? "").replace(/^✓ /, "");
}

async function startEmulator(): Promise<{ readonly process: ChildProcess; readonly ready: Ready }> {
  const child = spawn(process.execPath, [openaction, "emulate", "--port", "0", "--json"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let line = "";
  await step("emulate", async () => {
    [line] = await Promise.race([once(child.stdout.setEncoding("utf8"), "data"), once(child, "exit")]);
    return (JSON.parse(line) as Ready).url;
  });
  return { process: child, ready: JSON.parse(line) as Ready };
}

try {
  await main();
} catch (error) {
  const { message, stderr } =
    error instanceof Error && "stderr" in error
      ? { message: "", stderr: String(error.stderr) }
      : { message: String(error), stderr: "" };
  console.error(red(stderr.trim() || message));
  process.exitCode = 1;
}
