import { describe, expect, it } from "vitest";
import { parseFaultOrder } from "../../../emulator/index.js";
import { runInProcess } from "../run-in-process.js";
import { skipWaits, startEmulated } from "../start-emulated.js";

const place = ["--ProxyId", "link-cuxw2rm0", "--Port", "443"];
const create = (name: string) => ["call", "CreateHTTPListener", ...place, "--ListenerName", name];
const lost = "close-after-request,action=CreateHTTPListener";

const rows = [
  {
    finding: "adopted",
    faults: [lost],
    want: { code: 0, listeners: ["a"] },
    says: ["note: The answer was lost and listener-"],
  },
  {
    finding: "created again",
    faults: [`${lost},executed=false,at=1`],
    want: { code: 0, listeners: ["a"] },
    says: ["note: The first answer was lost. Nothing was found in its place, so the request was sent again"],
  },
  {
    finding: "conflict",
    before: "other",
    faults: [`${lost},executed=false,at=2`],
    want: { code: 3, listeners: ["other"] },
    says: ["is in its place. Nothing was executed.", "  finding   something else is in its place"],
  },
  {
    finding: "not found",
    faults: [`${lost},executed=false`],
    want: { code: 5, listeners: [] },
    says: ["  finding   nothing is in its place, so it seems not to have been executed"],
  },
  {
    finding: "not looked",
    faults: [lost, "close-after-request,action=DescribeHTTPListeners,at=1-3"],
    flags: ["--retries", "0"],
    want: { code: 5, listeners: ["a"] },
    says: [
      "  finding   what became of it could not be found out",
      "  look      openaction call gaap DescribeHTTPListeners --ProxyId link-cuxw2rm0 --Port 443 --endpoint http://",
    ],
  },
];

describe("a create whose answer is lost", () => {
  it.each(rows)("$finding", async ({ before, faults, flags = [], want, says }) => {
    skipWaits(1_000, 3_000, 6_000);
    const { url } = await startEmulated({ faults: faults.map(parseFaultOrder) });
    const run = (args: readonly string[]) => runInProcess([...args, "--endpoint", url]);
    if (before !== undefined) await run(create(before));
    const { code, stdout, stderr } = await run([...create("a"), ...flags]);
    const listed = await run([
      "call",
      "DescribeHTTPListeners",
      ...place,
      "--query",
      "ListenerSet[].ListenerName",
    ]);
    expect({ code, listeners: JSON.parse(listed.stdout) }).toEqual(want);
    for (const text of says) expect(stderr).toContain(text);
    expect(stdout === "" ? undefined : JSON.parse(stdout).ListenerId).toEqual(
      code === 0 ? expect.stringMatching(/^listener-/) : undefined,
    );
  });
});
