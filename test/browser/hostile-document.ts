import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { loadGaapApi } from "../docs/gaap-site.js";
import { hostileSite } from "../docs/hostile-site.js";
import type { VisitOptions, World } from "./world.js";

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
    const asked = await tempt(
      world,
      PAGES.map((path) => base + path),
      async (page) => {
        expect({ url: page.url(), markup: await findMarkup(page) }).toEqual({ url: page.url(), markup: [] });
      },
    );
    expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
    // What this page tries, its policy stops before it is sent; the browser's log is asked in the end.
    await tempt(world, [`${base}gaap/reference.html`], async () => {}, { expectedErrors: STOPPED });
  });
}

/** Uses pages and looks at each of them; fails if one of them runs a script, and tells what they asked for. */
async function tempt(
  world: World,
  urls: readonly string[],
  look: (page: Page) => Promise<void>,
  options: VisitOptions = {},
): Promise<readonly string[]> {
  const executions: string[] = [];
  const requests: string[] = [];
  const visit = async (page: Page) => {
    const exposed = await page.exposeFunction("pwned", () => void executions.push(`script of ${page.url()}`));
    page.on("popup", () => executions.push(`window of ${page.url()}`));
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", async (dialog) => {
      executions.push(`dialog of ${page.url()}`);
      await dialog.dismiss();
    });
    for (const url of urls) {
      await page.goto(url);
      await useEverything(page);
      await look(page);
    }
    await exposed.dispose();
  };
  await world.visit("about:blank", visit, options);
  expect(executions).toEqual([]);
  return requests;
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
    await page.keyboard.insertText("pwned script");
    await page.waitForTimeout(50);
    await page.keyboard.press("Escape");
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const waiting = document.querySelectorAll<HTMLElement>(
      "a, button, summary, [tabindex], [onmouseover], [onfocus]",
    );
    // Told of it only: to move the focus in earnest would lay the page out for each of a thousand elements.
    for (const element of waiting) {
      for (const type of ["mouseover", "focus"]) element.dispatchEvent(new Event(type, { bubbles: true }));
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
