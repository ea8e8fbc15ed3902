import { describe, expect, it } from "vitest";
import { type Behaviour, createEmulator, type EmulatorOptions, Fault } from "../../emulator/index.js";
import document from "../../generated/gaap/openapi.json" with { type: "json" };
import type { ExampleModel } from "../../model/index.js";
import { gaapModel, readOutcome } from "./gaap-emulator.js";
import { member, object, sampleModel } from "./sample-model.js";
import { SAMPLE_TIME, signRequest } from "./sign-request.js";

const text = { kind: "string", nullable: false } as const;
const examples: readonly ExampleModel[] = [
  {
    key: "missing",
    summary: "",
    request: { Id: "x-0", Tags: { a: "1", b: "2" } },
    response: { Error: { Code: "ResourceNotFound", Message: "There is no x-0." }, RequestId: "example" },
    outcome: "error",
  },
  {
    key: "one",
    summary: "",
    request: {},
    response: { Name: "one", RequestId: "example" },
    outcome: "result",
  },
  { key: "two", summary: "", request: { Id: "x-2" }, response: { Name: "two" }, outcome: "result" },
];
const any = { kind: "any", nullable: true } as const;
const model = sampleModel(object([member("Id", text), member("Tags", any)]), {}, examples);

async function send(body: string, options: EmulatorOptions = {}) {
  const ids = { requestId: () => "request-1", resourceId: (prefix: string) => prefix };
  const emulator = createEmulator(model, { verifySignatures: false, ids, now: () => 1000, ...options });
  return emulator.fetch("http://emulator.test", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sample-action": "Try",
      "x-sample-version": "2020-01-01",
      "x-sample-timestamp": "1",
    },
    body,
  });
}

function behave(answer: Behaviour["answer"]): EmulatorOptions {
  return { behaviours: [{ action: "Try", summary: "", rules: [], answer }] };
}

describe("createEmulator", () => {
  it.each([
    { title: "the example whose request is the same", given: '{"Id":"x-2"}', want: { Name: "two" } },
    {
      title: "an example that fails, whatever the order of members",
      given: '{"Tags":{"b":"2","a":"1"},"Id":"x-0"}',
      want: { Error: { Code: "ResourceNotFound", Message: "There is no x-0." } },
    },
    { title: "the first one that succeeds", given: '{"Id":"other"}', want: { Name: "one" } },
  ])("answers as $title", async ({ given, want }) => {
    const response = await send(given);
    expect(await response.json()).toEqual({ Answer: { ...want, RequestId: "request-1" } });
  });

  it("answers faults with the status 200, too, and tells its own time", async () => {
    const response = await send('{"Unknown":1}');
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("date")).toBe("Thu, 01 Jan 1970 00:00:01 GMT");
    expect(await response.json()).toEqual({
      Answer: {
        Error: { Code: "UnknownParameter", Message: '"Unknown" is not a known member.' },
        RequestId: "request-1",
      },
    });
  });

  it("answers from a behaviour where there is one", async () => {
    const echo = behave((_, { Id = "none" }) => (Id === "bad" ? new Fault("Bad", "It is bad.") : { Id }));
    expect(await (await send('{"Id":"a"}', echo)).json()).toEqual({
      Answer: { Id: "a", RequestId: "request-1" },
    });
    expect(await (await send('{"Id":"bad"}', echo)).json()).toMatchObject({
      Answer: { Error: { Code: "Bad" } },
    });
  });

  it("answers a defect as InternalError without its text, and reports it", async () => {
    const defects: unknown[] = [];
    const defect = new Error("secret details");
    const broken = behave(() => {
      throw defect;
    });
    const answer = await (await send("{}", { ...broken, onDefect: (found) => defects.push(found) })).text();
    expect(JSON.parse(answer)).toMatchObject({ Answer: { Error: { Code: "InternalError" } } });
    expect(answer).not.toContain("secret");
    expect(defects).toEqual([defect]);
  });

  it("takes a bundled document as well as a model", async () => {
    const request = () =>
      signRequest({ body: '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":80}' });
    const now = () => SAMPLE_TIME * 1000;
    for (const given of [document, gaapModel]) {
      const { code } = await readOutcome(await createEmulator(given, { now }).fetch(request()));
      expect(code).toBe("ok");
    }
    expect(() => createEmulator({ openapi: "3.1.1", info: {} })).toThrow("is expected here");
  });

  it("makes ids of requests that are UUIDs of version 4", async () => {
    const { randomIds } = await import("../../emulator/id-source.js");
    const { Answer } = await (await send("{}", { ids: randomIds })).json();
    expect(Answer.RequestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomIds.resourceId("listener-")).toMatch(/^listener-[0-9a-z]{8}$/);
  });
});
