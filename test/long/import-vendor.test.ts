import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findMetadata } from "../../generator/import/find-metadata.js";
import { importTencent } from "../../generator/import/index.js";
import { generate } from "../../generator/index.js";
import { loadApi, readConfiguration } from "../../model/loader/index.js";
import { compareMetadata } from "../generator/import/compare-metadata.js";
import { typeCheck } from "../generator/import/type-check.js";

/** A folder with the vendor's metadata, which is no part of this repository. */
const source = process.env.OPENACTION_VENDOR_METADATA;
const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(source === undefined)("the vendor's metadata", () => {
  for (const path of source === undefined ? [] : findMetadata(source)) {
    it(`makes a document and a client of ${path}`, async () => {
      const out = mkdtempSync(join(folder, "service-"));
      const raw = readJson(path);
      const codes = readJson(join(dirname(path), "error-codes.json"));
      const started = performance.now();
      const [document] = importTencent(path, out);
      const imported = performance.now();
      const configuration = readConfiguration(out);
      const [api] = configuration.apis;
      if (api?.output === undefined || document === undefined) throw new Error(`${path} was not imported`);
      const loaded = await loadApi(api, configuration.path);
      const linted = performance.now();
      const { missing } = await generate(loaded, api.output, "0.1.0");
      const generated = performance.now();
      const errors = typeCheck(api.output);
      const { compared, mismatches } = compareMetadata(raw, codes.actions ?? {}, loaded.model);
      console.log(
        `${document.key}: ${document.actions} of ${Object.keys(raw.actions).length} actions imported, ` +
          `${loaded.problems.length} lint problems, ${missing.length} files, ${errors.length} type errors, ` +
          `${mismatches.length} of ${compared} properties differ; import ${ms(started, imported)}, ` +
          `load and lint ${ms(imported, linted)}, generate ${ms(linted, generated)}`,
      );
      expect({
        actions: document.actions,
        problems: loaded.problems,
        errors: errors.slice(0, 10),
        mismatches: mismatches.slice(0, 10),
      }).toEqual({ actions: Object.keys(raw.actions).length, problems: [], errors: [], mismatches: [] });
    });
  }
});

function readJson(path: string) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function ms(from: number, to: number): string {
  return `${Math.round(to - from)} ms`;
}
