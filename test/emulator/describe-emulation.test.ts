import { describe, expect, it } from "vitest";
import { describeEmulation, gaapBehaviours } from "../../emulator/index.js";
import { gaapModel } from "./gaap-emulator.js";

const emulation = describeEmulation(gaapModel, gaapBehaviours());

describe("describeEmulation", () => {
  it("tells which actions are answered from state and which from examples", () => {
    const [create] = gaapBehaviours();
    const { actions } = describeEmulation(gaapModel, create === undefined ? [] : [create]);
    expect(actions.map(({ action, answered }) => [action, answered])).toEqual([
      ["CreateHTTPListener", "state"],
      ["DescribeHTTPListeners", "examples"],
      ["ModifyHTTPListenerAttribute", "examples"],
      ["DeleteListeners", "examples"],
    ]);
  });

  it("answers every code that is documented for an action", () => {
    const silent = emulation.actions.map(({ action, silentCodes }) => [action, silentCodes]);
    expect(Object.fromEntries(silent)).toEqual({
      CreateHTTPListener: [],
      DescribeHTTPListeners: [],
      ModifyHTTPListenerAttribute: [],
      DeleteListeners: [],
    });
  });

  it("names only codes that the catalogue knows, and for an action those that it documents", () => {
    const known = new Map(gaapModel.catalogue.codes.map((code) => [code.code, code]));
    const strays = emulation.actions.flatMap(({ action, rules }) =>
      rules
        .filter(({ code }) => !known.get(code)?.common && !known.get(code)?.actions.includes(action))
        .map(({ code }) => `${action}: ${code}`),
    );
    expect(strays).toEqual([]);
    expect(emulation.gateway.filter(({ code }) => !known.get(code)?.common)).toEqual([]);
  });
});
