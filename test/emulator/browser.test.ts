import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import document from "../../generated/gaap/openapi.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "openaction-emulator-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page: an emulator of a document, called by a client that has no server. */
const page = `
  import { createEmulator } from ${JSON.stringify(join(root, "emulator/index.ts"))};
  globalThis.result = createEmulator(globalThis.apiDocument, { verifySignatures: false })
    .fetch("https://gaap.tencentcloudapi.com/", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-tc-action": "CreateHTTPListener",
        "x-tc-version": "2018-05-29",
        "x-tc-timestamp": "1",
      },
      body: JSON.stringify({ ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 }),
    })
    .then((response) => response.json());`;

/** Runs a page where code from text is forbidden, as under a CSP without unsafe-eval, and without Node's globals. */
const frame = (bundle: string) => `
  const { runInContext, createContext } = require("node:vm");
  const web = { Request, Response, Headers, URL, TextEncoder, TextDecoder, crypto, console, btoa };
  const codeGeneration = { strings: false, wasm: false };
  const context = createContext({ ...web, apiDocument: ${JSON.stringify(document)} }, { codeGeneration });
  runInContext(${JSON.stringify(bundle)}, context);
  context.result.then((answer) => console.log(JSON.stringify(answer)));`;

describe("the emulator in a browser", () => {
  it("needs nothing of Node, and makes no code from text", async () => {
    const { outputFiles } = await build({
      stdin: { contents: page, resolveDir: root },
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      platform: "browser",
      alias: { "@openaction/runtime/signing": join(root, "runtime/signing/index.ts") },
    });
    const bundle = outputFiles[0]?.text ?? "";
    console.log(`emulator in a browser: ${Math.round(bundle.length / 1024)} KB minified`);
    expect(bundle).not.toMatch(/\beval\(|new Function\b|node:/);
    const file = join(folder, "page.cjs");
    writeFileSync(file, frame(bundle));
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--disallow-code-generation-from-strings",
      file,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      Response: { ListenerId: expect.stringMatching(/^listener-/) },
    });
  });
});
