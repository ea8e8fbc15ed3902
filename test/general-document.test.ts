import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmulator, developmentCredentials } from "../emulator/index.js";
import { startEmulator } from "../emulator/node/index.js";
import { generate } from "../generator/index.js";
import { type LoadedApi, loadApi } from "../model/loader/index.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const documents = join(root, "test/documents/parcels");

/**
 * A made-up service with other header names, another envelope, nested and recursive types, pages, nullable members, an
 * empty request and 64-bit integers: what is general must not depend on GAAP.
 */
describe("a document of another service", () => {
  let folder = "";
  let api: LoadedApi;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "openaction-parcels-"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    api = await loadApi({
      key: "parcels",
      folder: documents,
      root: join(documents, "openapi.yaml"),
      references: documents,
      packageVersion: "0.1.0",
    });
    await generate(api, join(folder, "parcels"), "0.1.0");
    await run(process.execPath, [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(folder, "parcels"),
    ]);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("passes the rules without a warning", () => expect(api.problems).toEqual([]));

  it("becomes a client that calls its emulator: choices, empty requests, pages, recursion, typed errors", async () => {
    const parcels = await import(pathToFileURL(join(folder, "parcels/dist/index.js")).href);
    const emulator = await startEmulator(createEmulator(api.model));
    try {
      const client = parcels.createParcelsClient({
        credentials: developmentCredentials,
        endpoint: emulator.url,
      });
      expect(await parcels.ping(client, {})).toEqual({ RequestId: expect.any(String) });
      const page = await parcels.listParcels(client, { Offset: 0, Limit: 1, Kind: "letter" });
      expect(page).toMatchObject({
        TotalCount: 2,
        Parcels: [{ Route: { Stop: "quay", Next: { Next: null } } }],
      });
      const sent = await parcels.sendParcel(client, { LockerId: 7, Contents: [{ Name: "book" }] });
      expect(sent).toMatchObject({ Route: null });
      const anvil = { Address: "Quay 1", Contents: [{ Name: "anvil", Grams: 90_000 }] };
      const refused = await parcels.sendParcel.safe(client, anvil);
      expect(refused).toMatchObject({
        ok: false,
        error: { code: parcels.ParcelsErrorCode.Refused_TooHeavy, known: true, outcome: "rejected" },
      });
      const both = await parcels.sendParcel.safe(client, { ...anvil, LockerId: 7 });
      expect(both).toMatchObject({ ok: false, error: { code: "InvalidParameter", known: false } });
    } finally {
      await emulator.close();
    }
  });
});
