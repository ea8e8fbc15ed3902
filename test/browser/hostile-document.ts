import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { loadGaapApi } from "../docs/gaap-site.js";
import { hostileSite } from "../docs/hostile-site.js";
import type { World } from "./world.js";

const PAGES = [
  "index.html",
  "gaap/index.html",
  "gaap/errors.html",
  "gaap/actions/create-http-listener.html",
  "gaap/actions/describe-http-listeners.html",
  "guide/guide.html",
  "changelog.html",
  "gaap/explorer.html",
];

/** What Chromium says when a policy stops Redocly's page; on our own pages there is nothing to stop. */
const STOPPED = /Content Security Policy|Refused|blocked/;

/**
 * Visits a site whose document tries to run scripts and to call other hosts by each of its texts; once for each shift,
 * which changes the text that stands in a place.
 */
export function testHostileDocument(world: World, shifts: readonly number[]): void {
  it.each(shifts)("runs no script of a hostile document, and asks no other host (%i)", async (shift) => {
    const base = await world.publish(hostileSite(await loadGaapApi(), shift));
    await world.visit("about:blank", async (page, context) => {
      const { executions, requests } = await watch(page, context);
      for (const path of PAGES) {
        await page.goto(base + path);
        await useEverything(page);
        expect({ path, executions, markup: await findMarkup(page) }).toEqual({
          path,
          executions: [],
          markup: [],
        });
      }
      expect(requests.filter((url) => !url.startsWith(base))).toEqual([]);
    });
    await world.visit(
      "about:blank",
      async (page, context) => {
        // What this page tries, its policy stops before it is sent; the browser's log is asked in the end.
        const { executions } = await watch(page, context);
        await page.goto(`${base}gaap/reference.html`);
        await useEverything(page);
        expect(executions).toEqual([]);
      },
      { expectedErrors: STOPPED },
    );
  });
}

async function watch(page: Page, context: BrowserContext) {
  const executions: string[] = [];
  const requests: string[] = [];
  await context.exposeFunction("pwned", () => void executions.push("script"));
  page.on("dialog", async (dialog) => {
    executions.push("dialog");
    await dialog.dismiss();
  });
  page.on("popup", () => executions.push("window"));
  page.on("request", (request) => requests.push(request.url()));
  return { executions, requests };
}

/** Hovers, focuses, unfolds, searches and sends: what waits for a reader shall not wait in vain. */
async function useEverything(page: Page): Promise<void> {
  const explorer = page.locator(".explorer");
  if ((await explorer.count()) > 0) {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    for (const tab of ["Signature", "Code"]) await page.getByRole("tab", { name: tab }).click();
  }
  if ((await page.locator("[data-search]").count()) > 0) {
    await page.keyboard.press("/");
    await page.keyboard.type("pwned script");
    await page.waitForTimeout(50);
    await page.keyboard.press("Escape");
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const waiting = document.querySelectorAll<HTMLElement>(
      "a, button, summary, [tabindex], [onmouseover], [onfocus]",
    );
    for (const element of waiting) {
      element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      element.focus();
    }
  });
  await page.waitForTimeout(50);
}

/** Markup that is none of ours. */
function findMarkup(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      const names = element.getAttributeNames();
      const isForeign = element.matches(
        "script:not([src]), iframe, object, embed, base, img, svg, style, video, math",
      );
      const href = element.getAttribute("href") ?? "";
      const isBadLink = /^\s*(javascript|data):/i.test(href) && !element.matches("link[rel=icon]");
      if (isForeign || isBadLink || names.some((name) => name.startsWith("on")))
        found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}
