import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openJournal } from "../../../emulator/node/index.js";
import { startGaap } from "../gaap-emulator.js";
import { killOften } from "./kill-runs.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "openaction-state-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };

/** An emulator whose listeners are kept in the file. */
function start(file: string) {
  const journal = openJournal(file);
  return { ...startGaap({ journal, settle: () => journal.flushed() }), journal };
}

describe("the state file", () => {
  it("keeps what was created, renamed and deleted for the next run", async () => {
    const file = join(folder, "state");
    const first = start(file);
    const ids = [];
    for (const Port of [1, 2, 3]) {
      ids.push((await first.call("CreateHTTPListener", { ...request, Port })).content.ListenerId ?? "");
    }
    const [one = "", two = "", three = ""] = ids;
    await first.call("ModifyHTTPListenerAttribute", { ListenerId: two, ListenerName: "renamed" });
    await first.call("DeleteListeners", { ProxyId: request.ProxyId, ListenerIds: [one], Force: 0 });
    const { content } = await start(file).call("DescribeHTTPListeners", { ProxyId: request.ProxyId });
    expect(content).toMatchObject({
      ListenerSet: [
        { ListenerId: two, ListenerName: "renamed", Port: 2 },
        { ListenerId: three, ListenerName: "listener-1", Port: 3 },
      ],
    });
  });

  it("drops what was being written when the run ended", async () => {
    const file = join(folder, "state");
    await start(file).call("CreateHTTPListener", request);
    appendFileSync(file, '12345678 {"saved":{"id":"listener-half');
    const { content } = await start(file).call("DescribeHTTPListeners", { ProxyId: request.ProxyId });
    expect(content.TotalCount).toBe(1);
    expect(readFileSync(file, "utf8")).not.toContain("half");
  });

  it("does not guess at what is damaged", async () => {
    const file = join(folder, "state");
    const { call } = start(file);
    await call("CreateHTTPListener", request);
    await call("CreateHTTPListener", { ...request, Port: 80 });
    writeFileSync(file, readFileSync(file, "utf8").replace('"port":443', '"port":444'));
    expect(() => openJournal(file)).toThrow(`Line 2 of ${file} is damaged.`);
  });

  it("says which file cannot be written", () => {
    const file = join(folder, "missing/state");
    expect(() => openJournal(file)).toThrow(`The state file ${file} cannot be written.`);
  });

  it("belongs to one process at a time", async () => {
    const file = join(folder, "state");
    const { journal } = start(file);
    expect(readFileSync(`${file}.lock`, "utf8")).toBe(String(process.pid));
    await journal.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
    writeFileSync(`${file}.lock`, String(process.ppid));
    expect(() => openJournal(file)).toThrow(
      `The state file ${file} is in use by the process ${process.ppid}.`,
    );
    expect(() => openJournal(file, { reset: true })).toThrow("is in use");
    expect(readFileSync(file, "utf8")).not.toBe("");
  });

  it.each([
    { given: "of a process that has ended", holder: String(spawnSync(process.execPath, ["-v"]).pid) },
    { given: "of this very number, as in a container", holder: String(process.pid) },
    { given: "that was never finished", holder: "" },
  ])("is taken over from a lock $given", async ({ holder }) => {
    const file = join(folder, "state");
    writeFileSync(`${file}.lock`, holder);
    await openJournal(file).close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it("can be started over", async () => {
    const file = join(folder, "state");
    const first = start(file);
    await first.call("CreateHTTPListener", request);
    await first.journal.close();
    const journal = openJournal(file, { reset: true });
    expect(journal.records).toEqual([]);
    await journal.close();
  });

  it("loses nothing that was answered when the emulator is killed", async () => {
    const report = await killOften(2);
    console.log(`2 kills (300 in test/long): ${JSON.stringify(report)}`);
    expect(report).toMatchObject({ lost: 0, broken: 0 });
    expect(report.acknowledged).toBeGreaterThan(0);
  });
});
