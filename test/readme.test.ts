import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copyRepository } from "./copy-repository.js";
import { developmentEnvironment, writeRedirect } from "./redirect-requests.js";
import { startGaap } from "./start-gaap.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const commands = blocksOf("sh").flatMap((text) => text.trim().split("\n"));
const programs = blocksOf("ts");

/** Commands that this very test is part of, or that would fetch what is there already: `.ci/run` types them. */
const TYPED_BY_CI = ["npm ci", "npm test"];
const MINUTE = 60_000;

/** A clone of this repository, and beside it the other one that the README speaks of. */
let work = "";

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "openaction-readme-"));
  mkdirSync(join(work, "app"));
  writeFileSync(join(work, "app/package.json"), '{ "private": true, "type": "module" }\n');
  await copyRepository(join(work, "openaction"));
}, MINUTE);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("the README", () => {
  it("shows the configuration as it is", () => {
    const [shown = ""] = blocksOf("yaml");
    expect(parse(readFileSync(join(root, "redocly.yaml"), "utf8"))).toMatchObject(parse(shown));
  });

  it.each(commands)("%s", { timeout: 2 * MINUTE }, async (command) => {
    const parts = command.split(" && ");
    const left = parts.filter((part) => !TYPED_BY_CI.includes(part));
    const ci = readFileSync(join(root, ".ci/run"), "utf8");
    for (const part of parts) if (!left.includes(part)) expect(ci).toContain(`\n${part}`);
    for (const part of left) await type(part);
  });

  it("has programs that compile", { timeout: MINUTE }, compilePrograms);

  it.each(programs)("program %#", { timeout: MINUTE }, async (program) => {
    const output = await runProgram(fileOf(programs.indexOf(program)));
    const [shown = ""] = blocksOf("text");
    const anyId = (text: string) => text.replace(/listener-[a-z0-9]{8}/g, "listener-o0f3at99");
    if (program === programs[0]) expect(anyId(output)).toBe(shown);
    else expect(output).not.toBe("");
  });
});

function blocksOf(language: string): readonly string[] {
  return blocks.filter((block) => block.language === language).map(({ text }) => text);
}

/** Types a command where the README says: installs in the other repository, all else in the clone. */
async function type(command: string): Promise<void> {
  const cwd = join(work, command.startsWith("npm install") ? "app" : "openaction");
  if (command.includes(" emulate ")) return startAndStop(command, cwd);
  if (command.includes("--pack-destination packages")) mkdirSync(join(cwd, "packages"));
  const offline = command.startsWith("npm install") ? " --prefer-offline --ignore-scripts" : "";
  await run("bash", ["-c", command + offline], { cwd });
}

/** A command that runs until it is stopped: it must say that it is ready, and stop when told. */
async function startAndStop(command: string, cwd: string): Promise<void> {
  const child = spawn("bash", ["-c", `exec ${command}`], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let output = "";
  const ended = once(child, "exit");
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    output += chunk;
    if (output.includes("Stop with Ctrl+C") && child.pid !== undefined) process.kill(-child.pid, "SIGINT");
  }
  await ended;
  expect(output).toContain("http://127.0.0.1:4010");
}

/** Writes the programs of the README into the other repository, and type-checks them there as TypeScript does by default. */
async function compilePrograms(): Promise<void> {
  const app = join(work, "app");
  const options = "--module nodenext --target es2022 --strict --types node --skipLibCheck".split(" ");
  const typeRoots = ["--typeRoots", join(root, "node_modules/@types")];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  programs.forEach((program, index) => {
    writeFileSync(join(app, fileOf(index)), program);
  });
  await run(process.execPath, [tsc, ...options, ...typeRoots, ...programs.map((_, index) => fileOf(index))], {
    cwd: app,
  });
}

function fileOf(index: number): string {
  return `program-${index}.ts`;
}

/** Runs a compiled program in the other repository, against an emulator of its own. */
async function runProgram(file: string): Promise<string> {
  const app = join(work, "app");
  const emulator = await startGaap();
  try {
    const { stdout } = await run(
      process.execPath,
      ["--import", writeRedirect(app, emulator.url), file.replace(/ts$/, "js")],
      {
        cwd: app,
        env: developmentEnvironment(),
      },
    );
    return stdout;
  } finally {
    await emulator.close();
  }
}
