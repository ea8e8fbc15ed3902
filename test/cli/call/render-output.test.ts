import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkQuery, QueryError, renderOutput } from "../../../cli/call/render-output.js";

const result = {
  TotalCount: 2,
  ListenerSet: [
    { ListenerId: "listener-1", Port: 443, GroupId: null },
    { ListenerId: "监听器-22", Port: 80, Note: "a\nb\u001b[31m" },
  ],
  RequestId: "r",
};

const rows = [
  { output: "json", query: "ListenerSet[].Port", want: "[\n  443,\n  80\n]" },
  { output: "yaml", query: "ListenerSet[0]", want: "ListenerId: listener-1\nPort: 443\nGroupId: null" },
  {
    output: "table",
    query: undefined,
    want: [
      "TotalCount  2",
      "RequestId   r",
      "",
      "ListenerSet",
      "ListenerId  Port  GroupId  Note",
      "listener-1  443   -        -",
      "监听器-22   80    -        a\\nb\\u001b[31m",
    ].join("\n"),
  },
  { output: "text", query: "ListenerSet[].ListenerId", want: "listener-1\n监听器-22" },
  { output: "text", query: "ListenerSet[0]", want: "listener-1\t443\t-" },
  { output: "text", query: "ListenerSet[].[Port, ListenerId]", want: "443\tlistener-1\n80\t监听器-22" },
  { output: "table", query: "ListenerSet[].[ListenerId, Port]", want: "listener-1  443\n监听器-22   80" },
  { output: undefined, query: "RequestId", want: '"r"' },
  { output: "json", query: "Nothing", want: "null" },
] as const;

describe("a result", () => {
  it.each(rows)("as $output, $query", async ({ output, query, want }) => {
    const options = { ...(output !== undefined && { output }), ...(query !== undefined && { query }) };
    expect(await renderOutput(result, options)).toBe(want);
  });

  it.each([
    { output: "json", want: '{\n  "A": "\\u009b2J\\u202e\\t"\n}' },
    { output: "yaml", want: '"A": "\\u009b2J\\u202e\\t"' },
    { output: "table", want: "A  \\u009b2J\\u202e\\t" },
    { output: "text", want: "\\u009b2J\\u202e\\t" },
  ] as const)("cannot steer a terminal as $output", async ({ output, want }) => {
    const hostile = { A: "\u009b2J\u202e\t" };
    const text = await renderOutput(hostile, { output });
    expect(text).toBe(want);
    if (output === "json" || output === "yaml") expect(parse(text)).toEqual(hostile);
  });

  it("is not lost where a query fails on it", async () => {
    const failure = await renderOutput(result, { query: "abs(RequestId)" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(QueryError);
    expect(failure).toMatchObject({
      outcome: "executed",
      message: expect.stringContaining('"RequestId": "r"'),
    });
  });
});

describe("a query that is none", () => {
  it("is refused before anything is sent", async () => {
    await expect(checkQuery({ query: "ListenerSet[*" })).rejects.toThrow("--query cannot be read: ");
  });
});
