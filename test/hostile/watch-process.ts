import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { resolve, sep } from "node:path";

/** What the process did to the world around it. */
export interface Deeds {
  readonly sockets: string[];
  /** Files outside the folders that may be touched. */
  readonly files: string[];
}

const OPENING = [
  ...(["readFileSync", "openSync", "readdirSync", "createReadStream", "readFile", "open"] as const),
  ...([
    "writeFileSync",
    "createWriteStream",
    "writeFile",
    "appendFileSync",
    "mkdirSync",
    "mkdtempSync",
  ] as const),
  ...(["renameSync", "rmSync", "unlinkSync", "symlinkSync", "copyFileSync", "cpSync"] as const),
] as const;
const OPENING_LATER = ["readFile", "open", "writeFile", "mkdir", "rename", "rm", "readdir"] as const;

/** The one program that generating starts lays out the code. */
const FORMATTER = /[\\/]node_modules[\\/]@biomejs[\\/]/;

/** Notes every socket, look-up of a name and program that is started, and every file that is touched elsewhere. */
export function watchProcess(folders: readonly string[]): {
  readonly deeds: Deeds;
  readonly stop: () => void;
} {
  const deeds: Deeds = { sockets: [], files: [] };
  const isForeign = (path: unknown) =>
    typeof path === "string" &&
    !folders.some((folder) => resolve(path) === folder || resolve(path).startsWith(folder + sep));
  const noteFile =
    (name: string) =>
    ([path]: readonly unknown[]) => {
      if (isForeign(path)) deeds.files.push(`${name} ${path}`);
    };
  const undo = [
    patch(net.Socket.prototype, "connect", () => deeds.sockets.push("socket")),
    patch(dgram, "createSocket", () => deeds.sockets.push("datagram")),
    patch(dns, "lookup", ([name]) => deeds.sockets.push(`look-up of ${name}`)),
    patch(dns, "resolve", ([name]) => deeds.sockets.push(`look-up of ${name}`)),
    patch(dns.promises, "lookup", ([name]) => deeds.sockets.push(`look-up of ${name}`)),
    ...(["spawn", "spawnSync", "execFile", "execFileSync", "fork"] as const).map((name) =>
      patch(childProcess, name, ([program]) => {
        if (!FORMATTER.test(String(program))) deeds.sockets.push(`program ${program}`);
      }),
    ),
    ...OPENING.map((name) => patch(fs, name, noteFile(name))),
    ...OPENING_LATER.map((name) => patch(fs.promises, name, noteFile(name))),
  ];
  syncBuiltinESMExports();
  const stop = () => {
    for (const restore of undo) restore();
    syncBuiltinESMExports();
  };
  return { deeds, stop };
}

function patch<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  note: (parameters: readonly unknown[]) => void,
): () => void {
  const original = owner[name];
  if (typeof original !== "function") throw new Error(`${name} is no function`);
  // What stands there afterwards is called like what stood there before.
  owner[name] = function (this: unknown, ...parameters: unknown[]) {
    note(parameters);
    return Reflect.apply(original, this, parameters);
  } as Owner[typeof name];
  return () => {
    owner[name] = original;
  };
}
