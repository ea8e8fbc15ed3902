import { spawn } from "node:child_process";
import { once } from "node:events";
import { type BenchDocument, CLI, touch } from "./documents.js";
import { type Cost, ENVIRONMENT } from "./measure.js";

/** From a change of one action to the end of what `generate --watch` does about it, some times over. */
export async function measureWatching(document: BenchDocument, rounds: number): Promise<readonly Cost[]> {
  const child = spawn(process.execPath, [CLI, "generate", "--watch"], {
    cwd: document.folder,
    env: { ...process.env, ...ENVIRONMENT },
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const waiting = async () => {
    while (!printed.includes("Watching")) await once(child.stdout, "data");
    printed = "";
  };
  await waiting();
  const costs: Cost[] = [];
  // The first time loads what later ones find.
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    touch(document, `Watched for the ${round}. time.`);
    await waiting();
    const seconds = (performance.now() - start) / 1000;
    if (round > 0) costs.push({ seconds, megabytes: Number.NaN });
  }
  child.kill("SIGINT");
  await once(child, "close");
  return costs;
}
