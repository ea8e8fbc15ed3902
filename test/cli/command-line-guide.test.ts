import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { splitLine } from "../../cli/complete/split-line.js";
import { createFolder } from "../workspace.js";
import { runExample } from "./help-examples.js";
import { runInProcess } from "./run-in-process.js";
import { startEmulated } from "./start-emulated.js";

const guide = readFileSync("docs/guide/command-line.md", "utf8");

/** What stands between fences of a language. */
function blocksOf(language: string): readonly string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, text = ""]) => text,
  );
}

/** Commands of the guide, each with what it shows behind it. */
const steps = blocksOf("console").flatMap((block) =>
  block.split(/^\$ /m).flatMap((part) => {
    const [, command = "", shown = ""] = /^((?:.*\\\n)*.*\n)([\s\S]*)$/.exec(part) ?? [];
    return command === "" ? [] : [{ command: command.replace(/\\\n/g, "").trim(), shown }];
  }),
);

/** Puts the same in place of what differs from call to call. */
function level(text: string): string {
  return text
    .replace(/listener-(?=[a-z0-9]*\d)[a-z0-9]{8}/g, "listener-o0f3at99")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "3c1f3f6e-6f0a-4a52-9d3c-0a4f2d8a1b11")
    .replace(/\d{4}-\d\d-\d\d(?=\/gaap)/, "2026-11-23")
    .replace(/Signature=\S+/, "Signature=6b1c…")
    .replace(/(?<=x-tc-timestamp: )\d+/, "1795435970");
}

it("shows what really happens, command by command", async () => {
  const { url } = await startEmulated();
  const cwd = createFolder();
  let code = 0;
  const run = async (command: string): Promise<string> => {
    if (command === "echo $?") return `${code}\n`;
    const [line = "", file] = command.split(" > ");
    const [, ...args] = splitLine(`${line.replace("http://127.0.0.1:4010", url)} `).before;
    const { stdout, stderr, ...ending } = await runInProcess(args, { cwd });
    code = ending.code;
    if (file === undefined) return stdout + stderr;
    writeFileSync(join(cwd, file), stdout);
    return stderr;
  };
  for (const { command, shown } of steps)
    expect({ command, shown: level(await run(command)) }).toEqual({ command, shown });
  expect(steps.length).toBeGreaterThan(10);
});

it("sets up completion by commands that run", async () => {
  const commands = blocksOf("sh").flatMap((block) => block.trim().split("\n"));
  const setting = { cwd: createFolder(), endpoint: "", listener: "" };
  for (const command of commands)
    expect(await runExample(command, setting)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("openaction complete "),
    });
  expect(commands).toHaveLength(3);
});
