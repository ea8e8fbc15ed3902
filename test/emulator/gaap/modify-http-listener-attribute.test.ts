import { describe, expect, it } from "vitest";
import { startGaap } from "../gaap-emulator.js";

const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };

describe("ModifyHTTPListenerAttribute", () => {
  it("renames a listener, by its id alone or with its connection", async () => {
    const { call } = startGaap();
    const { ListenerId = "" } = (await call("CreateHTTPListener", request)).content;
    for (const given of [
      { ListenerId, ListenerName: "by-id" },
      { ListenerId, ListenerName: "with-connection", ProxyId: "link-cuxw2rm0" },
    ]) {
      expect(await call("ModifyHTTPListenerAttribute", given)).toMatchObject({ code: "ok" });
      const { content } = await call("DescribeHTTPListeners", { ListenerId });
      expect(content).toMatchObject({ ListenerSet: [{ ListenerName: given.ListenerName, Port: 443 }] });
    }
  });

  it("waits for the listener to settle", async () => {
    const { call, clock } = startGaap({ settlingMilliseconds: 1000 });
    const { ListenerId = "" } = (await call("CreateHTTPListener", request)).content;
    const rename = () => call("ModifyHTTPListenerAttribute", { ListenerId, ListenerName: "renamed" });
    expect((await rename()).code).toBe("FailedOperation.ListenerStatusError");
    clock.time += 1000;
    expect((await rename()).code).toBe("ok");
  });

  it("does not rename a listener of a group", async () => {
    const { call } = startGaap();
    const place = { GroupId: "lg-123456", ListenerName: "listener-1", Port: 443 };
    const { ListenerId = "" } = (await call("CreateHTTPListener", place)).content;
    const { code } = await call("ModifyHTTPListenerAttribute", { ListenerId, ListenerName: "renamed" });
    expect(code).toBe("FailedOperation.NotSupportProxyGroup");
  });

  it.each([
    { given: { ListenerId: "listener-99999999" }, want: "ResourceNotFound" },
    { given: { ListenerId: "listener-origins1", ProxyId: "link-cuxw2rm0" }, want: "ResourceNotFound" },
    { given: { ListenerId: "listener-origins1", ListenerName: "" }, want: "InvalidParameterValue" },
    { given: { ListenerId: "listener-custom00" }, want: "FailedOperation.NonStandardProxy" },
    { given: { ListenerId: "listener-version1" }, want: "FailedOperation.NotSupportOldVersionProxy" },
  ])("$given: $want", async ({ given, want }) => {
    const { code } = await startGaap().call("ModifyHTTPListenerAttribute", { ListenerName: "x", ...given });
    expect(code).toBe(want);
  });
});
