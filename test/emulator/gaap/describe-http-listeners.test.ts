import { describe, expect, it } from "vitest";
import { defineConnection, defineGroup, defineListener } from "../../../emulator/index.js";
import type { JsonObject } from "../../../model/index.js";
import { startGaap } from "../gaap-emulator.js";

const connection = defineConnection({ id: "link-aaaaaaaa" });
const group = defineGroup({ id: "lg-bbbbbbbb" });
const resources = {
  owners: [connection, group, defineConnection({ id: "link-empty000" })],
  listeners: [
    defineListener({ id: "listener-00000001", owner: connection, name: "shop", port: 80 }),
    defineListener({ id: "listener-00000002", owner: connection, name: "shop-80", port: 443 }),
    defineListener({ id: "listener-00000003", owner: connection, name: "news", port: 8080 }),
    defineListener({ id: "listener-00000004", owner: group, name: "shop", port: 80 }),
  ],
};

async function list(request: JsonObject) {
  const { code, content } = await startGaap({ resources }).call("DescribeHTTPListeners", request);
  const listeners = Array.isArray(content.ListenerSet) ? content.ListenerSet : [];
  return { code, total: content.TotalCount, listed: listeners.map(({ ListenerId }) => ListenerId.slice(-1)) };
}

describe("DescribeHTTPListeners", () => {
  const proxy = { ProxyId: "link-aaaaaaaa" };
  it.each([
    { given: proxy, want: { total: 3, listed: ["1", "2", "3"] } },
    { given: { GroupId: "lg-bbbbbbbb" }, want: { total: 1, listed: ["4"] } },
    { given: { ProxyId: "link-empty000" }, want: { total: 0, listed: [] } },
    { given: { ListenerId: "listener-00000004" }, want: { total: 1, listed: ["4"] } },
    { given: { ListenerId: "listener-99999999" }, want: { total: 0, listed: [] } },
    { given: { ...proxy, ListenerId: "listener-00000004" }, want: { total: 0, listed: [] } },
    { given: { ...proxy, ListenerName: "shop" }, want: { total: 1, listed: ["1"] } },
    { given: { ...proxy, Port: 443 }, want: { total: 1, listed: ["2"] } },
    { given: { ...proxy, ListenerName: "shop", Port: 443 }, want: { total: 0, listed: [] } },
    { given: { ...proxy, SearchValue: "shop" }, want: { total: 2, listed: ["1", "2"] } },
    { given: { ...proxy, SearchValue: "80" }, want: { total: 3, listed: ["1", "2", "3"] } },
    { given: { ...proxy, Limit: 2 }, want: { total: 3, listed: ["1", "2"] } },
    { given: { ...proxy, Offset: 2, Limit: 2 }, want: { total: 3, listed: ["3"] } },
    { given: { ...proxy, Offset: 3 }, want: { total: 3, listed: [] } },
  ])("$given lists $want", async ({ given, want }) => {
    expect(await list(given)).toEqual({ code: "ok", ...want });
  });

  it.each([
    { given: {}, want: "MissingParameter" },
    { given: { Port: 80 }, want: "MissingParameter" },
    { given: { ...proxy, GroupId: "lg-bbbbbbbb" }, want: "InvalidParameter" },
    { given: { ...proxy, SearchValue: "80", Port: 80 }, want: "InvalidParameter" },
    { given: { ...proxy, SearchValue: "80", ListenerName: "shop" }, want: "InvalidParameter" },
    { given: { ...proxy, Offset: -1 }, want: "InvalidParameter" },
    { given: { ProxyId: "link-00000000" }, want: "ResourceNotFound" },
  ])("$given is refused with $want", async ({ given, want }) => {
    expect(await list(given)).toMatchObject({ code: want });
  });

  it("pages by 20 unless told", async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      defineListener({ id: `listener-000000${index + 10}`, owner: connection, port: index + 1 }),
    );
    const { call } = startGaap({ resources: { owners: [connection], listeners: many } });
    const { content } = await call("DescribeHTTPListeners", proxy);
    expect(content).toMatchObject({ TotalCount: 25, ListenerSet: { length: 20 } });
  });

  it.each([
    { given: { ProxyId: "link-version1" }, want: "FailedOperation.NotSupportOldVersionProxy" },
    { given: { ListenerId: "listener-version1" }, want: "FailedOperation.NotSupportOldVersionProxy" },
    { given: { GroupId: "lg-old20180" }, want: "FailedOperation.NotSupportProxyGroup" },
    { given: { ProxyId: "link-denied00" }, want: "AuthFailure.UnauthorizedOperation" },
    { given: { ProxyId: "link-closed00" }, want: "ok" },
  ])("on the examples, $given answers $want", async ({ given, want }) => {
    expect((await startGaap().call("DescribeHTTPListeners", given)).code).toBe(want);
  });

  it("shows a new listener as being created until it has settled, and names its owner only", async () => {
    const { call, clock } = startGaap({ settlingMilliseconds: 5000 });
    const made = { ListenerName: "listener-1", Port: 443 };
    const { content } = await call("CreateHTTPListener", { ...made, GroupId: "lg-123456" });
    const shown = { ListenerId: content.ListenerId, ...made, CreateTime: 1689233134, Protocol: "HTTP" };
    const owner = { ProxyId: null, GroupId: "lg-123456" };
    const show = async () =>
      (await call("DescribeHTTPListeners", { GroupId: "lg-123456" })).content.ListenerSet;
    clock.time += 4999;
    expect(await show()).toEqual([{ ...shown, ...owner, ListenerStatus: 1 }]);
    clock.time += 1;
    expect(await show()).toEqual([{ ...shown, ...owner, ListenerStatus: 0 }]);
  });
});
