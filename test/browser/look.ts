import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { loadGaap } from "../start-gaap.js";
import type { World } from "./world.js";

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

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

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

  it("fits every action into the width of a telephone", async () => {
    const { actions } = await loadGaap();
    await world.visit(
      world.url(),
      async (page) => {
        for (const { fileName } of actions) {
          await page.goto(world.url(`gaap/actions/${fileName}.html`));
          expect(await overflowOf(page)).toEqual([]);
        }
      },
      { viewport: PHONE },
    );
  });

  it("keeps the navigation behind a button on a telephone", async () => {
    const options = { viewport: PHONE };
    await world.visit(
      world.url("gaap/errors.html"),
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
      options,
    );
  });

  it("opens the reference without a network, within its own width and without a complaint of axe", async () => {
    await world.visit(
      world.url("gaap/reference.html"),
      async (page) => {
        await page.getByRole("heading", { name: "How a call looks" }).first().waitFor();
        expect(await complaintsOf(page)).toEqual([]);
        await page.screenshot({ path: join(PICTURES, "reference-1280-light.png") });
        await page.setViewportSize(PHONE);
        expect(await overflowOf(page)).toEqual([]);
        await page.screenshot({ path: join(PICTURES, "reference-390-light.png") });
      },
      // Redocly's page would fetch its maker's logo; the policy keeps it from that.
      { viewport: DESK, expectedErrors: /cdn\.redoc\.ly.*has been blocked/ },
    );
  });
}

/** The upper part of a page: enough to judge it by. */
async function takePicture(page: Page, name: string): Promise<void> {
  const { width, height } = await page.evaluate(() => {
    scrollTo(0, 0);
    return {
      width: innerWidth,
      height: document.querySelector("dialog[open]") ? innerHeight : document.body.scrollHeight,
    };
  });
  const clip = { x: 0, y: 0, width, height: Math.min(height, 2600) };
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true, clip });
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
  await page.evaluate(AXE);
  const options = rules === undefined ? {} : { runOnly: rules };
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  expect(passes.length).toBeGreaterThan(rules === undefined ? 15 : 0);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
