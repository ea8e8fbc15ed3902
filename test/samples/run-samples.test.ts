import { describe, expect, it } from "vitest";
import { type SampleLanguage, sampleLanguages } from "../../samples/index.js";
import { describeSamples } from "./describe-samples.js";
import { runners } from "./run-sample.js";
import { type DocumentedCall, documentedCalls } from "./serve-example.js";

const run = sampleLanguages.filter(({ isRun }) => isRun);

/** Some examples in each language, and all in one of them; the long suite runs every example in every language. */
function callsOf({ id }: SampleLanguage): readonly DocumentedCall[] {
  // Bash starts fastest.
  if (id === "curl") return documentedCalls;
  // Clients read the answer, so that a failure is something else to them.
  const keys = runners[id]?.isClient ? ["connection", "duplicate-port"] : ["connection"];
  return documentedCalls.filter(
    ({ action, example }) => action.name === "CreateHTTPListener" && keys.includes(example.key),
  );
}

describe("samples, run with signature checks on", () => {
  for (const language of run) describeSamples(language, callsOf(language));

  it("are those of every language that is said to be run", () => {
    expect(run.map(({ id }) => id).sort()).toEqual(Object.keys(runners).sort());
    const shown = sampleLanguages.filter((language) => !run.includes(language)).map(({ label }) => label);
    console.log(
      `samples: ${run.length} of ${sampleLanguages.length} forms are run for ${documentedCalls.length} examples; only shown: ${shown.join(", ")}`,
    );
  });
});
