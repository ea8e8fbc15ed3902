import { describe, expect, it } from "vitest";
import { resourcesFor } from "../../samples/example-world.js";
import { gaapModel, readContent, startGaap } from "../gaap-emulator.js";

describe("the examples of the document", () => {
  const examples = gaapModel.actions.flatMap(({ name: action, examples }) =>
    examples.map((example) => ({ action, ...example })),
  );
  it.each(examples)("$action $key", async ({ action, ...example }) => {
    const { call } = startGaap({ resources: resourcesFor(example) });
    const { code, content } = await call(action, example.request);
    expect(code).toBe(readContent(example.response).code);
    expect(Object.keys(content).sort()).toEqual(Object.keys(example.response).sort());
  });
});
