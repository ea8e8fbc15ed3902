import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BenchDocument, runToolchain, touch } from "./documents.js";
import { type Cost, forget, runNode } from "./measure.js";

/** Something that makes code of a document; others are measured against the first. */
export interface Contender {
  readonly name: string;
  /** At most this part of what the first one takes. */
  readonly aim?: number;
  run(document: BenchDocument): Promise<Cost>;
}

const peers = join(import.meta.dirname, "../peers-toolchain/node_modules");
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** A peer is run in the folder of the document. Redocly's configuration would have it look for other documents. */
function peer(name: string, args: readonly string[]): Contender {
  return {
    name,
    run: ({ folder }) => {
      rmSync(join(folder, "peer"), { recursive: true, force: true });
      return runNode(args, join(folder));
    },
  };
}

let edits = 0;

export const contenders: readonly Contender[] = [
  {
    name: "openapi-typescript (types only)",
    run: ({ folder }) =>
      runNode(
        [
          join(peers, "openapi-typescript/bin/cli.js"),
          join(folder, "openapi.json"),
          "-o",
          join(folder, "peer.ts"),
        ],
        peers,
      ),
  },
  peer("@hey-api/openapi-ts", [
    join(peers, "@hey-api/openapi-ts/bin/run.js"),
    ...["-i", "openapi.json", "-o", "peer", "-c", "@hey-api/client-fetch", "-s"],
  ]),
  peer("orval", [
    join(peers, "orval/dist/bin/orval.js"),
    "--input",
    "openapi.json",
    "--output",
    "peer/orval.ts",
  ]),
  peer("Redocly generate-client", [
    redocly,
    "generate-client",
    "openapi.json",
    "--output",
    "peer/redocly.ts",
  ]),
  {
    name: "openaction, cold",
    aim: 1.5,
    run: ({ folder }) => {
      forget();
      rmSync(join(folder, "out"), { recursive: true, force: true });
      return runToolchain(["generate"], folder);
    },
  },
  {
    name: "openaction, nothing changed",
    aim: 0.25,
    run: async ({ folder }) => {
      const cost = await runToolchain(["generate"], folder);
      if (!cost.output.includes("nothing to change")) throw new Error(`not unchanged: ${cost.output}`);
      return cost;
    },
  },
  {
    name: "openaction, one action changed",
    aim: 0.6,
    run: (document) => {
      touch(document, `Edited for the ${++edits}. time.`);
      return runToolchain(["generate"], document.folder);
    },
  },
];
