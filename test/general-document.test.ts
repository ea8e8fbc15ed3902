import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Behaviour, createEmulator, developmentCredentials } from "../emulator/index.js";
import { startEmulator } from "../emulator/node/index.js";
import { generate } from "../generator/index.js";
import type { JsonObject } from "../model/index.js";
import { type LoadedApi, loadApi } from "../model/loader/index.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const documents = join(root, "test/documents/parcels");

interface Item {
  readonly Name: string;
  readonly Barcode: bigint | number | string;
  readonly Balance: bigint | number | string;
  readonly Parts: readonly Item[];
}

/** A route with a stop for each item, one behind the other, as deep as the items are nested. */
function routeOf([item, ...others]: readonly Item[]): JsonObject | null {
  if (item === undefined) return null;
  const Next = routeOf([...item.Parts, ...others]);
  return { Stop: "quay", Hours: null, Scans: [item.Barcode, 1], Toll: item.Balance, Next };
}

/** Gives back what the request holds, so that each integer has been written, read, written and read. */
const echo: Behaviour = {
  action: "SendParcel",
  summary: "Sends the parcel along a stop for each item.",
  rules: [],
  answer: (_, request) => {
    // Safe: the request has passed the document's checks, and the test sends all of these members.
    const items = (request as unknown as { Contents: readonly Item[] }).Contents;
    return { ParcelNumber: items[0]?.Barcode ?? 0, Route: routeOf(items) };
  },
};

/** Integers of 64 bits, mostly around the edges. */
const uint64 = fc.oneof(
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.constantFrom(0n, 2n ** 63n, 2n ** 64n - 1n),
);
const int64 = fc.oneof(
  fc.bigInt({ min: -(2n ** 53n) - 2n, max: -(2n ** 53n) + 2n }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(-(2n ** 63n), 2n ** 63n - 1n, -1n),
);

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

  it.each(["auto", "bigint"] as const)(
    "keeps 64-bit integers both ways, however deep they stand: %s",
    async (mode) => {
      const parcels = await import(pathToFileURL(join(folder, "parcels/dist/index.js")).href);
      const emulator = createEmulator(api.model, { behaviours: [echo], limitRates: false });
      const client = parcels.createParcelsClient({
        credentials: developmentCredentials,
        fetch: emulator.fetch,
        limiter: false,
        int64: mode,
      });
      const as = (value: bigint) =>
        mode === "auto" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
      let values = 0;
      for (const sent of fc.sample(
        fc.array(fc.tuple(uint64, int64), { minLength: 25, maxLength: 29 }),
        100,
      )) {
        // One in the other, so that each stands deeper than the one before; bigints and texts in turns.
        const item = sent.reduceRight<readonly Item[]>((Parts, [code, balance], index) => {
          const [Barcode, Balance] = index % 2 === 0 ? [code, `${balance}`] : [`${code}`, balance];
          return [{ Name: "box", Barcode, Balance, Parts }];
        }, []);
        const { ParcelNumber, Route } = await parcels.sendParcel(client, { LockerId: 7, Contents: item });
        expect(ParcelNumber).toBe(as(sent[0]?.[0] ?? 0n));
        let stop = Route;
        for (const [code, balance] of sent) {
          expect([stop.Scans, stop.Toll]).toEqual([[as(code), as(1n)], as(balance)]);
          stop = stop.Next;
        }
        expect(stop).toBeNull();
        values += 2 * sent.length;
      }
      console.log(`64-bit integers through client and emulator (${mode}): ${values} values, 0 differences`);
      expect(values).toBeGreaterThan(5_000);
    },
  );

  it("refuses integers of more than 64 bits, negative ones where the document has none, and texts", async () => {
    const parcels = await import(pathToFileURL(join(folder, "parcels/dist/index.js")).href);
    const { fetch } = createEmulator(api.model, { behaviours: [echo] });
    const client = parcels.createParcelsClient({ credentials: developmentCredentials, fetch });
    for (const Barcode of [2n ** 64n, -1n, "not digits"]) {
      const refused = await parcels.sendParcel.safe(client, {
        LockerId: 7,
        Contents: [{ Name: "box", Barcode }],
      });
      expect(refused).toMatchObject({ ok: false, error: { code: "InvalidParameter" } });
    }
  });

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
