import type { Browser } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findBrowser, openBrowser } from "./open-browser.js";
import { bundleTests, findRuntimeTests } from "./runtime/bundle-tests.js";
import type { TestReport } from "./runtime/page.js";

declare global {
  /** Runs the tests that were bundled into the page. */
  var runAll: (() => Promise<readonly TestReport[]>) | undefined;
}

describe.skipIf(!findBrowser())("the runtime in a browser", { timeout: 60_000 }, () => {
  it("passes its own tests", async () => {
    const { portable, nodeOnly } = findRuntimeTests();
    const [script, { browser, close }] = await Promise.all([bundleTests(portable), openBrowser()]);
    try {
      const reports = await runInPage(browser, script);
      const failed = reports.filter(({ state }) => state !== "pass");
      console.log(
        `${reports.length - failed.length} runtime tests passed in Chromium ${browser.version()}, all of ${portable.length} files; ${nodeOnly.length} files are about Node`,
      );
      expect(failed).toEqual([]);
      for (const path of portable) expect(reports.some(({ name }) => name.startsWith(path))).toBe(true);
    } finally {
      expect(await close()).toEqual([]);
    }
  });
});

/** Runs the script in an empty page of an origin that is offered WebCrypto; whatever the page asks for ends right here. */
async function runInPage(browser: Browser, script: string): Promise<readonly TestReport[]> {
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto("http://127.0.0.1/");
  await page.addScriptTag({ content: script });
  const reports = await page.evaluate(() => globalThis.runAll?.());
  expect(errors).toEqual([]);
  return reports ?? [];
}
