import { describe, expect, it } from "vitest";
import { displayWidth } from "../../cli/terminal.js";
import {
  createExampleFolder,
  examplesOf,
  helpOf,
  listExamples,
  listTopics,
  runExample,
} from "./help-examples.js";
import { startEmulated } from "./start-emulated.js";

/** Verbs whose examples are quick; those of all are run by test/long/help-examples.test.ts. */
const QUICK = /^(?:source <\()?openaction (?:call|wait|explain|search|completion)\b/;

describe.each(listTopics().map((topic) => ({ topic, name: topic.join(" ") })))(
  "openaction $name --help",
  ({ topic }) => {
    it("has the style of all helps", async () => {
      const help = await helpOf(topic);
      const lines = help.split("\n");
      expect(lines[0]).toMatch(new RegExp(`^Usage: ${["openaction", ...topic].join(" ")}( |$)`));
      expect(lines[1]).toBe("");
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      expect(help).toMatch(/\n {2}-h, --help +\S/);
      expect(help.endsWith("\n") && !help.endsWith("\n\n")).toBe(true);
      expect(examplesOf(help).length).toBeGreaterThan(0);
      // Options are told in a few words, not in sentences.
      expect(help.match(/^ {2}--[a-z-]+(?: <[^>]+>)? {2,}[A-Z](?![A-Z])/gm) ?? []).toEqual([]);
    });
  },
);

describe("the examples of all helps", () => {
  it("work", async () => {
    const examples = (await listExamples()).filter((example) => QUICK.test(example));
    const { url } = await startEmulated();
    const cwd = createExampleFolder();
    let listener = "";
    for (const example of examples) {
      const { code, stdout, stderr } = await runExample(example, { cwd, endpoint: url, listener });
      expect({ example, code, stderr }).toMatchObject({ example, code: 0 });
      listener = /"ListenerId": "([^"]+)"/.exec(stdout)?.[1] ?? listener;
    }
    console.log(`help: ${examples.length} examples of call, wait, explain, search and completion run`);
  });
});
