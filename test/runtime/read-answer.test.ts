import { ApiError, ProtocolError } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { connect, createListener, failureOf, request, result, service } from "./fake-service.js";

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const utf8 = (text: string) => new TextEncoder().encode(text);

function ask(answer: Response) {
  return connect({}, () => answer).client.safe(createListener, request);
}

describe("a result", () => {
  it.each([
    { name: "with all its members", given: json({ Response: result }), want: result },
    {
      name: "without a RequestId",
      given: json({ Response: { ListenerId: "l" } }),
      want: { ListenerId: "l" },
    },
    {
      name: "of nothing but a RequestId",
      given: json({ Response: { RequestId: "r" } }),
      want: { RequestId: "r" },
    },
    {
      name: "with a warning beside it",
      given: json({ Response: { ...result, DeprecatedWarning: "soon" } }),
      want: { ...result, DeprecatedWarning: "soon" },
    },
    {
      name: "that calls itself plain text",
      given: new Response(JSON.stringify({ Response: result })),
      want: result,
    },
    {
      name: "behind a byte order mark",
      given: new Response(utf8(`\uFEFF${JSON.stringify({ Response: result })}`)),
      want: result,
    },
  ])("$name", async ({ given, want }) => {
    expect(await ask(given)).toEqual({ ok: true, data: want });
  });

  it("keeps a member that is called __proto__ to itself", async () => {
    const settled = await ask(new Response('{"Response":{"ListenerId":"l","__proto__":{"polluted":true}}}'));
    expect(settled.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("what is odd about a result", () => {
  const typed = (type: string) =>
    new Response(JSON.stringify({ Response: result }), { headers: { "content-type": type } });
  const noText = ["ListenerId is not one text."];

  it.each([
    { name: "nothing", given: json({ Response: result }), want: [] },
    { name: "no type at all", given: new Response(utf8(JSON.stringify({ Response: result }))), want: [] },
    { name: "JSON by another name", given: typed("text/JSON; charset=utf-8"), want: [] },
    { name: "another type", given: typed("text/html"), want: ["The answer calls itself text/html."] },
    {
      name: "no RequestId",
      given: json({ Response: { ListenerId: "l" } }),
      want: ["The answer has no RequestId."],
    },
    { name: "no id of what was created", given: json({ Response: { RequestId: "r" } }), want: noText },
    { name: "an empty id", given: json({ Response: { ListenerId: "", RequestId: "r" } }), want: noText },
    {
      name: "an id that is a number",
      given: json({ Response: { ListenerId: 7, RequestId: "r" } }),
      want: noText,
    },
    {
      name: "two ids, of which a parser shows one",
      given: new Response('{"Response":{"ListenerId":"a","ListenerId":"b","RequestId":"r"}}', {
        headers: { "content-type": "application/json" },
      }),
      want: noText,
    },
  ])("is noted: $name", async ({ given, want }) => {
    const warnings: (readonly string[])[] = [];
    const { client } = connect({ onAttempt: (report) => warnings.push(report.warnings) }, () => given);
    await client.call({ ...createListener, id: "ListenerId" }, request);
    expect(warnings).toEqual([want]);
  });

  it("is not looked for in an action that names no id", async () => {
    const warnings: (readonly string[])[] = [];
    const given = json({ Response: { RequestId: "r" } });
    const { client } = connect({ onAttempt: (report) => warnings.push(report.warnings) }, () => given);
    await client.call(createListener, request);
    expect(warnings).toEqual([[]]);
  });
});

describe("an error of the service", () => {
  const answer = (Code: unknown, more = {}) =>
    json({ Response: { Error: { Code, Message: "why", ...more }, RequestId: "r-1" } });

  it.each([
    { given: "ResourceNotFound", known: true, category: "ResourceNotFound", outcome: "rejected" },
    {
      given: "InvalidParameterValue.DuplicatedListenerPort",
      known: true,
      category: "InvalidParameterValue",
      outcome: "rejected",
    },
    { given: "AuthFailure.SignatureFailure", known: true, category: "AuthFailure", outcome: "rejected" },
    { given: "InternalError", known: true, category: "InternalError", outcome: "unknown" },
    { given: "InternalError.DbError", known: false, category: "InternalError", outcome: "unknown" },
    { given: "Brand.New.Code", known: false, category: "Brand", outcome: "rejected" },
    { given: "__proto__", known: false, category: "__proto__", outcome: "rejected" },
    { given: "constructor", known: false, category: "constructor", outcome: "rejected" },
  ])("$given", async ({ given, ...want }) => {
    const error = await failureOf(ask(answer(given)));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      ...want,
      code: given,
      message: `[${given}] why`,
      action: "CreateHTTPListener",
      requestId: "r-1",
    });
  });

  it("counts, whatever stands beside it", async () => {
    const both = { ...result, Error: { Code: "ResourceNotFound", Message: "why" } };
    expect(await failureOf(ask(json({ Response: both })))).toBeInstanceOf(ApiError);
  });

  it.each([
    { name: "no text", given: answer("ResourceNotFound", { Message: undefined }) },
    { name: "a text that is none", given: answer("ResourceNotFound", { Message: { zh: "x" } }) },
  ])("may have $name", async ({ given }) => {
    expect((await failureOf(ask(given))).message).toBe("[ResourceNotFound] ");
  });
});

describe("an answer that is neither a result nor an error", () => {
  it.each([
    { name: "nothing", given: new Response("") },
    {
      name: "a page",
      given: new Response("<html>Welcome</html>", { headers: { "content-type": "text/html" } }),
    },
    { name: "JSON cut off", given: new Response('{"Response":{"ListenerId":"listener-o0f') },
    { name: "null", given: json(null) },
    { name: "a list", given: json([{ Response: result }]) },
    { name: "the result without its envelope", given: json(result) },
    { name: "an envelope of null", given: json({ Response: null }) },
    { name: "an envelope of text", given: json({ Response: "done" }) },
    { name: "an envelope of a list", given: json({ Response: [result] }) },
    { name: "an empty envelope", given: json({ Response: {} }) },
    { name: "an error that is null", given: json({ Response: { ...result, Error: null } }) },
    {
      name: "an error that is text",
      given: json({ Response: { Error: "ResourceNotFound", RequestId: "r" } }),
    },
    { name: "an error without a code", given: json({ Response: { Error: { Message: "why" } } }) },
    {
      name: "an error with an empty code",
      given: json({ Response: { Error: { Code: "", Message: "why" } } }),
    },
    { name: "an error with a number for a code", given: json({ Response: { Error: { Code: 7 } } }) },
    {
      name: "the form of an older gateway",
      given: json({ code: 4100, message: "why", codeDesc: "AuthFailure" }),
    },
    {
      name: "bytes that are not UTF-8",
      given: new Response(Uint8Array.from([...utf8('{"Response":{"ListenerId":"'), 0xff, ...utf8('"}}')])),
    },
  ])("such as $name, is an error", async ({ given }) => {
    const error = await failureOf(ask(given));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ code: "ClientError.Protocol", known: false, outcome: "unknown" });
  });

  it.each([
    { name: "was cut off", given: '{"Response":{"ListenerId":"listener-o0f', want: "conditional" },
    { name: "is a page", given: "<html>Welcome</html>", want: "conditional" },
    { name: "has another form", given: '{"code":4100}', want: "never" },
    { name: "is an error without a code", given: '{"Response":{"Error":{}}}', want: "never" },
  ])("may be asked for again ($want) if it $name", async ({ given, want }) => {
    expect((await failureOf(ask(new Response(given)))).retry).toBe(want);
  });

  it("is not asked for again if it is a stream of events, since it was executed", async () => {
    const stream = () =>
      new Response('data: {"Choices":[]}\n\n', {
        headers: { "content-type": "text/event-stream", "x-tc-requestid": "r-1" },
      });
    const { client, sent } = connect({ retries: 5 }, stream);
    const action = { ...createListener, effect: "read", streaming: "sse" } as const;
    const error = await failureOf(client.safe(action, request));
    expect(error).toMatchObject({ code: "ClientError.Protocol", outcome: "unknown", requestId: "r-1" });
    expect(error.message).toContain("data: {");
    expect(sent).toHaveLength(1);
  });

  it("is shown in part, and keeps its RequestId", async () => {
    const text = `{"Response":{"Error":null,"RequestId":"r-1"}}${" ".repeat(500)}`;
    const error = await failureOf(ask(new Response(text)));
    expect(error.requestId).toBe("r-1");
    expect(error.message).toContain(JSON.stringify(text.slice(0, 200)));
    expect(error.message.length).toBeLessThan(400);
  });
});

it("reads the envelope of its own service", async () => {
  const { client } = connect({}, () => json({ Result: { ListenerId: "l" } }));
  expect((await client.safe(createListener, request)).ok).toBe(false);
  expect(service.envelope).toBe("Response");
});

it("keeps the ids that support asks for, from the headers where there is no body", async () => {
  const headers = { "x-tc-requestid": "r-9", "x-tc-traceid": "t-9" };
  const failures = [
    json({ Response: { Error: { Code: "InternalError" } } }, { headers }),
    new Response("", { headers }),
  ];
  for (const given of failures)
    expect(await failureOf(ask(given))).toMatchObject({ requestId: "r-9", traceId: "t-9" });
  expect((await failureOf(ask(new Response("")))).traceId).toBeUndefined();
});

it("shows where a secret stood that the answer repeats", async () => {
  const { client } = connect({}, ({ headers }) => new Response(`you sent ${headers.get("authorization")}`));
  expect((await failureOf(client.safe(createListener, request))).message).toContain("Signature=***");
});

it("conceals what the answer repeats in its codes and ids, too", async () => {
  const signed = /[0-9a-f]{64}$/;
  const { client } = connect({}, ({ headers }) => {
    const [echo = ""] = signed.exec(headers.get("authorization") ?? "") ?? [];
    const told = { Error: { Code: `Invalid${echo}`, Message: echo }, RequestId: `r-${echo}` };
    return json({ Response: told }, { headers: { "x-tc-traceid": echo } });
  });
  const failure = await failureOf(client.safe(createListener, request));
  expect(failure).toMatchObject({ code: "Invalid***", requestId: "r-***", traceId: "***" });
  expect(JSON.stringify(failure)).not.toMatch(/[0-9a-f]{64}/);
});
