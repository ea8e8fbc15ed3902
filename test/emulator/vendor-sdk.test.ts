import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  createEmulator,
  developmentCredentials,
  type EmulatorOptions,
  exampleOwners,
} from "../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../emulator/node/index.js";
import { nodeDigest } from "../../runtime/node/index.js";
import { gaapModel } from "./gaap-emulator.js";

/*
 * The vendor's own client for Node, as it is published; all that is set is its endpoint. It is installed in a folder of
 * its own: npm ci --prefix test/vendor-sdk. Where tests run unattended it must be there.
 */
const folder = resolve(import.meta.dirname, "../vendor-sdk");
const isInstalled = existsSync(resolve(folder, "node_modules/tencentcloud-sdk-nodejs"));
const isUnattended = process.env.CI !== undefined && process.env.CI !== "";

/** As much of the vendor's client as is used here. */
interface VendorClient {
  request(action: string, members: object, options?: object): Promise<Record<string, unknown>>;
}

interface VendorModule {
  readonly gaap: { readonly v20180529: { readonly Client: new (settings: object) => VendorClient } };
}

const running: RunningEmulator[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map(({ close }) => close()))));

async function connect(
  profile: object = {},
  credential: object = developmentCredentials,
  options: EmulatorOptions = {},
) {
  const emulator = createEmulator(gaapModel, { digest: nodeDigest, limitRates: false, ...options });
  const server = await startEmulator(emulator);
  running.push(server);
  const vendor: VendorModule = createRequire(resolve(folder, "package.json"))("tencentcloud-sdk-nodejs");
  const httpProfile = { endpoint: new URL(server.url).host, protocol: "http://", ...profile };
  const { signMethod } = { signMethod: "TC3-HMAC-SHA256", ...profile };
  return new vendor.gaap.v20180529.Client({ credential, profile: { signMethod, httpProfile } });
}

describe("the vendor's own client", () => {
  it("is installed where tests run unattended", () => expect(isInstalled || !isUnattended).toBe(true));

  describe.runIf(isInstalled)("works unchanged", () => {
    it.each([
      { given: { signMethod: "TC3-HMAC-SHA256", reqMethod: "POST" } },
      { given: { signMethod: "TC3-HMAC-SHA256", reqMethod: "GET" } },
      { given: { signMethod: "HmacSHA256", reqMethod: "POST" } },
      { given: { signMethod: "HmacSHA256", reqMethod: "GET" } },
      { given: { signMethod: "HmacSHA1", reqMethod: "POST" } },
    ])("with $given: creates, lists, renames and deletes a listener", async ({ given }) => {
      const client = await connect(given);
      const ProxyId = "link-cuxw2rm0";
      const made = { ListenerName: "listener 1 & 监听器", Port: 443, ProxyId };
      const { ListenerId } = await client.request("CreateHTTPListener", made);
      expect(await client.request("DescribeHTTPListeners", { ProxyId, Port: 443 })).toMatchObject({
        TotalCount: 1,
        ListenerSet: [{ ListenerId, ListenerName: made.ListenerName, Port: 443 }],
      });
      await client.request("ModifyHTTPListenerAttribute", { ListenerId, ListenerName: "renamed" });
      expect(await client.request("DescribeHTTPListeners", { ListenerId })).toMatchObject({
        ListenerSet: [{ ListenerName: "renamed" }],
      });
      const deletion = { ProxyId, ListenerIds: [ListenerId], Force: 0 };
      expect(await client.request("DeleteListeners", deletion)).toMatchObject({
        OperationSucceedListenerSet: [ListenerId],
        OperationFailedListenerSet: [],
        InvalidStatusListenerSet: [],
      });
    });

    it("with multipart bodies", async () => {
      const client = await connect();
      const made = { ListenerName: "listener-1", Port: "443", ProxyId: "link-cuxw2rm0" };
      expect(await client.request("CreateHTTPListener", made, { multipart: true })).toMatchObject({
        ListenerId: expect.stringMatching(/^listener-/),
      });
    });

    it("with a temporary key", async () => {
      const key = { secretId: "AKIDTEMPORARY", secretKey: "key", token: "session" };
      const client = await connect({}, key, { credentials: [key] });
      expect(await client.request("DescribeHTTPListeners", { ProxyId: "link-cuxw2rm0" })).toMatchObject({
        TotalCount: 0,
      });
    });

    it("receives each error as its own exception, with the right code and the id of the request", async () => {
      const client = await connect();
      const refusals = exampleOwners.filter(({ refusal }) => refusal !== undefined);
      for (const { owner, refusal } of refusals) {
        const place = owner.kind === "connection" ? { ProxyId: owner.id } : { GroupId: owner.id };
        const made = { ListenerName: "listener-1", Port: 443, ...place };
        await expect(client.request("CreateHTTPListener", made)).rejects.toMatchObject({
          code: refusal,
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
      }
      const members = { ListenerName: "listener-1", Port: 21, ProxyId: "link-cuxw2rm0" };
      const others = [
        { given: members, want: "InvalidParameterValue.InvalidListenerPort" },
        { given: { ...members, Port: "443" }, want: "InvalidParameter" },
        { given: { ...members, Port: undefined }, want: "MissingParameter" },
        { given: { ...members, Colour: "red" }, want: "UnknownParameter" },
        { given: { ...members, ProxyId: "link-00000000" }, want: "ResourceNotFound" },
        { given: { ...members, ListenerName: "" }, want: "InvalidParameterValue" },
        { given: { ...members, Port: 80 }, want: "InvalidParameterValue.DuplicatedListenerPort" },
      ];
      await client.request("CreateHTTPListener", { ...members, Port: 80 });
      for (const { given, want } of others) {
        await expect(client.request("CreateHTTPListener", given)).rejects.toMatchObject({ code: want });
      }
      const received = new Set([
        ...refusals.map(({ refusal }) => refusal),
        ...others.map(({ want }) => want),
      ]);
      const documented = gaapModel.actions[0]?.errorCodes ?? [];
      const reached = documented.filter((code) => received.has(code));
      console.log(`vendor's client: ${reached.length} of ${documented.length} codes of CreateHTTPListener`);
      expect(reached).toEqual(documented);
    });

    it.each([
      { given: { secretId: "AKIDUNKNOWN", secretKey: "x" }, want: "AuthFailure.SecretIdNotFound" },
      { given: { ...developmentCredentials, secretKey: "x" }, want: "AuthFailure.SignatureFailure" },
      { given: { ...developmentCredentials, token: "x" }, want: "AuthFailure.TokenFailure" },
    ])("with the key $given.secretId: $want", async ({ given, want }) => {
      const client = await connect({}, given);
      const listing = client.request("DescribeHTTPListeners", { ProxyId: "link-cuxw2rm0" });
      await expect(listing).rejects.toMatchObject({ code: want });
    });
  });
});
