import { describe, expect, it, onTestFinished } from "vitest";
import { coloursOf, displayWidth, fold, foldLine, shorten, showText } from "../../cli/terminal.js";
import { createWorkspace, replace } from "../workspace.js";
import { developmentKeys, type Printed, runInProcess, type Surroundings } from "./run-in-process.js";
import { createCall, startEmulated } from "./start-emulated.js";

/** Makes both streams a terminal of 80 columns until the test ends. */
function pretendTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const former = { isTTY: stream.isTTY, columns: stream.columns };
    Object.assign(stream, { isTTY: true, columns: 80 });
    onTestFinished(() => void Object.assign(stream, former));
  }
}

function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Printed> {
  pretendTerminal();
  return runInProcess(args, surroundings);
}

const PROXY = ["--ProxyId", "link-cuxw2rm0"];

const rows: readonly (readonly string[])[] = [
  ["lnt"],
  ["lint"],
  ["generate", "nowhere.yaml"],
  ["emulate", "--fault", "something-that-no-server-can-do-whatever-it-is-asked-for,at=1"],
  ["emulate", "--port", "0"],
  ["emulate", "--rules"],
  ["emulate", "--faults"],
  ["import", "aws", "a", "--out", "b"],
  ["diff", "--format", "a-format-that-does-not-exist", "gaap"],
  ["explain", "NoSuchCodeAnywhere"],
  ["explain", "RequestLimitExceeded.NoSuchSubcodeAnywhere"],
  ["search", "listener"],
  ["call"],
  ["call", "NoSuchAction"],
  ["call", "CreateHTTPListener", ...PROXY, "--GroupId", "lg-1", "--Port", "1", "--ListenerName", "a"],
  ["call", "DescribeHTTPListeners", ...PROXY, "--output", "table"],
  ["call", "DescribeHTTPListeners", "--ProxyId", "link-absent00"],
  ["call", "CreateHTTPListener", ...PROXY, "--ListenerName", "b", "--Port", "443"],
  ["wait", "DescribeHTTPListeners", ...PROXY, "--for", "nothing"],
];

describe("on a terminal of 80 columns", () => {
  it("no line of anything that is printed is wider", async () => {
    const { url } = await startEmulated();
    expect((await run([...createCall, "--endpoint", url])).code).toBe(0);
    for (const row of rows) {
      const args = ["call", "wait"].includes(row[0] ?? "") ? [...row, "--endpoint", url] : row;
      const { stdout, stderr } = await run(args);
      const wide = `${stdout}${stderr}`.split("\n").filter((line) => displayWidth(line) > 80);
      expect({ args, wide }).toEqual({ args, wide: [] });
      expect(stdout + stderr).not.toBe("");
    }
  });

  it("an interrupted create tells how to look, and nothing of looking by itself", async () => {
    const { url } = await startEmulated({ settle: async () => void process.emit("SIGINT") });
    const { code, stderr } = await run([...createCall, "--endpoint", url], {
      env: { ...developmentKeys, NO_COLOR: "1" },
    });
    expect({ code, lines: stderr.split("\n") }).toEqual({
      code: 130,
      lines: [
        "",
        "interrupted: CreateHTTPListener: the outcome is unknown, it may have been",
        "             executed.",
        "  look      openaction call gaap DescribeHTTPListeners --ProxyId link-cuxw2rm0 \\",
        `            --Port 443 --endpoint ${url}`,
        "",
      ],
    });
  });

  it("problems of a document go on indented, and stand on one line elsewhere", async () => {
    const spoil = replace(
      "spec/gaap/actions/create-http-listener.yaml",
      "- ResourceNotFound\n",
      "- ResourceNotFoundd\n",
    );
    const surroundings = {
      cwd: createWorkspace(spoil),
      env: { NO_COLOR: "1" },
    };
    const piped = await runInProcess(["lint"], surroundings);
    const shown = await run(["lint"], surroundings);
    expect(shown.stderr.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(shown.stderr.replace(/\n {2}(?! )/g, " ")).toBe(piped.stderr.replace(/\n {2}(?! )/g, " "));
  });

  it("colours are shown, unless NO_COLOR is set or nobody looks", async () => {
    const colour = "\u001b[3";
    expect((await runInProcess(["lnt"])).stderr).not.toContain(colour);
    expect((await run(["lnt"])).stderr).toContain(colour);
    expect((await run(["lnt"], { env: { NO_COLOR: "1" } })).stderr).not.toContain(colour);
  });
});

describe("foldLine", () => {
  it.each([
    { given: "one two three", want: ["one two", "three"] },
    { given: "  one two three", want: ["  one", "two", "three"] },
    { given: "longerthanthat it", want: ["longerthanthat", "it"] },
    { given: "被问候，者的姓名。", want: ["被问候，", "者的姓名。"] },
    { given: "", want: [""] },
  ])("breaks $given", ({ given, want }) => {
    expect(foldLine(given, 8)).toEqual(want);
  });

  it("is not used where nobody looks", () => {
    expect(fold("a ".repeat(60).trim(), process.stderr)).toHaveLength(119);
  });
});

describe("texts in columns", () => {
  it.each([
    { given: "abc", width: 3, short: "abc" },
    { given: "监听器", width: 6, short: "监听…" },
    { given: "\u001b[31mred\u001b[39m", width: 3, short: "\u001b[31mred\u001b[39m" },
  ])("$given is $width wide", ({ given, width, short }) => {
    expect(displayWidth(given)).toBe(width);
    expect(shorten(given, 5)).toBe(short);
  });

  it("show what could steer a terminal", () => {
    expect(showText("a\u001b[2J\u202eb\u0007\u009b\nc")).toBe("a\\u001b[2J\\u202eb\\u0007\\u009b\nc");
    expect(coloursOf(process.stdout).red("x")).toBe("x");
  });
});
