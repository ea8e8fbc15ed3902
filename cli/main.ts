#!/usr/bin/env node
import { Command } from "commander";
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
    .configureHelp({ showGlobalOptions: false });
  addVerb(program, "lint", "check documents and tell everything that is wrong", [
    "openaction lint",
    "openaction lint spec/gaap/openapi.yaml",
  ]).action(async (documents: string[]) => (await import("./lint.js")).lint(documents));
  addVerb(program, "generate", "write the client package of each document", [
    "openaction generate",
    "openaction generate gaap",
  ]).action(async (documents: string[]) => (await import("./generate.js")).generate(documents));
  addVerb(program, "check", "tell which generated files do not match their document", [
    "openaction check",
  ]).action(async (documents: string[]) => {
    process.exitCode = await (await import("./check.js")).check(documents);
  });
  return program;
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
  process.exitCode = reportFailure(error) ?? ExitCode.failed;
}
