import { HttpError } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { connect, createListener, failureOf, request, result } from "./fake-service.js";

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);

function ask(answer: Response) {
  return connect({}, () => answer).client.safe(createListener, request);
}

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

  it.each([
    { given: 300, retry: "never", redirect: true },
    { given: 399, retry: "never", redirect: true },
    { given: 299, retry: "never", redirect: false },
    { given: 400, retry: "never", redirect: false },
    { given: 404, retry: "never", redirect: false },
    { given: 428, retry: "never", redirect: false },
    { given: 429, retry: "conditional", redirect: false },
    { given: 499, retry: "never", redirect: false },
    { given: 500, retry: "conditional", redirect: false },
    { given: 503, retry: "conditional", redirect: false },
  ])("$given: repeated $retry, a redirect: $redirect", async ({ given, retry, redirect }) => {
    const error = await failureOf(ask(new Response("why", { status: given })));
    expect(error.retry).toBe(retry);
    expect(error.message).toContain(redirect ? "redirects are not followed" : `HTTP ${given}: "why".`);
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
