import { describe, expect, it, vi } from "vitest";
import { gaapBehaviours, parseFaultOrder } from "../../../emulator/index.js";
import { runInProcess } from "../run-in-process.js";
import { skipWaits, startEmulated } from "../start-emulated.js";

const place = ["--ProxyId", "link-cuxw2rm0"];
const create = ["call", "CreateHTTPListener", ...place, "--ListenerName", "a", "--Port", "443"];
const wait = ["wait", "DescribeHTTPListeners", ...place];

/** An emulator with a listener that is being created for so long. */
async function startWithListener(settlingMilliseconds: number, faults: readonly string[] = []) {
  const behaviours = gaapBehaviours({ settlingMilliseconds });
  const { url } = await startEmulated({ behaviours, faults: faults.map(parseFaultOrder) });
  await runInProcess([...create, "--endpoint", url]);
  return url;
}

describe("openaction wait", () => {
  it("ends with the result once the condition holds", async () => {
    skipWaits(1_000, 1_500, 2_250);
    const url = await startWithListener(60);
    const { code, stdout, stderr } = await runInProcess([
      ...wait,
      ...["--for", "running", "--query", "ListenerSet[].ListenerStatus", "--endpoint", url],
    ]);
    expect({ code, stderr, statuses: JSON.parse(stdout) }).toEqual({ code: 0, stderr: "", statuses: [0] });
  });

  it.each([
    {
      given: "the time is over",
      settles: 3_600_000,
      flags: ["--timeout", "4"],
      code: 1,
      error: {
        code: "WaitError.Timeout",
        message:
          "running was not reached within 4 s: running: 0 of 1 (ListenerStatus 1: 1). Give it more with --timeout.",
      },
    },
    {
      given: "nothing is listed",
      settles: 0,
      flags: ["--Port", "1"],
      code: 1,
      error: {
        code: "WaitError.NothingListed",
        message:
          "DescribeHTTPListeners lists nothing in ListenerSet, so there is nothing to wait for: check the members that choose what it lists.",
      },
    },
    {
      given: "the service refuses the read",
      settles: 0,
      faults: ["code,code=UnauthorizedOperation,action=DescribeHTTPListeners"],
      flags: [],
      code: 3,
      error: { code: "UnauthorizedOperation", outcome: "rejected" },
    },
    {
      given: "the condition is none",
      settles: 0,
      flags: ["--for", "runing"],
      code: 2,
      error: { message: "DescribeHTTPListeners has no condition runing. Did you mean running?" },
    },
  ])("ends with $code where $given", async ({ settles, faults = [], flags, code, error }) => {
    skipWaits(1_000, 1_500, 2_250, 3_375);
    const url = await startWithListener(settles, faults);
    const line = [...wait, ...flags, "--endpoint", url];
    const asText = await runInProcess(line);
    const asJson = await runInProcess([...line, "--output", "json"]);
    expect({ text: asText.code, json: asJson.code }).toEqual({ text: code, json: code });
    expect(JSON.parse(asJson.stderr)).toMatchObject({ error });
    expect(asText.stderr).toContain(JSON.parse(asJson.stderr).error.message);
    expect(asText.stdout + asJson.stdout).toBe("");
  });

  it("names the actions that have conditions for one that has none", async () => {
    const { code, stderr } = await runInProcess(["wait", ...create.slice(1)]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: CreateHTTPListener has no condition to wait for. DescribeHTTPListeners has some.\n",
    });
  });

  it("ends with 130, and says nothing, where it is interrupted", async () => {
    const url = await startWithListener(3_600_000);
    const asked = vi.spyOn(globalThis, "setTimeout");
    const ending = runInProcess([...wait, "--endpoint", url]);
    // It waits a second for its next look.
    await vi.waitFor(() => expect(asked.mock.calls.map(([, time]) => time)).toContain(1_000));
    process.emit("SIGINT");
    asked.mockRestore();
    expect(await ending).toEqual({ code: 130, stdout: "", stderr: "" });
  });
});
