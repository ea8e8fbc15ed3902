import { describe, expect, it } from "vitest";
import { defineConnection, defineGroup, defineListener } from "../../../emulator/index.js";
import { gaapModel, readContent, startGaap } from "../gaap-emulator.js";

// The world in which the examples of the document hold.
const connection = defineConnection({ id: "link-cuxw2rm0" });
const group = defineGroup({ id: "lg-qz6ntod5" });
const resources = {
  owners: [connection, group],
  listeners: [
    defineListener({ id: "listener-o0f3at99", owner: connection, name: "listener-1", port: 443 }),
    defineListener({
      id: "listener-7p3wm9zc",
      owner: connection,
      port: 1,
      settledAt: Number.POSITIVE_INFINITY,
    }),
    defineListener({ id: "listener-r5xb81td", owner: connection, port: 2, hasOrigins: true }),
    defineListener({ id: "listener-4k7dq2xa", owner: group, port: 3 }),
  ],
};

describe("the examples of the document", () => {
  const examples = gaapModel.actions.flatMap(({ name: action, examples }) =>
    examples.map((example) => ({ action, ...example })),
  );
  it.each(examples)("$action $key", async ({ action, request, response, outcome }) => {
    const isCreate = action === "CreateHTTPListener" && outcome === "result";
    const listeners = isCreate ? [] : resources.listeners;
    const { call } = startGaap({ resources: { ...resources, listeners } });
    const { code, content } = await call(action, request);
    expect(code).toBe(readContent(response).code);
    expect(Object.keys(content).sort()).toEqual(Object.keys(response).sort());
  });
});
