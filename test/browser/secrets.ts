import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { sampleLanguages } from "../../samples/index.js";
import type { World } from "./world.js";

const SECRET_KEY = "canary-secret-key-7Qx";
const TOKEN = "canary-token-9Wz";
const CANARY = /canary-(secret-key-7Qx|token-9Wz)/;

declare global {
  /** What was copied in the page. */
  var copies: string[] | undefined;
}

/** Looks for a secret that was typed into the Explorer wherever a page could leave it. */
export function testSecrets(world: World): void {
  it("leaves a secret nowhere but in memory", async () => {
    const logged: string[] = [];
    await world.visit(world.url("gaap/explorer.html"), async (page) => {
      page.on("console", (message) => logged.push(message.text()));
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      await page.evaluate(recordCopies);
      await typeSecrets(page);
      await page.getByRole("button", { name: "Send" }).click();
      // The emulator in the page knows the key that was typed, so it was the one that signed.
      await page.getByRole("region", { name: "Answer" }).getByRole("heading", { name: "Result" }).waitFor();
      const found = [...(await visitAllViews(page)), ...(await searchStorage(page))];
      await page.getByRole("button", { name: "Copy a link to this form" }).click();
      await page.getByText("Copied.").waitFor();
      const copies = await page.evaluate(() => globalThis.copies ?? []);
      expect(copies).toHaveLength(sampleLanguages.length + 1);
      found.push(...copies, page.url(), ...requested, ...logged);
      expect(found.length).toBeGreaterThan(10);
      expect(found.filter((text) => CANARY.test(text))).toEqual([]);
      expect(page.url()).toContain("request=");
    });
  });

  it("forgets secrets when the page is left", async () => {
    await world.visit(world.url("gaap/explorer.html"), async (page) => {
      await typeSecrets(page);
      await page.getByRole("link", { name: "Its documentation" }).click();
      await page.getByRole("heading", { level: 1, name: "CreateHTTPListener" }).waitFor();
      await page.goBack();
      await page.getByText("Credentials, region, language").click();
      expect(await page.getByRole("textbox", { name: "SecretKey" }).inputValue()).toBe("");
    });
  });
}

async function typeSecrets(page: Page): Promise<void> {
  await page.getByText("Credentials, region, language").click();
  await page.getByRole("textbox", { name: "SecretId" }).fill("AKIDcanary");
  await page.getByRole("textbox", { name: "SecretKey" }).fill(SECRET_KEY);
  await page.getByRole("textbox", { name: "Token" }).fill(TOKEN);
}

/** Markup, attributes included, and what is copied, of each view and of each language. */
async function visitAllViews(page: Page): Promise<readonly string[]> {
  const seen = [await page.content()];
  await page.getByRole("tab", { name: "Signature" }).click();
  await page.getByRole("checkbox", { name: /Show the derived keys/ }).check();
  seen.push(await page.content());
  await page.getByRole("tab", { name: "Code" }).click();
  for (const { id, label } of sampleLanguages) {
    await page.getByRole("combobox", { name: "Language", exact: true }).selectOption(id);
    await page.getByRole("button", { name: `Copy: Sample in ${label}` }).click();
    seen.push(await page.content());
  }
  return seen;
}

async function searchStorage(page: Page): Promise<readonly string[]> {
  const cookies = JSON.stringify(await page.context().cookies());
  const kept = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const caches = await globalThis.caches.keys();
    return [{ ...localStorage }, { ...sessionStorage }, history.state, databases, caches].map((part) =>
      JSON.stringify(part),
    );
  });
  // What is not there cannot hold a secret.
  expect(kept.slice(-2)).toEqual(["[]", "[]"]);
  return [cookies, ...kept];
}

/** Keeps what is copied. The clipboard itself is proven by the scripted reader. */
function recordCopies(): void {
  globalThis.copies = [];
  navigator.clipboard.writeText = async (text) => void globalThis.copies?.push(text);
}
