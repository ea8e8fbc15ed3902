import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { JsonObject } from "../../model/index.js";
import { DocsError } from "./docs-error.js";

/**
 * The page around the reference. The policy keeps the page from contacting anybody: its script would otherwise report
 * what its readers do, and fetch a logo. The styles and landmarks are what axe misses in Redocly's own.
 */
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'; img-src data:; font-src data:; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>{{title}}</title>
    <style>
      body { margin: 0; }
      .back { padding: 0.6rem 1rem; font: 1rem system-ui, sans-serif; }
      [data-testid="search-trigger"] > div { color: #5f6170; }
      .dark [data-testid="search-trigger"] > div { color: #a9abb8; }
      h1 { font-size: clamp(1.6rem, 7vw, 2.25rem) !important; line-height: 1.2 !important; }
      pre { white-space: pre-wrap !important; overflow-wrap: anywhere; }
    </style>
    {{{redocHead}}}
  </head>
  <body>
    <nav class="back" aria-label="Site"><a href="index.html">Overview</a></nav>
    {{{redocHTML}}}
    <script>
      const menu = document.querySelector(".menu-content");
      menu?.setAttribute("role", "navigation");
      menu?.setAttribute("aria-label", "Reference");
    </script>
  </body>
</html>
`;

/** Redocly drops samples of a language that is not in its list, and TypeScript is not. */
const CONFIGURATION = {
  telemetry: "off",
  openapi: {
    disableTelemetry: true,
    codeSamples: { languages: [{ lang: "typescript", label: "TypeScript" }] },
  },
};

/** Renders the Redocly reference of a document into `file`, as one page that needs nothing else. */
export async function buildReference(document: JsonObject, title: string, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "openaction-reference-"));
  try {
    const input = join(folder, "openapi.json");
    const configuration = join(folder, "redocly.yaml");
    const template = join(folder, "page.hbs");
    writeFileSync(input, JSON.stringify(document));
    // JSON is YAML, too.
    writeFileSync(configuration, JSON.stringify(CONFIGURATION));
    writeFileSync(template, TEMPLATE);
    const options = [
      "--inlineBundle",
      // In one piece: a title that begins with a hyphen would be taken for an option. No argument holds a zero character.
      `--title=${title.replaceAll("\0", " ")}`,
      "-t",
      template,
      "--config",
      configuration,
      "-o",
      file,
    ];
    await runRedocly(["build-docs", input, ...options], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runRedocly(options: readonly string[], folder: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const redocly = join(dirname(manifest), "bin", "cli.js");
  // Telemetry of the tool itself is on unless both say no.
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    await promisify(execFile)(process.execPath, [redocly, ...options], { cwd: folder, env });
  } catch (error) {
    const { stderr } = error instanceof Error && "stderr" in error ? error : { stderr: String(error) };
    throw new DocsError(`Redocly could not render the reference:\n${String(stderr).trim()}`);
  }
}
