import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { World } from "./world.js";

const QUERIES = [
  "DuplicatedListenerPort",
  "create listener",
  "rate limit",
  "signature",
  "ProxyId",
  "emulator",
];

/** Typing in the search box of a page; which page is the right one, `test/docs/search` looks at. */
export function testSearch(world: World): void {
  it("answers a query while it is typed, from an index that is loaded once", async () => {
    const { times, loads } = await world.visit(world.url("gaap/errors.html"), async (page) => {
      let loads = 0;
      page.on("request", (request) => {
        if (request.url().endsWith("/assets/search-index.js")) loads++;
      });
      await page.getByRole("button", { name: "Search" }).click();
      const times: number[] = [];
      for (const query of QUERIES) times.push(await timeQuery(page, query));
      return { times, loads };
    });
    times.sort((a, b) => a - b);
    const [best, median, worst] = [times[0], times[times.length >> 1], times.at(-1)].map(format);
    console.log(
      `search in the page: ${best} to ${worst} ms from key to result, median ${median} ms (aim: 50)`,
    );
    expect(loads).toBe(1);
  });

  it("finds nothing without a query, and says so where nothing is found", async () => {
    await world.visit(world.url(), async (page) => {
      await page.keyboard.press("/");
      const box = page.getByRole("combobox", { name: "Search" });
      await box.fill("qqqqzzzz");
      await page.getByText("Nothing found.").waitFor();
      await box.fill("");
      expect(await page.getByRole("option").count()).toBe(0);
      await page.keyboard.press("Escape");
      expect(await box.isVisible()).toBe(false);
    });
  });

  it("is steered by keys", async () => {
    await world.visit(world.url("guide/emulator.html"), async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("listener");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      const second = page.getByRole("option").nth(1);
      expect(await second.getAttribute("aria-selected")).toBe("true");
      const path = (await second.getAttribute("data-path")) ?? "";
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${path}`);
    });
  });
}

/** Milliseconds from the input of a query until its results stand in the page. */
function timeQuery(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>("dialog.search input");
    const list = document.querySelector("#search-hits");
    if (input === null || list === null) throw new Error("The search is not open.");
    const done = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { childList: true });
    });
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event("input"));
    await done;
    return performance.now() - start;
  }, query);
}

function format(milliseconds = Number.NaN): string {
  return milliseconds.toFixed(1);
}
