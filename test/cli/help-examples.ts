import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { splitLine } from "../../cli/complete/split-line.js";
import { createProgram } from "../../cli/create-program.js";
import { writeMetadata } from "../generator/import/write-metadata.js";
import { createWorkspace, write } from "../workspace.js";
import { type Printed, runInProcess } from "./run-in-process.js";
import { gaap } from "./start-emulated.js";

/** Words behind `openaction` that have a help of their own: verbs, and the actions of verbs that call. */
export function listTopics(): readonly (readonly string[])[] {
  const waited = gaap.actions.filter(({ waits }) => waits !== undefined);
  return [
    [],
    ...listVerbs(createProgram([]), []),
    ...gaap.actions.map(({ name }) => ["call", name]),
    ...waited.map(({ name }) => ["wait", name]),
  ];
}

function listVerbs(command: Command, path: readonly string[]): readonly (readonly string[])[] {
  const shown = command.createHelp().visibleCommands(command);
  return command.commands
    .filter((verb) => shown.includes(verb))
    .flatMap((verb) => [[...path, verb.name()], ...listVerbs(verb, [...path, verb.name()])]);
}

/** The help of a topic. */
export async function helpOf(topic: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess([...topic, "--help"]);
  if (code !== 0 || stderr !== "") throw new Error(`openaction ${topic.join(" ")} --help: ${stderr}`);
  return stdout;
}

/** The examples of a help, each on one line. */
export function examplesOf(help: string): readonly string[] {
  const [, part = ""] = help.split("\nExamples:\n");
  const joined = part.replace(/ \\\n\s+/g, " ").split("\n");
  return joined.filter((line) => line.startsWith("  $ ")).map((line) => line.slice("  $ ".length));
}

/** Every example of every help, each once. */
export async function listExamples(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const topic of listTopics()) found.push(...examplesOf(await helpOf(topic)));
  return [...new Set(found)];
}

/** How examples are run: with what is put in place of words that only their reader can know. */
export interface ExampleSetting {
  readonly cwd: string;
  /** Added to calls, which are not to leave this machine. */
  readonly endpoint: string;
  /** Id of a listener that is there. */
  readonly listener: string;
}

/** Runs an example as a shell would, but for its redirections, and returns how its last command ended. */
export async function runExample(
  example: string,
  { cwd, endpoint, listener }: ExampleSetting,
): Promise<Printed> {
  let folder = cwd;
  let last: Printed = { code: 0, stdout: "", stderr: "" };
  for (const command of example.split(" && ")) {
    const words = wordsOf(command);
    if (words[0] === "cd") folder = join(folder, words[1] ?? "");
    else last = await runInProcess(argumentsOf(words, endpoint, listener), { cwd: folder });
    if (last.code !== 0) return last;
  }
  return last;
}

/** `source <(openaction …)` and `openaction … | source` run what is inside. */
function wordsOf(command: string): readonly string[] {
  const inner = /<\((.*)\)$/.exec(command)?.[1] ?? command.replace(/ \| source$/, "");
  return splitLine(`${inner} `).before;
}

function argumentsOf([, ...words]: readonly string[], endpoint: string, listener: string): readonly string[] {
  const known = words.map((word) => word.replace(/listener-[a-z0-9]{8}/, listener).replace(/^40[12]0$/, "0"));
  return ["call", "wait"].includes(known[0] ?? "") ? [...known, "--endpoint", endpoint] : known;
}

/** A repository in which every example finds what it names. */
export function createExampleFolder(): string {
  const folder = createWorkspace();
  const copy = (from: string, to: string) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to), { recursive: true });
  };
  for (const side of ["old", "new"]) {
    copy("generated/gaap/openapi.json", `${side}/openapi.json`);
    copy("generated/gaap/package.json", `${side}/package.json`);
  }
  copy("generated/gaap/openapi.json", "api/openapi.yaml");
  const metadata = dirname(writeMetadata({ actions: { GetThing: {} } }));
  copy(metadata, "gaap/v20180529");
  copy(metadata, "services/things/v20200131");
  copy("docs/guide", "docs/guide");
  write("package.json", JSON.stringify(MANIFEST))(folder);
  write("package-lock.json", JSON.stringify(LOCK))(folder);
  write(".gitignore", "/release/\n/packages/\n/generated/\n")(folder);
  commitTwice(folder);
  return folder;
}

const MANIFEST = { name: "listeners", version: "0.1.0", private: true, scripts: { build: "node -e 0" } };
const LOCK = {
  name: "listeners",
  version: "0.1.0",
  lockfileVersion: 3,
  packages: { "": { name: "listeners", version: "0.1.0" } },
};

function commitTwice(folder: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "-m", "Begin");
  git("tag", "v0.1.0");
  write("README.md", "# Listeners\n")(folder);
  git("add", "--all");
  git("commit", "--quiet", "-m", "Say what it is");
}
