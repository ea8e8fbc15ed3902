import { type AnsweredCall, type Credential, type Emulation, faultTable } from "../emulator/index.js";
import type { EmulateOptions } from "./emulate-settings.js";
import { coloursOf, count, fold, print, printAside, showText } from "./terminal.js";

/** What is told when the emulator is ready. */
export interface Banner {
  readonly emulation: Emulation;
  readonly url: string;
  /** File with the certificate to trust. */
  readonly trusted: string | undefined;
  readonly key: Credential;
  readonly options: EmulateOptions;
}

/** Tells where the emulator is, with what key it is called, and what it does from where it is known. */
export function printBanner({ emulation, url, trusted, key, options }: Banner): void {
  const { bold, dim, green } = coloursOf(process.stdout);
  print(`${green("✓")} ${bold(emulation.service)} at ${bold(url)}\n`);
  if (options.credentials === undefined) {
    print(`  export TENCENTCLOUD_SECRET_ID=${key.secretId}`);
    print(`  export TENCENTCLOUD_SECRET_KEY=${key.secretKey}`);
  } else print(`  Sign with the keys of ${options.credentials}.`);
  if (trusted !== undefined) print(`  export NODE_EXTRA_CA_CERTS=${trusted}`);
  print();
  for (const line of describeActions(emulation)) print(fold(`  ${line}`, process.stdout, "      "));
  print(dim(fold(`\nNot emulated: ${emulation.omissions.join("; ")}.`, process.stdout)));
  print(dim(fold(HINT, process.stdout)));
  if (options.control) print(dim(`Control: ${url}/_emulator/state, /_emulator/faults`));
  for (const order of options.fault ?? []) print(dim(`Fault: ${showText(order)}`));
  print(dim("Stop with Ctrl+C."));
}

const HINT = "openaction emulate --rules lists the conditions, --faults what can be made to go wrong.";

function describeActions({ gateway, actions }: Emulation): readonly string[] {
  const stateful = actions.filter(({ answered }) => answered === "state");
  const others = actions.filter(({ answered }) => answered === "examples").map(({ action }) => action);
  const width = Math.max(0, ...stateful.map(({ action }) => action.length));
  return [
    ...(stateful.length === 0 ? [] : ["Answered from state:"]),
    ...stateful.map(({ action, rules, silentCodes }) => {
      const silent = silentCodes.length === 0 ? "" : `; never answers ${silentCodes.join(", ")}`;
      return `  ${action.padEnd(width)}  ${showSources(rules)}${silent}`;
    }),
    ...(others.length === 0 ? [] : [`Answered from examples only: ${listSome(others)}`]),
    `Before each action, the gateway: ${showSources(gateway)}`,
  ];
}

/** `20 conditions (12 inferred, 8 seed)`. */
function showSources(rules: readonly { readonly source: string }[]): string {
  const bySource = new Map<string, number>();
  for (const { source } of rules) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  const sources = [...bySource].map(([source, number]) => `${number} ${source}`).join(", ");
  return `${count(rules.length, "condition")}${sources === "" ? "" : ` (${sources})`}`;
}

/** Lists each condition with the code that answers it and where it is known from, in the order in which they are tried. */
export function printRules({ gateway, actions }: Emulation): void {
  const { bold, dim } = coloursOf(process.stdout);
  const parts = [
    { title: "Gateway", rules: gateway },
    ...actions.map(({ action, summary, rules }) => ({ title: `${action}: ${summary}`, rules })),
  ];
  for (const { title, rules } of parts) {
    print(bold(fold(showText(title), process.stdout)));
    for (const { code, rule, source } of rules)
      print(fold(`  ${rule} ${dim(`${code}, ${source}`)}`, process.stdout, "    "));
    print();
  }
  print(fold(SOURCES, process.stdout));
}

const SOURCES =
  "seed: the vendor's page that this toolchain began with; vendor-doc: the vendor's other pages; vendor-source: the " +
  "vendor's own clients; inferred: concluded from these, and to be taken with care.";

const LISTED = 8;

function listSome(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, LISTED).join(", ")} and ${rest} more`;
}

/** Lists the faults that may be ordered. */
export function printFaults(): void {
  const { bold, dim } = coloursOf(process.stdout);
  print("The client …\n");
  for (const [name, facts] of Object.entries(faultTable)) {
    const { effect, address } = { address: undefined, ...facts };
    const instead = address === undefined ? "" : dim(` (no server can: let it call ${address})`);
    print(fold(`  ${bold(name.padEnd(24))}  ${effect}${instead}`, process.stdout, " ".repeat(28)));
  }
  print("\nAn order may go on with: action=NAME, at=2, at=2-4, at=10%, executed=false.");
}

/** Logs a call on standard error: `07:25:34 CreateHTTPListener AKIDEXAM… ok 2 ms`, or as JSON. */
export function printCall(call: AnsweredCall, form: "json" | "text"): void {
  const time = new Date(call.time).toISOString();
  if (form === "json") {
    printAside(JSON.stringify({ ...call, time }));
    return;
  }
  const { dim, green, red } = coloursOf(process.stderr);
  const { action, key, code, fault, milliseconds, requestId } = call;
  const colour = code === "ok" ? green : red;
  const met = fault === undefined ? "" : ` ${red(`fault ${fault}`)}`;
  const who = `${showText(action) || call.method} ${dim(showText(key))}`;
  printAside(
    `${dim(time.slice(11, 19))} ${who} ${colour(code)}${met} ${dim(`${milliseconds} ms ${requestId}`)}`,
  );
}
