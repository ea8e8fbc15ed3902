import {
  type CallFailure,
  createGaapClient,
  createHTTPListener,
  createHTTPListenerReconciliation,
  describeHTTPListeners,
  isAdopted,
  reconcile,
} from "@openaction/gaap";
import { afterAll, describe, expect, it } from "vitest";
import { createEmulator, developmentCredentials, type Emulator, type FaultName } from "../emulator/index.js";
import document from "../generated/gaap/openapi.json" with { type: "json" };

const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 8443 };
const place = { ProxyId: request.ProxyId, Port: request.Port };

function connect(emulator: Emulator) {
  return createGaapClient({
    credentials: developmentCredentials,
    fetch: emulator.fetch,
    policies: [reconcile(createHTTPListenerReconciliation, { polls: [0] })],
  });
}

/** What is answered is lost in these ways; the create was carried out all the same. */
const losses: readonly FaultName[] = [
  "close-after-request",
  "reset-after-request",
  "half-body-close",
  "truncated-json",
  "empty-body",
  "status-500",
  "status-502",
  "html",
  "no-envelope",
];

describe("the recipe that the document has for a create", () => {
  let found = 0;
  afterAll(() => console.log(`lost creates: ${found} of ${losses.length} found by the document's recipe`));

  it.each(losses)("finds what was created where the answer is lost: %s", async (fault) => {
    const emulator = createEmulator(document);
    const client = connect(emulator);
    emulator.faults.add({ fault, action: "CreateHTTPListener", at: "1" });
    const created = await createHTTPListener(client, request);
    const { ListenerSet } = await describeHTTPListeners(client, place);
    expect(ListenerSet).toEqual([expect.objectContaining(request)]);
    expect(created).toMatchObject({ ListenerId: ListenerSet[0]?.ListenerId, adopted: true });
    found += 1;
  });

  it("sees that something else is in the place, if the create was refused and nobody heard", async () => {
    const emulator = createEmulator(document);
    const client = connect(emulator);
    const { ListenerId } = await createHTTPListener(client, { ...request, ListenerName: "other" });
    emulator.faults.add({ fault: "close-after-request", action: "CreateHTTPListener", at: "1" });
    const failure: CallFailure = await createHTTPListener(client, request).catch((error) => error);
    expect(failure).toMatchObject({ code: "ClientError.Conflict", outcome: "rejected" });
    expect(failure.message).toContain(ListenerId);
    expect((await describeHTTPListeners(client, place)).TotalCount).toBe(1);
  });

  it("cannot tell two writers of one name apart, and says so to both", async () => {
    const emulator = createEmulator(document);
    emulator.faults.add({ fault: "close-after-request", action: "CreateHTTPListener", at: "1-2" });
    const results = await Promise.all(
      [connect(emulator), connect(emulator)].map((client) => createHTTPListener(client, request)),
    );
    expect(new Set(results.map(({ ListenerId }) => ListenerId)).size).toBe(1);
    for (const result of results) {
      expect(isAdopted(result) && result.note).toMatch(
        /another caller .* same ListenerName, ProxyId, Port, that could not be told apart/,
      );
    }
  });
});
