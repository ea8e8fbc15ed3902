import { describe, expect, it } from "vitest";
import { initFiles } from "../../cli/init-files.js";
import { createFolder, replace } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

/** Kind and name of what is found. */
async function found(words: readonly string[], cwd = createFolder()): Promise<readonly string[]> {
  const { stdout, stderr } = await runInProcess(["search", ...words], {
    cwd,
  });
  expect(stderr).not.toContain("error");
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split(/ {2,}/)).map(([kind, name]) => `${kind} ${name}`);
}

describe("openaction search", () => {
  it.each([
    { given: ["listener", "port"], first: "code InvalidParameterValue.DuplicatedListenerPort" },
    { given: ["createhttplistener"], first: "action CreateHTTPListener" },
    { given: ["rename"], first: "action ModifyHTTPListenerAttribute" },
    { given: ["DuplicatedListenerPort"], first: "code InvalidParameterValue.DuplicatedListenerPort" },
    { given: ["--", "ProxyId"], first: "member HTTPListener.ProxyId" },
    { given: ["signatre", "expired"], first: "code AuthFailure.SignatureExpire" },
  ])("finds $given: $first", async ({ given, first }) => {
    expect((await found(given))[0]).toBe(first);
  });

  it("finds members of requests, results and structures, each once", async () => {
    const names = await found(["port", "--limit", "1000"]);
    expect(names).toEqual(
      expect.arrayContaining([
        "member CreateHTTPListener --Port",
        "member DescribeHTTPListeners --Port",
        "member HTTPListener.Port",
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("finds Chinese words, between which there are no blanks", async () => {
    const folder = createFolder(initFiles);
    replace("spec/actions/say-hello.yaml", "Name of who is greeted.", "被问候者的姓名，不能为空。")(folder);
    expect(await found(["姓名"], folder)).toEqual(["member SayHello --Name"]);
  });

  it("shows as many as it is told to, and says that there are more", async () => {
    const { code, stdout, stderr } = await runInProcess(["search", "listener", "--limit", "2"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toMatch(/^\d+ more: raise --limit to see them\.\n$/);
  });

  it("returns 1 where there is nothing, and 2 where it was asked wrongly", async () => {
    expect(await runInProcess(["search", "zzzz"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "Nothing was found.\n",
    });
    expect(await runInProcess(["search"])).toMatchObject({ code: 2, stdout: "" });
    expect(await runInProcess(["search", "x", "--limit", "all"])).toMatchObject({ code: 2, stdout: "" });
  });
});
