import { describe, expect, it } from "vitest";
import { parseFaultOrder } from "../../../emulator/index.js";
import { runInProcess } from "../run-in-process.js";
import { createCall, readCall, skipWaits, startEmulated } from "../start-emulated.js";

const interrupt = { settle: async () => void process.emit("SIGINT") };

const rows = [
  { given: "a read that is answered", args: readCall, code: 0 },
  {
    given: "an option that is none",
    args: [...readCall, "--regoin", "x"],
    code: 2,
    error: { code: "UsageError", outcome: "not-sent" },
    says: "There is no option --regoin. Did you mean --region?",
  },
  {
    given: "a member that is none",
    args: [...readCall, "--ProxiId", "x"],
    code: 2,
    error: { code: "UsageError", outcome: "not-sent" },
    says: "--ProxiId: there is no member ProxiId. Did you mean ProxyId?",
  },
  {
    given: "a create that the service refuses",
    args: [...createCall.slice(0, 3), "link-absent00", ...createCall.slice(4)],
    code: 3,
    error: { code: "ResourceNotFound", outcome: "rejected" },
    says: "[ResourceNotFound] There is no link-absent00.",
  },
  {
    given: "an endpoint where nobody listens",
    args: [...readCall, "--endpoint", "http://127.0.0.1:1", "--retries", "0"],
    code: 4,
    error: { code: "ClientError.Connect", outcome: "not-sent" },
    says: "no connection to the host came about (ECONNREFUSED)",
  },
  {
    given: "no credentials",
    args: readCall,
    env: {},
    code: 4,
    error: { code: "ClientError.Credentials", outcome: "not-sent" },
    says: "There are no credentials in the variables TENCENTCLOUD_SECRET_ID",
  },
  {
    given: "a create whose answer is lost",
    args: [...createCall, "--retries", "0"],
    faults: ["close-after-request,action=CreateHTTPListener,executed=false"],
    code: 5,
    error: { code: "ClientError.Transport", outcome: "unknown", finding: "not found" },
    says: "CreateHTTPListener: the connection failed",
  },
  {
    given: "a read that is interrupted",
    args: readCall,
    emulator: interrupt,
    code: 130,
    error: { code: "ClientError.Aborted", outcome: "unknown" },
    says: "",
  },
  {
    given: "a create that is interrupted",
    args: createCall,
    emulator: interrupt,
    code: 130,
    error: { code: "ClientError.Aborted", outcome: "unknown" },
    says: "interrupted: CreateHTTPListener: the outcome is unknown",
  },
];

describe("exit codes of openaction call", () => {
  it.each(rows)("$code: $given", async ({ args, code, error, says, env, emulator, faults = [] }) => {
    skipWaits(1_000, 3_000, 6_000);
    const orders = faults.map((text) => parseFaultOrder(text));
    const { url } = await startEmulated({ ...emulator, faults: orders });
    const line = args.includes("--endpoint") ? args : [...args, "--endpoint", url];
    const surroundings = env === undefined ? {} : { env };
    const asText = await runInProcess(line, surroundings);
    const asJson = await runInProcess([...line, "--output", "json"], surroundings);
    expect({ text: asText.code, json: asJson.code }).toEqual({ text: code, json: code });
    if (error === undefined) return expect(asText.stderr + asJson.stderr).toBe("");
    expect(asText.stderr).toContain(says);
    expect(JSON.parse(asJson.stderr)).toMatchObject({ error });
    expect({ text: asText.stdout, json: asJson.stdout }).toEqual({ text: "", json: "" });
    expect(asText.stderr).not.toMatch(/^\s+at /m);
  });
});
