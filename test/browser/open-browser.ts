import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium whose network is off, but for this machine, and which keeps a log of every request that a page makes. */
export interface LoggedBrowser {
  readonly browser: Browser;
  /** Closes the browser, and tells the URLs of all requests that pages made. */
  close(): Promise<readonly string[]>;
}

/**
 * Whether there is a browser to test with. Without one the suite is skipped and says so; where `CI` is set it fails,
 * since nobody would notice.
 */
export function findBrowser(): boolean {
  if (existsSync(executablePath)) return true;
  const hint = `There is no ${executablePath}: install Debian's package chromium, or set CHROMIUM to a Chromium's path.`;
  if (process.env.CI) throw new Error(hint);
  console.log(`${hint} The tests in a browser are skipped.`);
  return false;
}

export async function openBrowser(): Promise<LoggedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "openaction-browser-"));
  const log = join(folder, "net-log.json");
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, `--log-net-log=${log}`] });
  return {
    browser,
    async close() {
      await browser.close();
      const urls = readUrls(log);
      rmSync(folder, { recursive: true, force: true });
      return urls;
    },
  };
}

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * What pages asked for; the browser itself looks for updates and the like, and such requests have no initiator. Events
 * stand on a line each, so that a log can be read whose end is missing.
 */
function readUrls(log: string): readonly string[] {
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, initiator = ""] = /"initiator":"([^"]*)"/.exec(line) ?? [];
    const [, url = ""] = /"url":"([^"]*)"/.exec(line) ?? [];
    return initiator === "" || initiator === "not an origin" || url === "" ? [] : [url];
  });
}
