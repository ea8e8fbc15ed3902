import { describe, expect, it } from "vitest";
import { readGaapResources } from "../../../emulator/index.js";
import { startGaap } from "../gaap-emulator.js";

describe("readGaapResources", () => {
  it("reads connections and groups with their listeners, and fills in what is usual", async () => {
    const resources = readGaapResources({
      connections: [
        { id: "link-shop0000", listeners: [{ id: "listener-80000000", name: "shop", port: 80 }] },
        { id: "link-closed00", status: "CLOSED" },
      ],
      groups: [{ id: "lg-123456", listenerQuota: 0 }],
    });
    const { call } = startGaap({ resources });
    const create = async (place: object) =>
      (await call("CreateHTTPListener", { ListenerName: "listener-1", Port: 80, ...place })).code;
    expect(await create({ ProxyId: "link-shop0000" })).toBe("InvalidParameterValue.DuplicatedListenerPort");
    expect(await create({ ProxyId: "link-closed00" })).toBe("FailedOperation.ProxyStatusNotInRuning");
    expect(await create({ GroupId: "lg-123456" })).toBe("FailedOperation.LimitNumofListener");
    expect(await create({ ProxyId: "link-cuxw2rm0" })).toBe("ResourceNotFound");
  });

  it.each([
    { given: [], want: "the file must be an object" },
    { given: { proxies: [] }, want: 'the file has no "proxies", only connections and groups' },
    { given: { connections: {} }, want: "connections must be a list" },
    { given: { connections: [{}] }, want: "connections.0 needs an id" },
    {
      given: { connections: [{ id: "lg-1" }] },
      want: "connections.0.id must be an id such as link-cuxw2rm0",
    },
    {
      given: { connections: [{ id: "link-1", status: "OPEN" }] },
      want: 'connections.0.status must be one of "RUNNING", ',
    },
    {
      given: { connections: [{ id: "link-1", colour: 1 }] },
      want: 'connections.0 has no "colour", only account, ',
    },
    {
      given: { connections: [{ id: "link-1", __proto__: null, isBusy: 1 }] },
      want: "connections.0.isBusy must be one of true, false",
    },
    {
      given: { connections: [{ id: "link-1" }, { id: "link-1" }] },
      want: "the file has the id link-1 twice",
    },
    {
      given: { groups: [{ id: "lg-1", listeners: [{ id: "listener-1" }] }] },
      want: "groups.0.listeners.0.port must be an integer from 0",
    },
    {
      given: {
        groups: [
          {
            id: "lg-1",
            listeners: [
              { id: "listener-1", port: 1 },
              { id: "listener-2", port: 1 },
            ],
          },
        ],
      },
      want: "the file has groups.0: the port 1 twice",
    },
  ])("refuses $given", ({ given, want }) => {
    expect(() => readGaapResources(given)).toThrow(`Of the resources, ${want}`);
  });
});
