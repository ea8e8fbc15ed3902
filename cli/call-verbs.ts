import { Argument, type Command } from "commander";
import { showExamples } from "./add-verb.js";
import type { ExplainOptions } from "./explain.js";
import type { SearchOptions } from "./search.js";

/** Its members depend on the document, so it takes its arguments apart by itself. */
export function addCall(program: Command, args: readonly string[]): void {
  program
    .command("call")
    .summary("call an action of a document")
    .argument("[arguments...]")
    .allowUnknownOption()
    .helpOption(false)
    .action(async () => {
      const { call } = await import("./call.js");
      process.exitCode = await call(args.slice(args.indexOf("call") + 1));
    });
}

/** `openaction wait`, which takes its arguments apart by itself as `call` does. */
export function addWait(program: Command, args: readonly string[]): void {
  program
    .command("wait")
    .summary("wait for a condition of a document")
    .argument("[arguments...]")
    .allowUnknownOption()
    .helpOption(false)
    .action(async () => {
      const { wait } = await import("./wait.js");
      process.exitCode = await wait(args.slice(args.indexOf("wait") + 1));
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
    .option("--json", "print the entry of the catalogue", false);
  showExamples(command, [
    "openaction explain InvalidParameterValue.DuplicatedListenerPort",
    "openaction explain DuplicatedListenerPort --json",
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
    .option("--limit <number>", "how many to show", "20");
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
