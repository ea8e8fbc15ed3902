import { describe, expect, it } from "vitest";
import { defineConnection, defineListener } from "../../../emulator/index.js";
import { startGaap } from "../gaap-emulator.js";

const connection = defineConnection({ id: "link-aaaaaaaa" });
const other = defineConnection({ id: "link-bbbbbbbb" });
const resources = {
  owners: [connection, other],
  listeners: [
    defineListener({ id: "listener-plain001", owner: connection, port: 1 }),
    defineListener({ id: "listener-plain002", owner: connection, port: 2 }),
    defineListener({ id: "listener-bound001", owner: connection, port: 3, hasOrigins: true }),
    defineListener({ id: "listener-others01", owner: other, port: 4 }),
  ],
};

describe("DeleteListeners", () => {
  it.each([
    {
      title: "deletes what it finds",
      given: { ids: ["plain002", "plain001"], Force: 0 },
      want: { succeeded: ["plain002", "plain001"], failed: [], invalid: [], left: ["bound001", "others01"] },
    },
    {
      title: "reports what is not there or belongs to another connection",
      given: { ids: ["missing1", "plain001", "others01"], Force: 1 },
      want: {
        succeeded: ["plain001"],
        failed: [],
        invalid: ["missing1", "others01"],
        left: ["plain002", "bound001", "others01"],
      },
    },
    {
      title: "keeps what has origins",
      given: { ids: ["bound001", "plain001"], Force: 0 },
      want: {
        succeeded: ["plain001"],
        failed: ["bound001"],
        invalid: [],
        left: ["plain002", "bound001", "others01"],
      },
    },
    {
      title: "deletes what has origins, if forced",
      given: { ids: ["bound001"], Force: 1 },
      want: { succeeded: ["bound001"], failed: [], invalid: [], left: ["plain001", "plain002", "others01"] },
    },
    {
      title: "counts an id once",
      given: { ids: ["plain001", "plain001"], Force: 0 },
      want: { succeeded: ["plain001"], failed: [], invalid: [], left: ["plain002", "bound001", "others01"] },
    },
  ])("$title", async ({ given, want }) => {
    const { call } = startGaap({ resources });
    const ListenerIds = given.ids.map((id) => `listener-${id}`);
    const { content } = await call("DeleteListeners", {
      ProxyId: "link-aaaaaaaa",
      ListenerIds,
      Force: given.Force,
    });
    const left: string[] = [];
    for (const { id } of resources.listeners) {
      const { content } = await call("DescribeHTTPListeners", { ListenerId: id });
      if (content.TotalCount === 1) left.push(id);
    }
    const ids = (names: readonly string[]) => names.map((name) => `listener-${name}`);
    expect({ ...content, left }).toEqual({
      OperationSucceedListenerSet: ids(want.succeeded),
      OperationFailedListenerSet: ids(want.failed),
      InvalidStatusListenerSet: ids(want.invalid),
      RequestId: content.RequestId,
      left: ids(want.left),
    });
  });

  it("frees the port, and finds nothing the second time", async () => {
    const { call } = startGaap();
    const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
    const { ListenerId = "" } = (await call("CreateHTTPListener", request)).content;
    const deletion = { ProxyId: "link-cuxw2rm0", ListenerIds: [ListenerId], Force: 0 };
    await call("DeleteListeners", deletion);
    expect((await call("DeleteListeners", deletion)).content.InvalidStatusListenerSet).toEqual([ListenerId]);
    expect((await call("CreateHTTPListener", request)).code).toBe("ok");
  });

  it("does not delete a listener that is being created", async () => {
    const { call } = startGaap({ settlingMilliseconds: 1000 });
    const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
    const { ListenerId = "" } = (await call("CreateHTTPListener", request)).content;
    const deletion = { ProxyId: "link-cuxw2rm0", ListenerIds: [ListenerId], Force: 1 };
    expect((await call("DeleteListeners", deletion)).code).toBe("FailedOperation.ListenerHasTask");
  });

  it.each([
    { given: { ProxyId: "link-cuxw2rm0", GroupId: "lg-123456" }, want: "InvalidParameter" },
    { given: {}, want: "MissingParameter" },
    { given: { ProxyId: "link-cuxw2rm0", Force: 2 }, want: "InvalidParameterValue" },
    { given: { ProxyId: "link-cuxw2rm0", ListenerIds: "listener-1" }, want: "InvalidParameter" },
    { given: { ProxyId: "link-cuxw2rm0", ListenerIds: [7] }, want: "InvalidParameter" },
    { given: { ProxyId: "link-00000000" }, want: "ResourceNotFound" },
    { given: { ProxyId: "link-custom00" }, want: "FailedOperation.NonStandardProxy" },
    { given: { ProxyId: "link-closed00" }, want: "FailedOperation.InstanceStatusNotInRuning" },
    { given: { GroupId: "lg-creating" }, want: "FailedOperation.GroupStatusNotInRuning" },
    { given: { ProxyId: "link-busy0000" }, want: "FailedOperation.ListenerHasTask" },
    {
      given: { ProxyId: "link-origins1", ListenerIds: ["listener-origins1"] },
      want: "FailedOperation.RealServerAlreadyBound",
    },
  ])("$given: $want", async ({ given, want }) => {
    const deletion = { ListenerIds: ["listener-99999999"], Force: 0, ...given };
    expect((await startGaap().call("DeleteListeners", deletion)).code).toBe(want);
  });
});
