import { execFile, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { shellScripts } from "../../cli/complete/shell-scripts.js";
import { listLines } from "../../cli/complete.js";
import { createProgram } from "../../cli/create-program.js";
import { createFolder } from "../workspace.js";

/** Shells that openaction completes in. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** Whether a shell is installed. Where everything has to be tested, one that is missing is an error. */
export function hasShell(shell: Shell): boolean {
  const found = spawnSync(shell, ["--version"], { stdio: "ignore" }).status === 0;
  if (!found && process.env.CI === "true")
    throw new Error(`${shell} is not installed, so it cannot be tested.`);
  if (!found) console.log(`${shell} is not installed here: what it completes is not tested.`);
  return found;
}

/** What a shell itself offers in place of the last word of each line, in a folder with or without documents. */
export async function listCompletions(
  shell: Shell,
  lines: readonly string[],
  cwd: string,
): Promise<readonly Set<string>[]> {
  const text = await LISTERS[shell](lines, await surround(cwd));
  const parts = text.split(`${MARK}\n`).slice(0, lines.length);
  return parts.map((part) => new Set(part.split("\n").filter((line) => line !== "")));
}

/** Types keys into a shell on a terminal of its own, and returns the arguments that its last command got. */
export async function typeKeys(shell: Shell, keys: string, cwd: string): Promise<readonly string[]> {
  const place = await surround(cwd);
  await onTerminal(shell, [...SETUP[shell], shell === "fish" ? FISH_REPORT : POSIX_REPORT, keys], place);
  return readFileSync(place.out, "utf8").split("\n").slice(0, -1);
}

/** Where a shell runs, and with what. */
interface Place {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that it writes to. */
  readonly out: string;
}

const MARK = "== end of line ==";

/** Instead of running the command that was typed, its arguments are written down. */
const POSIX_REPORT =
  'openaction() { if [ "$1" = complete ]; then command openaction "$@"; else printf "%s\\n" "$@" > $OUT; fi; }';
const FISH_REPORT =
  "function openaction; if test $argv[1] = complete; command openaction $argv; else; printf '%s\\n' $argv > $OUT; end; end";

const SETUP: Readonly<Record<Shell, readonly string[]>> = {
  bash: ["source <(openaction completion bash)"],
  zsh: ["autoload -Uz compinit && compinit -u -D", "source <(openaction completion zsh)", "LISTMAX=10000"],
  fish: ["openaction completion fish | source"],
};

const START: Readonly<Record<Shell, string>> = {
  bash: "bash --norc -i",
  zsh: "zsh -f -i",
  fish: "fish --no-config -i",
};

/** All completions of zsh pass through one function, which writes down what fits. The key drops what was typed. */
const ZSH_HOOK = [
  "bindkey '^G' kill-whole-line",
  `compadd() { local -a hits; builtin compadd -A hits "$@"; print -rl -- "\${(@Q)hits}" >> $OUT; builtin compadd "$@"; }`,
];

const LISTERS: Readonly<Record<Shell, (lines: readonly string[], place: Place) => Promise<string>>> = {
  // bash gets the end of a word that it breaks at `=` and `:`. What it would insert is run: it must mean itself.
  bash: (lines, place) => {
    const ask = (line: string) => {
      const word = line.slice(line.lastIndexOf(" ") + 1);
      const text = word.slice(word.search(/[^=:]*$/));
      const kept = word.slice(0, word.length - text.length);
      return `COMP_LINE=${quote(line)} COMP_POINT=${line.length}; _openaction openaction ${quote(text)} ""
for word in "\${COMPREPLY[@]}"; do eval "printf '%s\\n' -- ${kept}$word" | tail -n +2; done`;
    };
    return run("bash", ["--norc", "-c", script("bash", lines.map(ask))], place);
  },
  fish: (lines, place) => {
    const ask = (line: string) => `complete -C ${quote(line)} | string replace -r '\\t.*' ''`;
    return run("fish", ["--no-config", "-c", script("fish", lines.map(ask))], place);
  },
  zsh: async (lines, place) => {
    const keys = lines.map((line) => `${line}\t\u0007print -r -- '${MARK}' >> $OUT`);
    await onTerminal("zsh", [...SETUP.zsh, ...ZSH_HOOK, ...keys], place);
    return readFileSync(place.out, "utf8");
  },
};

function script(shell: Shell, asked: readonly string[]): string {
  return [...SETUP[shell], ...asked.map((text) => `${text}\necho '${MARK}'`)].join("\n");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `script` gives the shell a terminal, and types what it reads. */
function onTerminal(shell: Shell, lines: readonly string[], place: Place): Promise<string> {
  return run("script", ["-qec", START[shell], "/dev/null"], place, `${[...lines, "exit"].join("\n")}\n`);
}

function run(program: string, args: readonly string[], { cwd, env }: Place, input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, [...args], { cwd, env, timeout: 60_000 }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(input);
  });
}

/**
 * Stands for the command under its own name: a few lines of bash that hand their arguments over to this process, where
 * the same code answers without the start of a Node for each key.
 */
async function surround(cwd: string): Promise<Place> {
  const former = process.cwd();
  process.chdir(cwd);
  const server = createServer(
    (socket) => void answer(socket).catch((error: Error) => socket.destroy(error)),
  ).listen(0, "127.0.0.1");
  onTestFinished(() => {
    process.chdir(former);
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const bin = createFolder();
  writeFileSync(join(bin, "openaction"), COMMAND);
  chmodSync(join(bin, "openaction"), 0o755);
  const out = join(bin, "out");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: bin, TERM: "xterm", OUT: out };
  return { cwd, out, env: { ...env, PORT: String(port) } };
}

const COMMAND = `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/$PORT
printf '%s\\0' $# "$@" >&3
cat <&3
`;

async function answer(socket: Socket): Promise<void> {
  const words = await receive(socket);
  const [verb = "", shell = "", ...rest] = words;
  if (verb === "completion") socket.end(shellScripts[shell] ?? "");
  else
    socket.end(
      (await listLines(createProgram([]), shell, rest.slice(1))).map((line) => `${line}\n`).join(""),
    );
}

/** The number of words and then the words, each with a zero behind it. */
function receive(socket: Socket): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
      const [count, ...words] = text.split("\0");
      if (count !== undefined && words.length === Number(count) + 1) resolve(words.slice(0, -1));
    });
  });
}
