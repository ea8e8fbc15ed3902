import type { Command } from "commander";
import { showExamples } from "./add-verb.js";
import type { ExplainOptions } from "./explain.js";
import type { SearchOptions } from "./search.js";

/** Its members depend on the document, so it takes its arguments apart by itself. */
export function addCall(program: Command): void {
  program
    .command("call")
    .summary("call an action of a document")
    .argument("[arguments...]")
    .allowUnknownOption()
    .helpOption(false)
    .action(async () => {
      const { call } = await import("./call.js");
      process.exitCode = await call(process.argv.slice(process.argv.indexOf("call") + 1));
    });
}

/** `openaction explain`. */
export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .summary("tell what an error code means and what to do")
    .description("Tell what an error code means, what to do about it, and whether to send the request again.")
    .argument("<code>", "a code, or its last part")
    .option("--document <name>", "document of redocly.yaml; the first one where none is given")
    .option("--json", "print the entry of the catalogue", false);
  showExamples(command, [
    "openaction explain InvalidParameterValue.DuplicatedListenerPort",
    "openaction explain DuplicatedListenerPort --json",
  ]).action(async (code: string, options: ExplainOptions) =>
    (await import("./explain.js")).explain(code, options),
  );
}

/** `openaction search`. */
export function addSearch(program: Command): void {
  const command = program
    .command("search")
    .summary("find actions, members and error codes")
    .description("Find actions, members and error codes that hold every word.")
    .argument("<words...>")
    .option("--document <name>", "document of redocly.yaml; the first one where none is given");
  showExamples(command, ["openaction search listener port"]).action(
    async (words: string[], options: SearchOptions) => {
      process.exitCode = await (await import("./search.js")).search(words, options);
    },
  );
}
