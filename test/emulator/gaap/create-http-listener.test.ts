import { describe, expect, it } from "vitest";
import { exampleOwners } from "../../../emulator/index.js";
import { startGaap } from "../gaap-emulator.js";

const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };

describe("CreateHTTPListener", () => {
  it("creates a listener on the founding page's connection", async () => {
    const { code, content } = await startGaap().call("CreateHTTPListener", request);
    expect(code).toBe("ok");
    expect(content.ListenerId).toMatch(/^listener-[0-9a-z]{8}$/);
  });

  it.each([
    { given: { Port: 0 }, want: "InvalidParameterValue.InvalidListenerPort" },
    { given: { Port: 1 }, want: "ok" },
    { given: { Port: 21 }, want: "InvalidParameterValue.InvalidListenerPort" },
    { given: { Port: 64999 }, want: "ok" },
    { given: { Port: 65000 }, want: "InvalidParameterValue.InvalidListenerPort" },
    { given: { Port: "443" }, want: "InvalidParameter" },
    { given: { ListenerName: "" }, want: "InvalidParameterValue" },
    { given: { ListenerName: "n".repeat(30) }, want: "ok" },
    { given: { ListenerName: "n".repeat(31) }, want: "InvalidParameterValue" },
    { given: { GroupId: "lg-123456" }, want: "InvalidParameter" },
    { given: { Protocol: "HTTP" }, want: "UnknownParameter" },
    { given: { ProxyId: "link-00000000" }, want: "ResourceNotFound" },
    { given: { ProxyId: "lg-123456" }, want: "InvalidParameterValue" },
  ])("with $given: $want", async ({ given, want }) => {
    const { code } = await startGaap().call("CreateHTTPListener", { ...request, ...given });
    expect(code).toBe(want);
  });

  it.each([
    { given: { ListenerName: "listener-1", Port: 443 }, want: "One of ProxyId, GroupId must be set." },
    { given: { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1" }, want: "Port is missing." },
  ])("without a member: MissingParameter, $want", async ({ given, want }) => {
    const outcome = await startGaap().call("CreateHTTPListener", given);
    expect(outcome).toMatchObject({ code: "MissingParameter", message: want });
  });

  it("takes the founding page's own body, which has the port as text, if types are lenient", async () => {
    const lenient = startGaap({ lenientTypes: true });
    expect((await lenient.call("CreateHTTPListener", { ...request, Port: "443" })).code).toBe("ok");
    const { content } = await lenient.call("DescribeHTTPListeners", { ProxyId: "link-cuxw2rm0" });
    expect(content).toMatchObject({ ListenerSet: [{ Port: 443 }] });
  });

  it("refuses a port that is taken and says by which listener", async () => {
    const { call } = startGaap();
    const { content } = await call("CreateHTTPListener", request);
    expect(await call("CreateHTTPListener", { ...request, ListenerName: "listener-2" })).toMatchObject({
      code: "InvalidParameterValue.DuplicatedListenerPort",
      message: `Port 443 of link-cuxw2rm0 is taken by ${content.ListenerId}.`,
    });
    const elsewhere = { GroupId: "lg-123456", ListenerName: "listener-1", Port: 443 };
    expect((await call("CreateHTTPListener", elsewhere)).code).toBe("ok");
  });

  it("gives a port to exactly one of 100 concurrent requests", async () => {
    const { call } = startGaap();
    const calls = Array.from({ length: 100 }, () => call("CreateHTTPListener", request));
    const codes = (await Promise.all(calls)).map(({ code }) => code);
    expect(codes.filter((code) => code === "ok")).toHaveLength(1);
    expect(codes.filter((code) => code === "InvalidParameterValue.DuplicatedListenerPort")).toHaveLength(99);
  });

  it("stops at the quota of 200 listeners", async () => {
    const { call } = startGaap();
    const ports = Array.from({ length: 201 }, (_, index) => 1000 + index);
    const calls = ports.map((Port) => call("CreateHTTPListener", { ...request, Port }));
    const outcomes = await Promise.all(calls);
    const refused = outcomes.filter(({ code }) => code !== "ok");
    expect(new Set(outcomes.flatMap(({ content }) => content.ListenerId ?? [])).size).toBe(200);
    expect(refused.map(({ code }) => code)).toEqual(["FailedOperation.LimitNumofListener"]);
  });

  it("never gives an id twice, even if the source of ids repeats itself", async () => {
    const suffixes = ["aaaaaaaa", "aaaaaaaa", "bbbbbbbb"];
    const ids = { requestId: () => "request", resourceId: (prefix: string) => prefix + suffixes.shift() };
    const { call } = startGaap({ ids });
    await call("CreateHTTPListener", request);
    const { content } = await call("CreateHTTPListener", { ...request, Port: 80 });
    expect(content.ListenerId).toBe("listener-bbbbbbbb");
  });

  // The table of triggers: each of these connections and groups is there in every fresh emulator.
  it.each(exampleOwners.map(({ owner, refusal = "ok" }) => ({ owner, want: refusal })))(
    "on $owner.id: $want",
    async ({ owner, want }) => {
      const member = owner.kind === "connection" ? "ProxyId" : "GroupId";
      const place = { [member]: owner.id, ListenerName: "listener-1", Port: 80 };
      expect((await startGaap().call("CreateHTTPListener", place)).code).toBe(want);
    },
  );
});
