import { ApiError, HttpError, ProtocolError } from "@openaction/runtime";
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

  it("is shown in part, and keeps its RequestId", async () => {
    const text = `{"Response":{"Error":null,"RequestId":"r-1"}}${" ".repeat(500)}`;
    const error = await failureOf(ask(new Response(text)));
    expect(error.requestId).toBe("r-1");
    expect(error.message).toContain(JSON.stringify(text.slice(0, 200)));
    expect(error.message.length).toBeLessThan(400);
  });
});

describe("a status other than 200", () => {
  const coded = { Response: { Error: { Code: "InternalError", Message: "why" }, RequestId: "r-1" } };

  it.each([
    {
      given: json(coded, { status: 500 }),
      want: { status: 500, serviceCode: "InternalError", requestId: "r-1" },
    },
    { given: new Response("<html>Bad Gateway</html>", { status: 502 }), want: { status: 502 } },
    { given: new Response(null, { status: 204 }), want: { status: 204 } },
    {
      given: json({ Response: result }, { status: 201 }),
      want: { status: 201, requestId: result.RequestId },
    },
    {
      given: new Response("slow down", { status: 429, headers: { "X-TC-RequestId": "r-2" } }),
      want: { status: 429, requestId: "r-2" },
    },
  ])("$want.status is an HttpError, even around a result", async ({ given, want }) => {
    const error = await failureOf(ask(given));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ code: "ClientError.Http", known: false, outcome: "unknown", ...want });
    expect(error.message).toContain(`HTTP ${want.status}`);
  });

  it.each([301, 302, 307, 308])("%d is a redirect, which is not followed", async (status) => {
    const given = new Response(null, { status, headers: { location: "https://elsewhere.example/" } });
    const { client, sent } = connect({}, () => given);
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toMatchObject({ name: "HttpError", status });
    expect(error.message).toContain("redirects are not followed");
    expect(sent).toHaveLength(1);
  });

  it("0 is a redirect that a browser hides", async () => {
    const hidden = Object.defineProperty(new Response(), "status", { value: 0 });
    expect((await failureOf(ask(hidden))).message).toContain("redirects are not followed");
  });
});

it("reads the envelope of its own service", async () => {
  const { client } = connect({}, () => json({ Result: { ListenerId: "l" } }));
  expect((await client.safe(createListener, request)).ok).toBe(false);
  expect(service.envelope).toBe("Response");
});
