import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { renderExplorerData } from "../../docs/build/explorer-page.js";
import { createEmulator } from "../../emulator/index.js";
import { startEmulator } from "../../emulator/node/index.js";
import { zoo } from "../docs/zoo.js";
import { loadGaap } from "../start-gaap.js";
import type { World } from "./world.js";

/** At most so many bytes of script for the Explorer's page, gzip, emulator and search included. */
const LIMIT = 60 * 1024;

/** What the Explorer does besides what the scripted reader sees of it. */
export function testExplorer(world: World): void {
  describe("the Explorer", () => {
    it("weighs no more than 60 KB of script, and is usable at once", async () => {
      const [bytes, milliseconds] = await world.visit(
        world.url("gaap/explorer.html"),
        async (page) => {
          await page.getByRole("button", { name: "Send" }).waitFor();
          const usable = await page.evaluate(() => performance.now());
          return [await scriptBytes(page), usable];
        },
        { isFresh: true },
      );
      console.log(
        `Explorer: ${bytes} B gzip of script (at most ${LIMIT}), usable after ${Math.round(milliseconds)} ms (aim: 1,000)`,
      );
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(LIMIT);
    });

    it("works from disk, its search included", async () => {
      await world.visit(world.fileUrl("gaap/explorer.html"), async (page) => {
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("heading", { name: "Result" }).waitFor();
        await page.keyboard.press("Control+k");
        await page.keyboard.type("duplicated port");
        await page.getByRole("listbox", { name: "Results" }).getByRole("option").first().waitFor();
        await page.keyboard.press("Enter");
        await page.waitForURL(/errors\.html#InvalidParameterValue\.DuplicatedListenerPort$/);
      });
    });

    it("changes the signature as one types", async () => {
      await world.visit(world.url("gaap/explorer.html"), async (page) => {
        await page.getByRole("tab", { name: "Signature" }).click();
        const steps = page.getByRole("listitem").filter({ has: page.locator(".code-block") });
        const before = await steps.locator("code").allTextContents();
        await page.getByRole("textbox", { name: "Port" }).fill("444");
        await expect.poll(async () => (await steps.locator("code").allTextContents())[0]).not.toBe(before[0]);
        await expect.poll(async () => (await steps.locator("code").allTextContents())[5]).not.toBe(before[5]);
        const after = await steps.locator("code").allTextContents();
        expect(after).toHaveLength(6);
        // The keys depend on the day and the service alone.
        expect(after[3]).toBe(before[3]);
      });
    });

    it("keeps members apart that exclude each other", async () => {
      await world.visit(world.url("gaap/explorer.html#action=DescribeHTTPListeners"), async (page) => {
        await page.getByRole("textbox", { name: "SearchValue" }).fill("shop");
        expect(await page.getByRole("textbox", { name: "ListenerName" }).isDisabled()).toBe(true);
        await page.getByRole("textbox", { name: "SearchValue" }).fill("");
        expect(await page.getByRole("textbox", { name: "ListenerName" }).isDisabled()).toBe(false);
      });
    });

    it("says what is wrong with a value, and sends it all the same, to see what the service says", async () => {
      await world.visit(world.url("gaap/explorer.html"), async (page) => {
        const port = page.getByRole("textbox", { name: "Port" });
        await port.fill("70000");
        await page.getByText("The greatest value is 64999.").waitFor();
        expect(await port.getAttribute("aria-invalid")).toBe("true");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("heading", { name: "InvalidParameterValue.InvalidListenerPort" }).waitFor();
      });
    });

    it("fills lists", async () => {
      await world.visit(world.url("gaap/explorer.html#action=DeleteListeners"), async (page) => {
        await page.getByRole("button", { name: "Add an entry" }).first().click();
        await page.getByRole("textbox", { name: "Entry" }).last().fill("listener-second");
        await page.getByText('"listener-second"]').waitFor();
        await page.getByRole("button", { name: "Remove entry 1" }).first().click();
        await page.getByText('["listener-second"]').waitFor();
      });
    });

    it("fills what is nested, and asks for its members only where it is sent", async () => {
      await world.visit("about:blank", async (page) => {
        const body = renderExplorerData({ model: zoo, document: {}, packageName: "zoo" });
        await page.route("**/explorer-data.js", (route) => route.fulfill({ body }));
        await page.goto(world.url("gaap/explorer.html"));
        await page.getByRole("button", { name: "Add an entry" }).click();
        await page.getByRole("button", { name: "Unfold its members" }).click();
        const within = page.locator(".nested .nested");
        expect(await within.getByText("This member is required.").count()).toBe(0);
        await within.getByRole("button", { name: "Add an entry" }).click();
        await within.getByRole("textbox", { name: "Entry" }).fill("a");
        await within.getByText("This member is required.").waitFor();
        await within.getByRole("textbox", { name: "Name" }).fill("b");
        await page.getByText('{"Filters":[{"And":{"Values":["a"],"Name":"b"}}]}').waitFor();
      });
    });

    it("restores a shared form, and steps back to the action before", async () => {
      const request = JSON.stringify({
        GroupId: "lg-<b>",
        ListenerName: "<img src=x onerror=alert(1)>",
        Port: 99,
      });
      const link = new URLSearchParams({ action: "CreateHTTPListener", request, region: "ap-guangzhou" });
      await world.visit(world.url(`gaap/explorer.html#${link}`), async (page) => {
        expect(await page.getByRole("textbox", { name: "GroupId" }).inputValue()).toBe("lg-<b>");
        expect(await page.getByRole("textbox", { name: "Port" }).inputValue()).toBe("99");
        await page.getByText("X-TC-Region: ap-guangzhou").waitFor();
        await page.getByRole("button", { name: "DeleteListeners" }).click();
        await page.getByRole("heading", { name: "DeleteListeners" }).waitFor();
        await page.goBack();
        await page.getByRole("heading", { name: "CreateHTTPListener" }).waitFor();
      });
    });

    it("sends to an emulator on this machine, and says what to do where there is none", async () => {
      const emulator = await startEmulator(createEmulator(await loadGaap()));
      await world.visit(
        world.url("gaap/explorer.html"),
        async (page) => {
          await chooseLocal(page, emulator.url);
          await page.getByRole("button", { name: "Send" }).click();
          await page.getByRole("heading", { name: "Result" }).waitFor();
          await emulator.close();
          await page.getByRole("button", { name: "Send" }).click();
          await page.getByRole("heading", { name: "No answer" }).waitFor();
          await page.getByText("Start it with `openaction emulate`").waitFor();
        },
        { expectedErrors: /ERR_CONNECTION_REFUSED/ },
      );
    });

    it("asks before it changes a real account, and tells when a proxy is missing", async () => {
      await world.visit(
        world.url("gaap/explorer.html"),
        async (page) => {
          await page.getByRole("radio", { name: "through" }).check();
          expect(await page.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
          await page.getByRole("checkbox", { name: "real account" }).check();
          await page.getByRole("button", { name: "Send" }).click();
          await page.getByText("The proxy is off").waitFor();
        },
        { expectedErrors: /403/ },
      );
    });
  });
}

async function chooseLocal(page: Page, url: string): Promise<void> {
  await page.getByRole("radio", { name: "an emulator on this machine" }).check();
  await page.getByRole("textbox", { name: "Address" }).fill(url);
}

/** Everything that a page runs, its search included, as a host with compression sends it. Data is no script. */
async function scriptBytes(page: Page): Promise<number> {
  const texts = await page.evaluate(async () =>
    Promise.all(
      [...document.scripts]
        .map(({ src }) => src)
        .filter((src) => src.includes("/assets/"))
        .map(async (src) => (await fetch(src)).text()),
    ),
  );
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}
