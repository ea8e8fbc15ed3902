import { expect, it } from "vitest";
import { type Runner, runners, runSample } from "../samples/run-sample.js";
import { startGaap } from "../start-gaap.js";
import type { World } from "./world.js";

const CODE = "InvalidParameterValue.DuplicatedListenerPort";

/** One visit of a reader who finds an error code by search, and ends with a curl sample that runs in bash. */
export function testReader(world: World): void {
  it("takes a reader from an error code to a request, its answer, its error and a program", async () => {
    const sample = await world.visit(world.url(), async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
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
    });
    await expectListener(runners.curl, sample);
  });

  it("shows the first page's reader a program that runs as it stands, but for the port", async () => {
    const program = await world.visit(world.url(), (page) =>
      page.locator("#first-call code", { hasText: "import" }).textContent(),
    );
    await expectListener(runners.typescript, program ?? "");
  });
}

/** Runs a program of the site beside an emulator, where it creates a listener. */
async function expectListener(runner: Runner | undefined, program: string): Promise<void> {
  if (runner === undefined) throw new Error("There is no runner for this program.");
  const emulator = await startGaap();
  try {
    const text = program.replace("http://127.0.0.1:4010", emulator.url);
    const { stdout, stderr } = await runSample(runner, text, emulator.url);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/"ListenerId":\s*"listener-\w{8}"/);
  } finally {
    await emulator.close();
  }
}
