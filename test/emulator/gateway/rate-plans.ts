import * as fc from "fast-check";
import { createEmulator } from "../../../emulator/index.js";
import { gaapModel, readContent } from "../gaap-emulator.js";

const LIMIT = 20;
const SPAN = 1000;

/** Waits between calls, in milliseconds: bursts, calls at the limit's pace, and pauses. */
const plan = fc.array(fc.oneof(fc.constant(0), fc.nat(60), fc.constantFrom(49, 50, 51, 999, 1000, 1001)), {
  minLength: 21,
  maxLength: 120,
});

/** Offers calls at random times, and throws where more or fewer than the limit are accepted. */
export async function offerAtRandom(plans: number): Promise<{ readonly calls: number }> {
  let calls = 0;
  const property = fc.asyncProperty(plan, async (waits) => {
    let time = 1e6;
    const emulator = createEmulator(gaapModel, { now: () => time, verifySignatures: false, behaviours: [] });
    const accepted: number[] = [];
    for (const wait of waits) {
      time += wait;
      calls += 1;
      const isAccepted = await offer(emulator);
      const recent = accepted.filter((then) => time - then < SPAN).length;
      if (isAccepted !== recent < LIMIT) {
        throw new Error(`With ${recent} accepted in the second before ${time}, accepted: ${isAccepted}.`);
      }
      if (isAccepted) accepted.push(time);
    }
  });
  await fc.assert(property, { numRuns: plans });
  return { calls };
}

async function offer({ answer }: ReturnType<typeof createEmulator>): Promise<boolean> {
  const headers = new Headers({
    "content-type": "application/json",
    "x-tc-action": "DescribeHTTPListeners",
    "x-tc-version": "2018-05-29",
    "x-tc-timestamp": "1",
  });
  const body = new TextEncoder().encode('{"ProxyId":"link-cuxw2rm0"}');
  const { body: text } = await answer({ method: "POST", target: "/", headers, body });
  const { code } = readContent(JSON.parse(String(text)).Response);
  if (code !== "ok" && code !== "RequestLimitExceeded") throw new Error(code);
  return code === "ok";
}
