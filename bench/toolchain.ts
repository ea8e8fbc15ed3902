/*
 * Prints what the toolchain costs beside its peers, side by side in one run: `npm ci --prefix bench/peers-toolchain`,
 * `npm run build`, then `npm run bench -- toolchain [--rounds 5] [--metadata FOLDER]`. The folder holds the vendor's
 * metadata, GAAP's among them; without it only the smallest document is measured. Read the ratios: the machine counts.
 */
import { parseArgs } from "node:util";
import { bundleOneCall, firstFunction } from "./toolchain/bundle-size.js";
import { countNamed } from "./toolchain/check-artefacts.js";
import { contenders } from "./toolchain/contenders.js";
import {
  type BenchDocument,
  firstActions,
  importedDocuments,
  runToolchain,
  smallestDocument,
  together,
} from "./toolchain/documents.js";
import { type Cost, forget, summarize } from "./toolchain/measure.js";
import { measureWatching } from "./toolchain/watching.js";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    metadata: { type: "string", default: process.env.OPENACTION_VENDOR_METADATA ?? "" },
  },
});
const rounds = Number(values.rounds);

/** Each contender in turn, several times, so that all of them see the same machine. */
async function compare(document: BenchDocument): Promise<void> {
  const costs = contenders.map(() => [] as Cost[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) costs[index]?.push(await contender.run(document));
  }
  const [base] = costs.map(summarize);
  console.log(
    `\n${document.name}, ${document.actions} actions`.padEnd(41),
    "seconds   peak MB    ratio    aim",
  );
  for (const [index, { name, aim }] of contenders.entries()) {
    const cost = summarize(costs[index] ?? []);
    console.log(row(name, cost, cost.seconds / (base?.seconds ?? 1), aim));
  }
  const watched = summarize(await measureWatching(document, rounds));
  const ratio = watched.seconds / (base?.seconds ?? 1);
  console.log(row("openaction, one action changed, --watch", watched, ratio));
}

function row(name: string, { seconds, megabytes }: Cost, ratio: number, aim?: number): string {
  const memory = Number.isNaN(megabytes) ? "" : megabytes.toFixed(0);
  const figures = [seconds.toFixed(2).padStart(7), memory.padStart(9), ratio.toFixed(2).padStart(8)];
  return [name.padEnd(40), ...figures, aim === undefined ? "" : `<= ${aim}`.padStart(8)].join(" ");
}

async function measureAll(documents: readonly BenchDocument[]): Promise<void> {
  const folder = together(documents);
  const [base] = contenders;
  let alone = 0;
  const perAction: string[] = [];
  for (const document of documents) alone += (await base?.run(document))?.seconds ?? 0;
  forget();
  const all = await runToolchain(["generate"], folder);
  for (const document of documents.filter(({ actions }) => actions >= 100)) {
    const cold = await contenders.find(({ name }) => name.endsWith("cold"))?.run(document);
    perAction.push(`${document.name} ${(((cold?.seconds ?? 0) * 1000) / document.actions).toFixed(1)}`);
  }
  const ratio = (all.seconds / alone).toFixed(2);
  console.log(
    `\n${documents.length} documents in one command: ${all.seconds.toFixed(1)} s, ${ratio} of the sum of`,
  );
  console.log(
    `openapi-typescript alone, ${alone.toFixed(1)} s (aim 0.7); peak ${all.megabytes.toFixed(0)} MB`,
  );
  console.log(`milliseconds an action, cold, from 100 actions up (aim: flat): ${perAction.join(", ")}`);
}

async function measureCheck(document: BenchDocument): Promise<void> {
  await runToolchain(["generate"], document.folder);
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await runToolchain(["check"], document.folder));
  forget();
  const cold = await runToolchain(["check"], document.folder);
  const { seconds } = summarize(costs);
  console.log(
    `\ncheck of ${document.name}: ${seconds.toFixed(2)} s (aim 1); first time ${cold.seconds.toFixed(2)} s`,
  );
  const [named, kinds] = await countNamed(document);
  console.log(`check names the one file that was spoilt: ${named} of ${kinds} kinds`);
}

async function measureBundle(largest: BenchDocument): Promise<void> {
  const small = firstActions(largest, 4);
  for (const { folder } of [largest, small]) await runToolchain(["generate"], folder);
  const action = firstFunction(small);
  const [whole, part] = [await bundleOneCall(largest, action), await bundleOneCall(small, action)];
  console.log(`\none call from ${largest.actions} actions: ${whole} B; from ${small.actions}: ${part} B;`);
  console.log(`difference ${whole - part} B (aim: within 100)`);
}

await compare(await smallestDocument());
if (values.metadata === "") console.log("\nNo --metadata: the larger documents are left out.");
else {
  const documents = await importedDocuments(values.metadata);
  const gaap = documents.find(({ name }) => name === "gaap");
  const largest = documents.at(-1);
  for (const document of [gaap, largest]) if (document !== undefined) await compare(document);
  if (gaap !== undefined) await measureCheck(gaap);
  if (largest !== undefined) await measureBundle(largest);
  await measureAll(documents);
}
