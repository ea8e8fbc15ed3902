import { ExitCode, printError } from "./fail.js";

/**
 * Ends the command without a word once nobody reads its output any more, as `| head -1` does. Nobody reading what
 * stands aside of the result is no reason to end.
 */
export function endWithReader(): void {
  process.stdout.on("error", ({ code = "", message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(process.exitCode);
    printError(`Standard output cannot be written: ${message}`);
    process.exit(ExitCode.failed);
  });
  process.stderr.on("error", () => undefined);
}
