import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeMetadata } from "../generator/import/write-metadata.js";
import { createFolder } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

describe("openaction import", () => {
  it("writes documents that the other verbs take, and names what it could not carry over", async () => {
    const folder = createFolder();
    const path = writeMetadata({ actions: { GetThing: {}, GETThing: {} } });
    const { code, stdout, stderr } = await runInProcess(["import", "tencent", path, "--out", "cloud"], {
      cwd: folder,
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout:
        "! things@2020-01-31: 1 of 2 actions in cloud/things-2020-01-31\n" +
        "1 document with 1 action in cloud.\n" +
        "Go on there with `openaction lint` and `openaction generate`.\n",
      stderr:
        "  1 note on actions left out, since another one differs in case alone: GETThing (GetThing)\n" +
        "  2 notes on objects that no action uses, left out: GETThingRequest, GETThingResponse\n",
    });
    const lint = await runInProcess(["lint"], { cwd: join(folder, "cloud") });
    expect(lint.stdout).toBe("✓ things@2020-01-31: 1 action, 38 error codes, no errors\n");
  }, 60_000);

  it.each([
    {
      given: "another format",
      args: ["aws", "."],
      code: 2,
      want: "There is no format aws to import; write tencent.",
    },
    {
      given: "a folder without metadata",
      args: ["tencent", "."],
      code: 1,
      want: "There is no api.json in .",
    },
    { given: "a file that is no metadata", args: ["tencent", "x.json"], code: 1, want: "x.json is no JSON" },
  ])(
    "refuses $given",
    async ({ args, code, want }) => {
      const folder = createFolder();
      writeFileSync(join(folder, "x.json"), "?");
      const result = await runInProcess(["import", ...args, "--out", "cloud"], { cwd: folder });
      expect(result).toMatchObject({ code, stdout: "" });
      expect(result.stderr).toContain(want);
      expect(readdirSync(folder)).toEqual(["x.json"]);
    },
    60_000,
  );
});
