/*
 * Runs programs of this folder one after the other: `npm run bench`, or `npm run bench -- toolchain --rounds 3` for one
 * of them with its options. Run them on an idle machine after `npm run build`, and read the ratios.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What each program compares. The first three are run where none is named. */
const PROGRAMS = {
  calls: "calls per second and CPU time per call: the client, the vendor's SDK, node:http, fetch, undici",
  startup: "the loading of a client until its first instance: the client, the vendor's SDK, undici",
  sizes: "a bundle with one call, what is installed, and how a bundle grows with the number of actions",
  int64: "reading answers with 64-bit integers, beside JSON.parse",
  cli: "what a command takes",
  emulator: "requests per second of the emulator, beside a bare server and Prism",
  "emulator-start": "the start of the emulator",
  toolchain: "generating packages, beside other generators",
};

const [name, ...options] = process.argv.slice(2);
const names = name === undefined ? Object.keys(PROGRAMS).slice(0, 3) : [name];
if (name !== undefined && !Object.hasOwn(PROGRAMS, name)) {
  const list = Object.entries(PROGRAMS).map(([key, text]) => `  ${key.padEnd(15)} ${text}`);
  console.error(`There is no program ${JSON.stringify(name)}. There are:\n${list.join("\n")}`);
  process.exit(2);
}
if (!existsSync(join(import.meta.dirname, "../runtime/dist/node/entry.js"))) {
  console.error("Nothing is built: npm run build");
  process.exit(2);
}
for (const each of names) {
  const program = join(import.meta.dirname, `${each}.ts`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", program, ...options], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
