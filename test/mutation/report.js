/* Prints the mutation score of each group after a run, and fails where one is too low. */
import { readFileSync } from "node:fs";
import { groups } from "./groups.js";

const LEAST = 90;

const { files } = JSON.parse(readFileSync(new URL("reports/mutation.json", import.meta.url), "utf8"));

for (const [name, paths] of Object.entries(groups)) {
  const mutants = Object.entries(files)
    .filter(([file]) => paths.some((path) => file.startsWith(path)))
    .flatMap(([, file]) => file.mutants);
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const caught = count("Killed", "Timeout");
  const missed = count("Survived", "NoCoverage");
  const all = caught + missed;
  const score = (100 * caught) / all;
  console.log(
    `mutation score of ${name}: ${all ? `${score.toFixed(1)} %, ${missed} of ${all} not noticed` : "not measured"}`,
  );
  if (score < LEAST) process.exitCode = 1;
}
