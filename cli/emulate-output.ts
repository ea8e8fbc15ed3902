import type { AnsweredCall, EmulatedAction, Emulation } from "../emulator/index.js";
import { coloursOf, count, print, printAside, showText } from "./terminal.js";

/** Tells where the emulator is, the key that it knows, and what it does from where it is known. */
export function printBanner(
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
