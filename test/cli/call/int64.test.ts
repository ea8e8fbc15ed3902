import { createServer } from "node:http";
import { describe, expect, it, vi } from "vitest";
import type { CallCommandOptions } from "../../../cli/call/call-options.js";
import { readRequest } from "../../../cli/call/read-request.js";
import { refuseViolation } from "../../../cli/call/refuse-violation.js";
import { sendRequest } from "../../../cli/call/send-request.js";
import type { ApiModel, TypeModel } from "../../../model/index.js";
import { createFolder } from "../../workspace.js";
import { developmentKeys } from "../run-in-process.js";
import { gaap } from "../start-emulated.js";

/** GAAP, but that its integers are of 64 bits and have no bounds. */
const model: ApiModel = {
  ...gaap,
  types: gaap.types.map((named) => ({ ...named, type: widen(named.type) })),
};

function widen(type: TypeModel): TypeModel {
  if (type.kind === "integer") return { kind: "integer", format: "uint64", nullable: type.nullable };
  if (type.kind === "array") return { ...type, items: widen(type.items) };
  // A type belongs to one model, so others are new ones, too.
  if (type.kind !== "object") return { ...type };
  return { ...type, members: type.members.map((member) => ({ ...member, type: widen(member.type) })) };
}

const LARGEST = "18446744073709551615";
const ANSWER = `{"Response":{"TotalCount":${LARGEST},"ListenerSet":[{"CreateTime":9007199254740993,"Port":443}],"RequestId":"r"}}`;

/** Sends a request to a server that keeps its bytes, and tells these and what was printed. */
async function send(
  members: readonly (readonly [string, string])[],
  input: string | undefined,
  options: object,
) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push((await request.toArray()).join(""));
    response.setHeader("content-type", "application/json").end(ANSWER);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const action = model.actions.find(({ name }) => name === "DescribeHTTPListeners");
  if (action === undefined) throw new Error("The document has no action DescribeHTTPListeners.");
  for (const [name, value] of Object.entries(developmentKeys)) vi.stubEnv(name, value);
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const request = await readRequest({ model, action }, members, input);
    refuseViolation({ model, action }, request);
    const given = { endpoint: `http://127.0.0.1:${port}`, timeout: 60, retries: 0, ...options };
    // Safe: what is left out is asked for by other forms of the command alone.
    const code = await sendRequest({ model, action }, request, given as CallCommandOptions);
    return { code, body: bodies.join(), printed: print.mock.calls.map(([text]) => text).join("") };
  } finally {
    print.mockRestore();
    vi.unstubAllEnvs();
    server.close();
  }
}

describe("integers of 64 bits", () => {
  const file = `{"ProxyId": "link-1", "Offset": ${LARGEST}, "ListenerName": "${LARGEST} \\"12345678901234567890\\""}`;

  it.each([
    {
      given: "flags",
      members: [
        ["ProxyId", "link-1"],
        ["Offset", LARGEST],
        ["Limit", "9007199254740993"],
      ] as const,
      want: `{"ProxyId":"link-1","Offset":${LARGEST},"Limit":9007199254740993}`,
    },
    {
      given: "a file, in which texts of digits stay texts",
      members: [["Limit", "1"]] as const,
      input: file,
      want: `{"ProxyId":"link-1","Offset":${LARGEST},"ListenerName":"${LARGEST} \\"12345678901234567890\\"","Limit":1}`,
    },
  ])("are sent with every digit: $given", async ({ members, input, want }) => {
    const path = input === undefined ? undefined : `${createFolder({ "request.json": input })}/request.json`;
    expect((await send(members, path, {})).body).toBe(want);
  });

  it.each([
    { output: "json", want: `"TotalCount": ${LARGEST},` },
    { output: "yaml", want: `TotalCount: ${LARGEST}\n` },
    { output: "text", want: `${LARGEST}\t[{"CreateTime":9007199254740993,"Port":443}]\tr\n` },
    { output: "table", want: `TotalCount  ${LARGEST}\n` },
    { output: "json", query: "ListenerSet[0].CreateTime", want: "9007199254740993\n" },
  ])("are printed with every digit: $output $query", async ({ want, ...options }) => {
    const { code, printed } = await send([["ProxyId", "link-1"]], undefined, options);
    expect(code).toBe(0);
    expect(printed).toContain(want);
  });

  it.each([
    {
      given: "18446744073709551616",
      want: "--Offset takes an integer (uint64); 18446744073709551616 is beyond those.",
    },
    {
      given: "-9007199254740993",
      want: "--Offset takes an integer (uint64); -9007199254740993 is beyond those.",
    },
  ])("are refused beyond their range: $given", async ({ given, want }) => {
    await expect(
      send(
        [
          ["ProxyId", "link-1"],
          ["Offset", given],
        ],
        undefined,
        {},
      ),
    ).rejects.toThrow(want);
  });
});
