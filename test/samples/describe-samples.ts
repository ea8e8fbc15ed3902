import { parseAuthorization } from "@openaction/runtime/signing";
import { describe, expect, it } from "vitest";
import { stringLiteral } from "../../model/escape/index.js";
import type { JsonObject } from "../../model/index.js";
import { renderSample, requestText, type SampleLanguage } from "../../samples/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { canRun, type Ended, type Runner, runners, runSample } from "./run-sample.js";
import { type DocumentedCall, type ReceivedRequest, serve, worldOf } from "./serve-example.js";

/** Declares a test for each call: its sample in the language is run, and does what the document says. */
export function describeSamples(
  language: SampleLanguage,
  calls: readonly DocumentedCall[],
  onPassed: () => void = () => {},
): void {
  const runner = runners[language.id];
  if (runner === undefined) throw new Error(`There is no runner for ${language.label}.`);
  describe(language.label, () => {
    if (!canRun(runner)) return void refuseToRun(runner);
    it.concurrent.each(calls)("$action.name $example.key", { timeout: 60_000 }, async (call) => {
      const received = await serve(worldOf(call), async (url) => {
        expectDocumented(runner, call, await runSample(runner, render(language, runner, call, url), url));
      });
      expectRequest(language, call, received);
      onPassed();
    });
  });
}

/** Where a language is missing, a machine of CI fails; others say what to install. */
export function refuseToRun({ tools, packages }: Runner): void {
  it(`needs ${tools.join(" and ")}; install ${packages}`, (context) => {
    if (process.env.CI === undefined) context.skip();
    expect.fail(`These samples are not proven here; install ${packages}.`);
  });
}

/** Texts that sign for themselves are the ones that readers see; clients are told of the emulator in the text. */
function render(
  language: SampleLanguage,
  { isClient }: Runner,
  { action, example }: DocumentedCall,
  url: string,
): string {
  return renderSample(language.id, {
    model: gaapModel,
    action,
    request: example.request,
    packageName: stringLiteral("@openaction/gaap"),
    endpoint: isClient && url,
  });
}

/** The message of an error is for people: the document and the emulator may word it differently. */
function expectDocumented({ isClient }: Runner, { example }: DocumentedCall, ended: Ended): void {
  const response = anyMessage(example.response);
  if (isClient && example.outcome === "error") {
    expect(ended.status).toBeGreaterThan(0);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toContain(Object(response.Error).Code);
  } else {
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual(isClient ? response : { Response: response });
  }
}

function anyMessage(response: JsonObject): JsonObject {
  return "Error" in response
    ? { ...response, Error: { ...Object(response.Error), Message: expect.any(String) } }
    : response;
}

/** Stricter than the emulator, which takes any service's name in the scope on the own machine. */
function expectRequest(
  language: SampleLanguage,
  { action, example }: DocumentedCall,
  received: readonly ReceivedRequest[],
): void {
  expect(received.map(({ body }) => body)).toEqual([requestText(example.request)]);
  const [request] = received;
  expect(request?.header("X-TC-Action")).toBe(action.name);
  const claim = parseAuthorization(request?.header("authorization") ?? "");
  // The vendor's SDK takes the first label of the host.
  expect(claim?.service).toBe(language.id === "vendor-node" ? "127" : "gaap");
}
