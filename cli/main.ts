#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import type { DocsOptions } from "./docs.js";
import type { EmulateOptions } from "./emulate.js";
import { ExitCode, reportFailure } from "./fail.js";
import { toolchainVersion } from "./versions.js";

/** Verbs load what they need when they are called: `--help` loads none of it. */
function createProgram(): Command {
  const program = new Command("openaction")
    .description(
      "One OpenAPI document of an Action-style API in; client, error codes, emulator and docs out.",
    )
    .version(toolchainVersion())
    .showSuggestionAfterError()
    .exitOverride();
  for (const add of [addLint, addGenerate, addCheck, addDocs, addEmulate]) add(program);
  return program;
}

function addLint(program: Command): void {
  addVerb(program, "lint", "check documents and tell everything that is wrong", [
    "openaction lint",
    "openaction lint spec/gaap/openapi.yaml",
  ]).action(async (documents: string[]) => (await import("./lint.js")).lint(documents));
}

function addGenerate(program: Command): void {
  addVerb(program, "generate", "write the client package of each document", [
    "openaction generate",
    "openaction generate gaap",
  ]).action(async (documents: string[]) => (await import("./generate.js")).generate(documents));
}

function addCheck(program: Command): void {
  addVerb(program, "check", "tell which generated files do not match their document", [
    "openaction check",
  ]).action(async (documents: string[]) => {
    process.exitCode = await (await import("./check.js")).check(documents);
  });
}

function addDocs(program: Command): void {
  addVerb(program, "docs", "build the documentation site", [
    "openaction docs",
    "openaction docs --out public",
  ])
    .option("--out <folder>", "folder of the site", "site")
    .action(async (documents: string[], options: DocsOptions) =>
      (await import("./docs.js")).docs(documents, options),
    );
}

function addEmulate(program: Command): void {
  addVerb(program, "emulate", "answer as the service of a document does, until stopped", [
    "openaction emulate --port 4010",
    "openaction emulate gaap --json",
  ])
    .option("--port <number>", "port to listen on; 0 takes a free one", "4010")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--lenient-types", 'accept "443" where the document says 443', false)
    .option("--json", "print one line of JSON when ready: url, secretId, secretKey", false)
    .action(async (documents: string[], options: EmulateOptions) =>
      (await import("./emulate.js")).emulate(documents, options),
    );
}

function addVerb(program: Command, name: string, summary: string, examples: readonly string[]): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .argument("[documents...]", "names or paths of documents; all of redocly.yaml where none is given")
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  $ ${example}`).join("\n")}`);
}

try {
  await createProgram().parseAsync();
} catch (error) {
  // The parser has already told what was wrong with the command, or has shown what was asked for.
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  else process.exitCode = reportFailure(error);
}
