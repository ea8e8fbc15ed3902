import { Argument, type Command } from "commander";
import { showExamples } from "./add-verb.js";
import type { ExplainOptions } from "./explain.js";
import { choice } from "./parser-style.js";
import type { SearchOptions } from "./search.js";

/** `openaction call` and `wait`: their members depend on the document, so they take their arguments apart themselves. */
export function addActionVerbs(program: Command, args: readonly string[]): void {
  addActionVerb(program, "call", "call an action of a document", async () =>
    (await import("./call.js")).call(args.slice(args.indexOf("call") + 1)),
  );
  addActionVerb(program, "wait", "wait for a condition of a document", async () =>
    (await import("./wait.js")).wait(args.slice(args.indexOf("wait") + 1)),
  );
}

function addActionVerb(program: Command, name: string, summary: string, run: () => Promise<number>): void {
  program
    .command(name)
    .summary(summary)
    .argument("[arguments...]")
    .allowUnknownOption()
    .helpOption(false)
    .action(async () => {
      process.exitCode = await run();
    });
}

/** `openaction explain`. */
export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .summary("tell what an error code means and what to do")
    .description("Tell what an error code means, what to do about it, and whether to send the request again.")
    .argument("<code>", "a code, its last part, or a category as in RequestLimitExceeded.*")
    .option("--document <name>", "document of redocly.yaml; the first one where none is given")
    .addOption(choice("--output <format>", "format of the entry", ["text", "json"], "text"));
  showExamples(command, [
    "openaction explain InvalidParameterValue.DuplicatedListenerPort",
    "openaction explain DuplicatedListenerPort --output json",
    "openaction explain 'RequestLimitExceeded.*'",
  ]).action(async (code: string, options: ExplainOptions) =>
    (await import("./explain.js")).explain(code, options),
  );
}

/** `openaction search`. */
export function addSearch(program: Command): void {
  const command = program
    .command("search")
    .summary("find actions, members and error codes")
    .description(
      "Find actions, members and error codes by their names and what is written about them, the best first.",
    )
    .argument("<words...>", "what to look for, also by its first letters")
    .option("--document <name>", "document of redocly.yaml; the first one where none is given")
    .option("--limit <number>", "how many to show", "20")
    .addOption(choice("--output <format>", "format of what is found", ["text", "json"], "text"));
  showExamples(command, [
    "openaction search listener port",
    "openaction search 'quota exceeded' --limit 5",
  ]).action(async (words: string[], options: SearchOptions) => {
    process.exitCode = await (await import("./search.js")).search(words, options);
  });
}

/** `openaction completion`, and what its scripts ask while somebody types. */
export function addCompletion(program: Command): void {
  const command = program
    .command("completion")
    .summary("let a shell complete what you type")
    .description(
      "Print what a shell has to read to complete verbs, options, actions, members, their values and error codes.",
    )
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS));
  showExamples(command, [
    "source <(openaction completion bash)",
    "source <(openaction completion zsh)",
    "openaction completion fish | source",
  ]).action(async (shell: string) => (await import("./complete.js")).printScript(shell));
  program
    .command("complete", { hidden: true })
    .addArgument(new Argument("<shell>").choices(SHELLS))
    .argument("[words...]")
    .action(async (shell: string, words: string[]) =>
      (await import("./complete.js")).complete(program, shell, words),
    );
}

const SHELLS = ["bash", "zsh", "fish"];
