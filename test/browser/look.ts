import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { loadGaapSite } from "../docs/gaap-site.js";
import { DESK, PHONE, type World } from "./world.js";

/** Where pages are pictured for people to look at. */
const PICTURES = resolve(import.meta.dirname, "../../site-screenshots");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every kind of page, and the states of it that look different. */
const VIEWS: readonly View[] = [
  { name: "front", path: "index.html" },
  { name: "action", path: "gaap/actions/create-http-listener.html" },
  { name: "errors", path: "gaap/errors.html#InvalidParameterValue.DuplicatedListenerPort" },
  { name: "guide", path: "guide/action-style.html" },
  { name: "changelog", path: "changelog.html" },
  { name: "explorer", path: "gaap/explorer.html", act: openSettings },
  { name: "explorer-error", path: "gaap/explorer.html", act: sendTwice },
  {
    name: "explorer-signature",
    path: "gaap/explorer.html#action=DeleteListeners",
    act: openTab("Signature"),
  },
  { name: "explorer-code", path: "gaap/explorer.html", act: openTab("Code") },
  { name: "search", path: "index.html", act: search },
];

interface View {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Looks at every kind of page, on a telephone and on a desk, in light and in dark. */
export function testLook(world: World): void {
  it.each(VIEWS)("$name: no complaint of axe, nothing to scroll sideways", async ({ name, path, act }) => {
    mkdirSync(PICTURES, { recursive: true });
    const picture = (page: Page, suffix: string) => takePicture(page, `${name}-${suffix}`);
    await world.visit(
      world.url(path),
      async (page) => {
        await act?.(page);
        expect(await overflowOf(page)).toEqual([]);
        // Nothing but colours depends on the scheme.
        expect(await complaintsOf(page, ["color-contrast"])).toEqual([]);
        await picture(page, "390-dark");
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize(DESK);
        expect(await overflowOf(page)).toEqual([]);
        expect(await complaintsOf(page)).toEqual([]);
        await picture(page, "1280-light");
      },
      { viewport: PHONE, colorScheme: "dark" },
    );
  });

  it("fits every action and every guide into the width of a telephone", async () => {
    const { api, guides } = await loadGaapSite();
    const pages = [
      ...api.model.actions.map(({ fileName }) => `gaap/actions/${fileName}.html`),
      ...guides.map(({ name }) => `guide/${name}.html`),
    ];
    await world.visit(
      "about:blank",
      async (page) => {
        for (const path of pages) {
          await page.goto(world.url(path));
          expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: [] });
        }
      },
      { viewport: PHONE },
    );
  });

  it("keeps the navigation behind a button on a telephone", async () => {
    await world.visit(
      world.url("changelog.html"),
      async (page) => {
        const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Explorer" });
        expect(await link.isVisible()).toBe(false);
        await page.getByRole("button", { name: "Menu" }).click();
        expect(await link.isVisible()).toBe(true);
        expect(await complaintsOf(page)).toEqual([]);
        await page.screenshot({ path: join(PICTURES, "menu-390-light.png") });
        await link.click();
        await page.waitForURL("**/gaap/explorer.html");
      },
      { viewport: PHONE },
    );
  });

  it("opens the reference without a network, within its own width and without a complaint of axe", async () => {
    await world.visit(
      world.url("gaap/reference.html"),
      async (page) => {
        const heading = page.getByRole("heading", { name: "How a call looks" }).first();
        await heading.waitFor();
        expect(await complaintsOf(page)).toEqual([]);
        await page.screenshot({ path: join(PICTURES, "reference-1280-light.png") });
        // Redocly's page asks for the colours once, when it is opened.
        await page.emulateMedia({ colorScheme: "dark" });
        await page.reload();
        await heading.waitFor();
        expect(await page.locator("html.dark").count()).toBe(1);
        expect(await complaintsOf(page, ["color-contrast"])).toEqual([]);
        await page.setViewportSize(PHONE);
        expect(await overflowOf(page)).toEqual([]);
        await page.screenshot({ path: join(PICTURES, "reference-390-dark.png") });
      },
      // Redocly's page would fetch its maker's logo; the policy keeps it from that.
      { expectedErrors: /cdn\.redoc\.ly.*has been blocked/ },
    );
  });
}

/** The upper part of a page, in a window as high: what sticks to an edge of the window stands where it belongs. */
async function takePicture(page: Page, name: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.querySelector("dialog[open]") ? innerHeight : Math.min(document.body.scrollHeight, 2600),
  }));
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function openSettings(page: Page): Promise<void> {
  await page.getByText("Credentials, region, language").click();
}

async function sendTwice(page: Page): Promise<void> {
  const answer = page.getByRole("region", { name: "Answer" });
  for (const heading of ["Result", "InvalidParameterValue.DuplicatedListenerPort"]) {
    await page.getByRole("button", { name: "Send" }).click();
    await answer.getByRole("heading", { name: heading }).waitFor();
  }
}

function openTab(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole("tab", { name }).click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("taken port");
  await page.getByRole("option").first().waitFor();
}

/** What makes a page wider than its window. */
function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

/** What axe complains of, by all of its rules or by some. */
async function complaintsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  // Selectors of the thousands of elements that pass would take longest, and nobody reads them.
  const options = { resultTypes: ["violations"], selectors: false, ...(rules && { runOnly: rules }) };
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  expect(passes.length).toBeGreaterThan(rules === undefined ? 15 : 0);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
