import { describe, expect, it } from "vitest";
import { sampleLanguages } from "../../samples/index.js";
import { describeSamples } from "./describe-samples.js";
import { runners } from "./run-sample.js";
import { documentedCalls } from "./serve-example.js";

/** Languages that take long to compile or start; the long suite runs all of their samples. */
const SLOW = ["csharp", "go", "java", "openaction", "ruby", "vendor-node"];
const someCalls = documentedCalls.filter(
  ({ action, example }) =>
    action.name === "CreateHTTPListener" && ["connection", "duplicate-port"].includes(example.key),
);

const run = sampleLanguages.filter(({ executed }) => executed === "run");

describe("samples, run with signature checks on", () => {
  for (const language of run)
    describeSamples(language, SLOW.includes(language.id) ? someCalls : documentedCalls);

  it("are those of every language that is said to be run", () => {
    expect(run.map(({ id }) => id).sort()).toEqual(Object.keys(runners).sort());
    const shown = sampleLanguages.filter((language) => !run.includes(language)).map(({ label }) => label);
    console.log(
      `samples: ${run.length} of ${sampleLanguages.length} forms are run for ${documentedCalls.length} examples; only shown: ${shown.join(", ")}`,
    );
  });
});
