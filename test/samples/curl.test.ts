import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { developmentCredentials } from "../../emulator/index.js";
import { stringLiteral } from "../../model/escape/index.js";
import { renderSample } from "../../samples/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { runProgram } from "./run-sample.js";
import { documentedCalls, serve, worldOf } from "./serve-example.js";

const token = "a-session-token";

describe("the sample of curl", () => {
  it("gives no secret to a program as an argument, where everybody on the machine can read it", async () => {
    const [call] = documentedCalls;
    if (call === undefined) throw new Error("The document has no example.");
    const { action, example } = call;
    const text = renderSample("curl", {
      model: gaapModel,
      action,
      request: example.request,
      packageName: stringLiteral(""),
    });
    const { secretId, secretKey } = developmentCredentials;
    const credentials = [{ secretId, secretKey, token }];
    await serve({ ...worldOf(call), credentials }, async (url) => {
      const { stdout, commands } = await runWatched(text, {
        TENCENTCLOUD_ENDPOINT: url,
        TENCENTCLOUD_SECRET_ID: secretId,
        TENCENTCLOUD_SECRET_KEY: secretKey,
        TENCENTCLOUD_SESSION_TOKEN: token,
      });
      expect(JSON.parse(stdout)).toEqual({ Response: example.response });
      expect(commands).toContain("curl --silent");
      for (const secret of [secretKey, Buffer.from(secretKey).toString("hex"), token, "hexkey", "-hmac"]) {
        expect(commands).not.toContain(secret);
      }
    });
  });
});

/** Runs a script with programs in the way that write down how they were called. */
async function runWatched(text: string, variables: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-watched-"));
  try {
    for (const name of ["curl", "cut", "date", "od", "openssl", "tr"]) {
      const real = execFileSync("bash", ["-c", `type -P ${name}`], { encoding: "utf8" }).trim();
      const watch = `#!/bin/sh\necho "${name} $*" >> '${folder}/commands'\nexec ${real} "$@"\n`;
      writeFileSync(join(folder, name), watch, { mode: 0o755 });
    }
    const env = { ...variables, PATH: `${folder}:${process.env.PATH}` };
    const { stdout } = await runProgram(["bash", "-c", text], folder, env);
    return { stdout, commands: readFileSync(join(folder, "commands"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
