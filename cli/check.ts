import { ExitCode } from "./fail.js";
import { load, outputOf, select } from "./load.js";
import { relativePath } from "./paths.js";
import { coloursOf, count, print, printAside } from "./terminal.js";
import { runtimeVersion } from "./versions.js";

/** `openaction check`: tells which generated files do not match their document. Writes nothing; 1 if there are any. */
export async function check(documents: readonly string[]): Promise<number> {
  const { configuration, apis } = await select(documents);
  const { check: compare } = await import("../generator/index.js");
  let wrong = 0;
  for (const api of apis) {
    const output = outputOf(api);
    const { missing, stale, obsolete, foreign } = await compare(
      await load(api, configuration),
      output,
      runtimeVersion(),
    );
    const findings = [
      ...missing.map((path) => ["missing", path] as const),
      ...stale.map((path) => ["stale", path] as const),
      ...obsolete.map((path) => ["obsolete", path] as const),
      ...foreign.map((path) => ["foreign", path] as const),
    ];
    if (findings.length === 0) print(`${coloursOf(process.stdout).green("✓")} ${api.key}: up to date`);
    for (const [what, path] of findings) report(what, relativePath(output, path));
    wrong += findings.length;
  }
  if (wrong > 0) printAside(`\n${count(wrong, "difference")}. ${REPAIR}`);
  return wrong > 0 ? ExitCode.failed : ExitCode.done;
}

const REPAIR = "Run `openaction generate` to repair them; move foreign files elsewhere first.";

function report(what: string, path: string): void {
  printAside(`${coloursOf(process.stderr).red(what.padEnd(9))}${path}`);
}
