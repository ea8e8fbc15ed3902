import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { developmentCredentials } from "../../emulator/index.js";
import { startGaap } from "../start-gaap.js";
import type { World } from "./world.js";

const CODE = "InvalidParameterValue.DuplicatedListenerPort";

/** One visit of a reader who finds an error code by search, and ends with a curl sample that runs in bash. */
export function testReader(world: World): void {
  it("takes a reader from an error code to a request, its answer, its error and a program", async () => {
    const sample = await world.visit(
      world.url(),
      async (page, context) => {
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.keyboard.press("/");
        await page.keyboard.type("DuplicatedListenerPort");
        await page.getByRole("option").first().waitFor();
        await page.keyboard.press("Enter");
        await page.waitForURL(`**/gaap/errors.html#${CODE}`);
        const entry = page.locator(`[id="${CODE}"]`);
        await entry.getByRole("link", { name: "CreateHTTPListener" }).click();
        await page.getByRole("heading", { level: 1, name: "CreateHTTPListener" }).waitFor();
        await page.getByRole("link", { name: "Try it in the Explorer" }).click();

        await page.getByRole("radio", { name: "GroupId" }).check();
        expect(await page.getByRole("textbox", { name: "ProxyId" }).count()).toBe(0);
        await page.getByRole("radio", { name: "ProxyId" }).check();
        await page.getByRole("textbox", { name: "ListenerName" }).fill("it's");
        await page.getByRole("textbox", { name: "Port" }).fill("8443");
        await page.getByRole("button", { name: "Send" }).click();
        const answer = page.getByRole("region", { name: "Answer" });
        await answer.getByRole("heading", { name: "Result" }).waitFor();
        expect(await answer.textContent()).toMatch(/HTTP 200.*RequestId.*"ListenerId": "listener-\w{8}"/s);

        await page.getByRole("button", { name: "Send" }).click();
        await answer.getByRole("heading", { name: CODE }).waitFor();
        expect(await answer.textContent()).toMatch(/Remedy\. Choose another port/i);

        await page.getByRole("tab", { name: "Code" }).click();
        await page.getByRole("combobox", { name: "Language" }).selectOption("curl");
        await page.getByRole("button", { name: "Copy: Sample in curl" }).click();
        return page.evaluate(() => navigator.clipboard.readText());
      },
      { permissions: [] },
    );
    const emulator = await startGaap();
    try {
      const printed = await runInBash(sample, emulator.url);
      expect(printed).toMatch(/"ListenerId":\s*"listener-\w{8}"/);
    } finally {
      await emulator.close();
    }
  });
}

async function runInBash(program: string, endpoint: string): Promise<string> {
  const { secretId, secretKey } = developmentCredentials;
  const env = {
    ...process.env,
    TENCENTCLOUD_ENDPOINT: endpoint,
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
  };
  const { stdout } = await promisify(execFile)("bash", ["-c", program], { env, timeout: 20_000 });
  return stdout;
}
