import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createEmulator, faultTable, gaapBehaviours } from "../../emulator/index.js";
import { gaapModel, readOutcome } from "./gaap-emulator.js";
import { SAMPLE_TIME, signRequest } from "./sign-request.js";
import { type Trigger, triggers } from "./triggers.js";

const guide = readFileSync(resolve(import.meta.dirname, "../../docs/guide/emulator.md"), "utf8");
const usual = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
const { codes } = gaapModel.catalogue;

async function pull({ given, members, options, before = 0 }: Trigger): Promise<string> {
  const now = () => SAMPLE_TIME * 1000;
  const emulator = createEmulator(gaapModel, { now, behaviours: gaapBehaviours(options), ...options });
  const call = async () => {
    const body = JSON.stringify({ ...usual, ...members });
    return (await readOutcome(await emulator.fetch(signRequest({ body, ...given })))).code;
  };
  for (let count = 0; count < before; count++) expect(await call()).toBe("ok");
  return call();
}

describe("the triggers of error codes", () => {
  it.each(triggers)("$code: $how", async (trigger) => {
    expect(await pull(trigger)).toBe(trigger.code);
  });

  it("are there for all codes of CreateHTTPListener, and for all common ones", () => {
    const triggered = new Set(triggers.map(({ code }) => code));
    const own = gaapModel.actions.find(({ name }) => name === "CreateHTTPListener")?.errorCodes ?? [];
    const common = codes.filter((code) => code.common).map(({ code }) => code);
    const reached = (wanted: readonly string[]) => wanted.filter((code) => triggered.has(code));
    console.log(
      `codes triggered: ${reached(own).length} of ${own.length} of CreateHTTPListener, ${reached(common).length} of ${common.length} common`,
    );
    expect(own).toHaveLength(22);
    expect(common).toHaveLength(38);
    expect(reached(own)).toEqual(own);
    expect(reached(common)).toEqual(common);
  });
});

describe("the guide", () => {
  const provenance = new Map(codes.map(({ code, source }) => [code, source]));
  it("has the table of triggers", () => {
    const rows = triggers.map(({ code, how }) => `| \`${code}\` | ${how} | ${provenance.get(code)} |`);
    expect(readTable("Code")).toEqual(rows);
  });

  it("has the table of faults", () => {
    const rows = Object.entries(faultTable).map(
      ([name, { kind, effect }]) => `| \`${name}\` | ${kind} | ${effect} |`,
    );
    expect(readTable("Fault")).toEqual(rows);
  });
});

/** Rows of the guide's table whose first column has the title, without the padding of cells. */
function readTable(title: string): readonly string[] {
  const lines = guide.split("\n").map((line) => line.replace(/ +/g, " "));
  const start = lines.findIndex((line) => line.startsWith(`| ${title} |`)) + 2;
  return lines.slice(start, lines.indexOf("", start));
}
