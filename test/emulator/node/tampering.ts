import { expect } from "vitest";
import { createEmulator } from "../../../emulator/index.js";
import { startEmulator } from "../../../emulator/node/index.js";
import { nodeDigest } from "../../../runtime/node/index.js";
import { gaapModel } from "../gaap-emulator.js";
import { SAMPLE_TIME } from "../sign-request.js";
import { exchange, type RawCall, rawBody, rawCall, readVerdict, renderCall } from "./raw-socket.js";

/** What should not be: mutants that were taken for the original or answered in a surprising way, and defects. */
export interface Trouble {
  readonly accepted: readonly string[];
  readonly surprising: readonly string[];
  readonly defects: readonly unknown[];
}

/** Flips every `step`-th bit of a call to the service's host, and of one to the emulator's own; prints what came of it. */
export async function tamper(step: number): Promise<Trouble> {
  const defects: unknown[] = [];
  const now = () => SAMPLE_TIME * 1000;
  const onDefect = (defect: unknown) => void defects.push(defect);
  const emulator = createEmulator(gaapModel, { now, digest: nodeDigest, limitRates: false, onDefect });
  const server = await startEmulator(emulator);
  const reports: TamperReport[] = [];
  for (const host of ["gaap.tencentcloudapi.com", new URL(server.url).host]) {
    // With blanks after the body, the request has the 600 bytes of an ordinary one.
    const call = rawCall(host, rawBody.padEnd(rawBody.length + 600 - renderCall(rawCall(host)).length - 1));
    expect(readVerdict(await exchange(server.url, renderCall(call)))).toMatch(
      /^(ok|.*DuplicatedListenerPort)$/,
    );
    const report = await flipBits(server.url, call, step);
    reports.push(report);
    console.log(
      `tampering: ${report.mutants} mutants of a request to ${host}, ${report.accepted.length} accepted as the ` +
        `original, ${report.surprising.length} answered in a way that is not documented; ` +
        `${report.same} more differ in the case of a header's name only, which is the same request`,
    );
  }
  await server.close();
  const accepted = reports.flatMap((report) => report.accepted);
  return { accepted, surprising: reports.flatMap((report) => report.surprising), defects };
}

/** What came of flipping bits. */
interface TamperReport {
  readonly mutants: number;
  /** Those that differ in the case of a header's name only: to HTTP they are the same request. */
  readonly same: number;
  /** Those that were carried out although they are not the same. */
  readonly accepted: readonly string[];
  /** Those that were answered in another way than is documented for the part that was changed. */
  readonly surprising: readonly string[];
}

/** Answers that are documented for a change in a part of the request. The edge may refuse what is no HTTP any more. */
const documented: Readonly<Record<string, readonly string[]>> = {
  line: ["UnsupportedProtocol"],
  name: ["MissingParameter", "UnsupportedProtocol", "InvalidParameter", "AuthFailure.SignatureFailure"],
  break: ["MissingParameter"],
  host: ["AuthFailure.SignatureFailure", "NoSuchProduct"],
  "content-type": ["UnsupportedProtocol"],
  "content-length": ["AuthFailure.SignatureFailure"],
  "x-tc-action": ["InvalidAction"],
  "x-tc-version": ["NoSuchVersion"],
  "x-tc-timestamp": ["AuthFailure.SignatureExpire", "AuthFailure.SignatureFailure", "InvalidParameter"],
  authorization: [
    "AuthFailure.InvalidAuthorization",
    "AuthFailure.InvalidSecretId",
    "AuthFailure.SecretIdNotFound",
    "AuthFailure.SignatureFailure",
  ],
  body: ["AuthFailure.SignatureFailure"],
};

const byEdge = ["closed", "400", "405", "408", "417", "431", "501", "505"];

/** Flips bits of a signed call one by one, every `step`-th of them, and sends each mutant on a connection of its own. */
async function flipBits(url: string, call: RawCall, step: number): Promise<TamperReport> {
  const original = renderCall(call);
  const parts = partsOf(call);
  const report = { mutants: 0, same: 0, accepted: [] as string[], surprising: [] as string[] };
  const bits = Array.from({ length: Math.ceil((original.length * 8) / step) }, (_, index) => index * step);
  const flipNext = async (): Promise<void> => {
    for (let bit = bits.pop(); bit !== undefined; bit = bits.pop()) {
      const index = bit >> 3;
      const mutant = Buffer.from(original);
      mutant[index] = (mutant[index] ?? 0) ^ (1 << (bit & 7));
      const part = parts[index] ?? "";
      const verdict = readVerdict(await exchange(url, mutant));
      report.mutants += 1;
      const title = `bit ${bit & 7} of byte ${index} (${part}): ${verdict}`;
      const isAccepted = verdict === "ok" || verdict.endsWith(".DuplicatedListenerPort");
      if (isAccepted && part === "name" && isSameButForCase(original, mutant)) report.same += 1;
      else if (isAccepted) report.accepted.push(title);
      else if (![...byEdge, ...(documented[part] ?? [])].includes(verdict)) report.surprising.push(title);
    }
  };
  await Promise.all(Array.from({ length: 8 }, flipNext));
  return report;
}

function isSameButForCase(one: Buffer, other: Buffer): boolean {
  return one.toString("latin1").toLowerCase() === other.toString("latin1").toLowerCase();
}

/** The part that each byte of a call belongs to: the line, a name, a value by its name, a line break, the body. */
function partsOf({ line, headers, body }: RawCall): readonly string[] {
  const fill = (text: string | Buffer, part: string) => Array.from({ length: text.length }, () => part);
  const lines = headers.flatMap((header) => {
    const [name = "", value = ""] = header.split(/(?<=^[^:]+:)/);
    return [...fill(name, "name"), ...fill(value, name.slice(0, -1).toLowerCase()), ...fill("\r\n", "break")];
  });
  return [
    ...fill(line, "line"),
    ...fill("\r\n", "break"),
    ...lines,
    ...fill("\r\n", "break"),
    ...fill(body, "body"),
  ];
}
