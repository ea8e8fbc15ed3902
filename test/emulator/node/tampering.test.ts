import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmulator } from "../../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel } from "../gaap-emulator.js";
import { SAMPLE_TIME } from "../sign-request.js";
import { exchange, rawBody, rawCall, readVerdict, renderCall } from "./raw-socket.js";
import { flipBits } from "./tampering.js";

let server: RunningEmulator;
const defects: unknown[] = [];
beforeAll(async () => {
  const now = () => SAMPLE_TIME * 1000;
  const onDefect = (defect: unknown) => void defects.push(defect);
  server = await startEmulator(
    createEmulator(gaapModel, { now, digest: nodeDigest, limitRates: false, onDefect }),
  );
});
afterAll(() => server.close());

it("takes no signed request for itself in which a bit was changed", async () => {
  for (const host of ["gaap.tencentcloudapi.com", new URL(server.url).host]) {
    // With blanks after the body, the request has the 600 bytes of an ordinary one.
    const call = rawCall(host, rawBody.padEnd(rawBody.length + 600 - renderCall(rawCall(host)).length - 1));
    expect(readVerdict(await exchange(server.url, renderCall(call)))).toMatch(
      /^(ok|.*DuplicatedListenerPort)$/,
    );
    const { mutants, same, accepted, surprising } = await flipBits(server.url, call, 1);
    console.log(
      `tampering: ${mutants} mutants of a request to ${host}, ${accepted.length} accepted as the original, ` +
        `${surprising.length} answered in a way that is not documented; ` +
        `${same} more differ in the case of a header's name only, which is the same request`,
    );
    expect({ accepted, surprising, defects }).toEqual({ accepted: [], surprising: [], defects: [] });
  }
}, 60_000);
