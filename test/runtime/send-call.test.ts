import type { AttemptReport, Transport, TransportRequest } from "@openaction/runtime";
import { describe, expect, it, vi } from "vitest";
import { connect, createListener, refuseDuplicate, request, result, succeed } from "./fake-service.js";

describe("a transport", () => {
  it("is given the request as it goes out, with names of headers in lower case", async () => {
    const sent: TransportRequest[] = [];
    const transport: Transport = async (given) => {
      sent.push(given);
      return { status: 200, headers: new Headers(), body: new Uint8Array(await succeed().arrayBuffer()) };
    };
    const { client } = connect({ transport, language: "en-US" });
    expect(await client.call(createListener, request, { region: "eu-1" })).toEqual(result);
    expect(sent[0]?.headers).toEqual({
      "content-type": "application/json",
      "x-tc-action": "CreateHTTPListener",
      "x-tc-version": "2018-05-29",
      "x-tc-region": "eu-1",
      "x-tc-language": "en-US",
      "x-tc-timestamp": "1689233134",
      authorization: expect.stringMatching(/^TC3-HMAC-SHA256 /),
    });
  });
});

describe("onAttempt", () => {
  it.each([
    {
      name: "that succeeded",
      answer: () =>
        Response.json({ Response: result }, { headers: { date: "Thu, 13 Jul 2023 07:25:34 GMT" } }),
      want: { outcome: "executed", requestId: result.RequestId, date: "Thu, 13 Jul 2023 07:25:34 GMT" },
    },
    {
      name: "that was refused",
      answer: refuseDuplicate,
      want: {
        outcome: "rejected",
        code: "InvalidParameterValue.DuplicatedListenerPort",
        requestId: "r-1",
        date: undefined,
      },
    },
  ])("is told of a sending $name", async ({ answer, want }) => {
    const reports: AttemptReport[] = [];
    const { client } = connect({ onAttempt: (report) => reports.push(report) }, answer);
    await client.safe(createListener, request);
    expect(reports).toEqual([
      {
        action: "CreateHTTPListener",
        attempt: 1,
        startedAt: expect.any(Number),
        duration: expect.any(Number),
        code: undefined,
        warnings: [],
        ...want,
      },
    ]);
  });

  it("is not told of a mistake in the program, which is no sending", async () => {
    const onAttempt = vi.fn();
    const { client } = connect({ onAttempt });
    // @ts-expect-error: a bigint is no number
    await expect(client.safe(createListener, { ...request, Port: 443n })).rejects.toThrow(TypeError);
    expect(onAttempt).not.toHaveBeenCalled();
  });
});
