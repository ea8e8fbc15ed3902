import { describe, expect, it } from "vitest";
import { runInProcess } from "../run-in-process.js";

const request = { ProxyId: "link-cuxw2rm0", ListenerName: "a", Port: 443 };

describe("a request that the service would refuse", () => {
  it.each([
    { given: { ...request, Prot: 443 }, says: "There is no member Prot. Did you mean Port?" },
    { given: { ...request, GroupId: "lg-1" }, says: "GroupId and ProxyId cannot be set together." },
    { given: { ...request, Port: "443" }, says: "Port must be an integer" },
    { given: { ...request, Port: 65_000 }, says: "Port must be at most 64999" },
    { given: { ListenerName: "a", Port: 443 }, says: "One of ProxyId, GroupId must be set." },
    { given: { ...request, ListenerName: undefined }, says: "ListenerName is missing." },
    { given: { ...request, ListenerName: "x".repeat(31) }, says: "ListenerName" },
    { given: [request], says: "standard input must hold one JSON object, the request." },
    { given: "AKID", says: "standard input must hold one JSON object, the request." },
  ])("is not sent: $says", async ({ given, says }) => {
    const args = ["call", "CreateHTTPListener", "--input", "-", "--endpoint", "http://127.0.0.1:1"];
    const { code, stderr } = await runInProcess(args, { stdin: JSON.stringify(given) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`error: ${says}`) });
  });

  it("tells where its JSON goes wrong, but does not show it", async () => {
    const { code, stderr } = await runInProcess(["call", "CreateHTTPListener", "--input", "-"], {
      stdin: "secret_key=1",
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: standard input is no JSON/);
    expect(stderr).not.toContain("secret");
  });
});
