import { Command } from "commander";
import { addVerb, showExamples } from "./add-verb.js";
import { addActionVerbs, addCompletion, addExplain, addSearch } from "./call-verbs.js";
import type { DiffOptions } from "./diff.js";
import type { DocsOptions } from "./docs.js";
import type { DocsServeOptions } from "./docs-serve.js";
import { addEmulate } from "./emulate-verb.js";
import type { ImportOptions } from "./import.js";
import { choice, styleParser } from "./parser-style.js";
import type { ReleaseOptions } from "./release.js";
import { toolchainVersion } from "./versions.js";

/**
 * The parser with every verb, for arguments that some verbs read by themselves. Verbs load what they need when they are
 * called: `--help` loads none of it.
 */
export function createProgram(args: readonly string[]): Command {
  const program = styleParser(new Command("openaction"))
    .description(
      "One OpenAPI document of an Action-style API in; client, error codes, emulator and docs out.",
    )
    .version(toolchainVersion(), "-V, --version", "show the version");
  showExamples(program, [
    "openaction call --help",
    "openaction explain RequestLimitExceeded",
    "openaction init hello && cd hello && openaction lint",
  ]);
  for (const add of [
    (parent: Command) => addActionVerbs(parent, args),
    addExplain,
    addSearch,
    addInit,
    addLint,
    addGenerate,
    addCheck,
    addDiff,
    addImport,
    addDocs,
    addEmulate,
    addRelease,
    addCompletion,
  ])
    add(program);
  return program;
}

function addInit(program: Command): void {
  const command = program
    .command("init")
    .summary("write a small document to begin with")
    .description(
      "Write a small document that passes every rule, with one action, and the redocly.yaml beside it.",
    )
    .argument("[folder]", "folder to write into; this one where none is given");
  showExamples(command, ["openaction init", "openaction init hello && cd hello && openaction lint"]).action(
    async (folder?: string) => (await import("./init.js")).init(folder),
  );
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
    "openaction generate --watch",
  ])
    .option("--watch", "generate again whenever a file of a document changes, until stopped", false)
    .action(async (documents: string[], { watch }: { watch: boolean }) =>
      watch
        ? (await import("./watch.js")).watch(documents)
        : (await import("./generate.js")).generate(documents),
    );
}

function addCheck(program: Command): void {
  addVerb(program, "check", "tell which generated files do not match their document", [
    "openaction check",
  ]).action(async (documents: string[]) => {
    process.exitCode = await (await import("./check.js")).check(documents);
  });
}

function addDiff(program: Command): void {
  const command = program
    .command("diff")
    .summary("tell what changed, and what it means to callers and servers")
    .description(
      "Tell what changed between two documents, rated for those who call the service and those who implement it. A " +
        "document is a name of redocly.yaml, a path, or git:REVISION[:DOCUMENT].",
    )
    .argument("<old>", "the document as it was")
    .argument("[new]", "the document as it is; that of the working copy where none is given")
    .addOption(choice("--format <format>", "how it is told", ["text", "json", "markdown"], "text"))
    .option("--check-version", "fail where the version of the package is too low for the changes", false);
  showExamples(command, [
    "openaction diff git:HEAD~1",
    "openaction diff git:v0.1.0 gaap --check-version",
    "openaction diff old/openapi.json new/openapi.json --format markdown",
  ]).action(async (before: string, after: string | undefined, options: DiffOptions) => {
    process.exitCode = await (await import("./diff.js")).diff(before, after, options);
  });
}

function addImport(program: Command): void {
  const command = program
    .command("import")
    .summary("turn a vendor's own metadata into documents")
    .description(
      "Turn descriptions in a format of their own into Action-style documents. The format tencent takes an api.json, " +
        "or a folder with any number of them; error-codes.json and examples.json are read where they lie beside it.",
    )
    .argument("<format>", "tencent")
    .argument("<source>", "file or folder")
    .requiredOption("--out <folder>", "new or empty folder, or that of an earlier import");
  showExamples(command, [
    "openaction import tencent gaap/v20180529/api.json --out cloud",
    "openaction import tencent services --out cloud && cd cloud && openaction lint",
  ]).action(async (format: string, source: string, options: ImportOptions) =>
    (await import("./import.js")).importDocuments(format, source, options),
  );
}

function addDocs(program: Command): void {
  const command = addVerb(program, "docs", "build the documentation site", [
    "openaction docs",
    "openaction docs --out public",
    "openaction docs serve --proxy",
  ])
    .option("--out <folder>", "folder of the site", "site")
    .option("--guides <folder>", "folder of Markdown files that become pages", "docs/guide")
    .action(async (documents: string[], options: DocsOptions) =>
      (await import("./docs.js")).docs(documents, options),
    );
  addVerb(command, "serve", "build the site and serve it to this machine, until stopped", [
    "openaction docs serve --port 4020",
    "openaction docs serve --proxy",
  ])
    .option("--port <number>", "port to listen on; 0 takes a free one", "4020")
    .option("--proxy", "pass requests of the Explorer on to the endpoints of the documents", false)
    .action(async (documents: string[], _options: unknown, serve: Command) =>
      (await import("./docs-serve.js")).serveDocs(documents, serve.optsWithGlobals<DocsServeOptions>()),
    );
}

function addRelease(program: Command): void {
  const command = program
    .command("release")
    .summary("set the next version, write the changelog, build and pack")
    .description(
      "Derive version and changelog from what changed in the documents since the last tag, set the version in every " +
        "manifest, generate, build and pack, with a bill of materials. Commits, tags and publishes nothing.",
    )
    .addOption(
      choice(
        "--at-least <rating>",
        "how much changed besides the documents",
        ["major", "minor", "patch"],
        "patch",
      ),
    )
    .option("--out <folder>", "folder of the tarballs", "release")
    .option("--dry-run", "only tell what would be done", false)
    .option("--pack-only", "build and pack what stands here, as it is", false);
  showExamples(command, [
    "openaction release --dry-run",
    "openaction release --at-least minor",
    "openaction release --pack-only --out packages",
  ]).action(async (options: ReleaseOptions) => (await import("./release.js")).release(options));
}
