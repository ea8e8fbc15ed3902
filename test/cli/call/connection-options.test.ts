import { describe, expect, it } from "vitest";
import { parseFaultOrder } from "../../../emulator/index.js";
import { runInProcess } from "../run-in-process.js";
import { readCall, startEmulated } from "../start-emulated.js";

describe("options of a connection", () => {
  it.each([
    { flags: ["--retries", "0"], fault: "close-after-request,at=1", want: { code: 5, calls: 1 } },
    { flags: ["--retries", "1"], fault: "close-after-request,at=1", want: { code: 0, calls: 2 } },
    { flags: ["--retries", "1"], fault: "close-after-request,at=1-2", want: { code: 5, calls: 2 } },
    { flags: ["--timeout", "2"], fault: "slow-headers,milliseconds=60000", want: { code: 5, calls: 1 } },
  ])("$flags", async ({ flags, fault, want }) => {
    let calls = 0;
    const count = () => {
      calls++;
    };
    const { url } = await startEmulated({ faults: [parseFaultOrder(fault)], onAnswer: count });
    const { code } = await runInProcess([...readCall, ...flags, "--endpoint", url]);
    expect({ code, calls }).toEqual(want);
  });

  it.each([
    { flags: ["--timeout", "0"], says: "--timeout takes seconds, from 0.1 to 86400, not 0." },
    { flags: ["--timeout", "1m"], says: "--timeout takes seconds, from 0.1 to 86400, not 1m." },
    { flags: ["--retries", "-1"], says: "--retries takes a number from 0 to 20, not -1." },
    {
      flags: ["--endpoint", "ht tp"],
      says: '--endpoint: "ht tp" is neither a host nor the http(s) URL of one.',
    },
    { flags: ["--region", "a b"], says: '--region: "a b" is no region; leave it out where none is needed.' },
    { flags: ["--language", "de"], says: "--language takes zh-CN or en-US, not de." },
    { flags: ["--endpoint"], says: "--endpoint needs a value." },
  ])("refused: $flags", async ({ flags, says }) => {
    const { code, stderr } = await runInProcess([...readCall, ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });

  it("--debug tells what is sent and answered, without the signature", async () => {
    const { url } = await startEmulated();
    const { stdout, stderr } = await runInProcess([...readCall, "--debug", "--endpoint", url]);
    const lines = stderr.trimEnd().split("\n");
    expect(
      lines.every(
        (line) => line.startsWith("debug: > ") || line.startsWith("debug: <") || line === "debug: >",
      ),
    ).toBe(true);
    expect(lines).toContain(`debug: > POST ${url}/`);
    expect(lines).toContain('debug: > {"ProxyId":"link-cuxw2rm0"}');
    expect(lines).toContain("debug: < HTTP 200");
    expect(lines.at(-1)).toContain(JSON.parse(stdout).RequestId);
    expect(stderr).toMatch(/Signature=\(hidden\)$/m);
  });
});
