import { afterAll, describe } from "vitest";
import { sampleLanguages } from "../../samples/index.js";
import { describeSamples } from "../samples/describe-samples.js";
import { documentedCalls } from "../samples/serve-example.js";

describe("every sample of every language, run with signature checks on", () => {
  const languages = sampleLanguages.filter(({ isRun }) => isRun);
  let passed = 0;
  for (const language of languages) describeSamples(language, documentedCalls, () => passed++);
  afterAll(() => {
    console.log(
      `samples: ${passed} of ${languages.length * documentedCalls.length} do what the document says`,
    );
  });
});
