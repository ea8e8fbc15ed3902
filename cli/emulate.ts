import type { EmulatedAction, Emulation } from "../emulator/index.js";
import { UsageError } from "./fail.js";
import { load, select } from "./load.js";
import { coloursOf, count, print } from "./terminal.js";

/** Options of `openaction emulate`, as the command line has them. */
export interface EmulateOptions {
  readonly port: string;
  readonly host: string;
  readonly json: boolean;
  readonly lenientTypes: boolean;
}

/** `openaction emulate`: answers as the service of one document does, until it is stopped. */
export async function emulate(documents: readonly string[], options: EmulateOptions): Promise<void> {
  const port = readPort(options.port);
  const { configuration, apis } = await select(documents);
  const [api] = apis;
  if (api === undefined || apis.length > 1) {
    throw new UsageError(
      `An emulator stands for one document. Name one of ${apis.map(({ key }) => key).join(", ")}.`,
    );
  }
  const { model } = await load(api, configuration);
  const { behavioursOf, createEmulator, describeEmulation, developmentCredentials } = await import(
    "../emulator/index.js"
  );
  const { startEmulator } = await import("../emulator/node/index.js");
  const behaviours = behavioursOf(model.service.name);
  const emulator = createEmulator(model, { behaviours, lenientTypes: options.lenientTypes });
  const { url, close } = await startEmulator(emulator, { port, host: options.host });
  const { secretId, secretKey } = developmentCredentials;
  if (options.json) print(JSON.stringify({ url, secretId, secretKey }));
  else printBanner(describeEmulation(model, behaviours), url, { secretId, secretKey });
  await untilStopped();
  await close();
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}; 0 takes a free one.`);
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

function printBanner(
  emulation: Emulation,
  url: string,
  credentials: { readonly secretId: string; readonly secretKey: string },
): void {
  const { bold, dim, green } = coloursOf(process.stdout);
  print(`${green("✓")} ${bold(emulation.service)} at ${bold(url)}`);
  print();
  print(`  export TENCENTCLOUD_SECRET_ID=${credentials.secretId}`);
  print(`  export TENCENTCLOUD_SECRET_KEY=${credentials.secretKey}`);
  print();
  for (const action of emulation.actions) print(`  ${describeAction(action)}`);
  print();
  print(dim(`Not emulated: ${emulation.omissions.join("; ")}.`));
  print(dim("Stop with Ctrl+C."));
}

/** `CreateHTTPListener  from state: 20 conditions (12 inferred, 8 seed)`. */
function describeAction({ action, answered, rules, silentCodes }: EmulatedAction): string {
  const bySource = new Map<string, number>();
  for (const { source } of rules) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  const sources = [...bySource].map(([source, number]) => `${number} ${source}`).join(", ");
  const known = rules.length === 0 ? "" : `, ${count(rules.length, "condition")} (${sources})`;
  const silent = silentCodes.length === 0 ? "" : `; never answers ${silentCodes.join(", ")}`;
  return `${action}: from ${answered}${known}${silent}`;
}
