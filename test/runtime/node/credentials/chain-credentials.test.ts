import { type Credentials, createClient } from "@openaction/runtime";
import {
  type CredentialSource,
  chainCredentials,
  defaultChain,
  type ExpiringCredentials,
} from "@openaction/runtime/node";
import { describe, expect, it, vi } from "vitest";
import { createListener, fakeFetch, request, service } from "../../fake-service.js";
import { END, fakeSystem, NOW, stsResult } from "./fake-system.js";

const HOUR = 3_600_000;

/** A source that gives out credentials number 1, 2, 3 ..., each good for an hour. */
function countingSource(clock: { time: number }, life = HOUR) {
  const load = vi.fn(async (): Promise<ExpiringCredentials | undefined> => {
    const number = load.mock.calls.length;
    return {
      secretId: `AKID${number}`,
      secretKey: `key-${number}`,
      token: `token-${number}`,
      expiresAt: clock.time + life,
    };
  });
  return { name: "the counter", load };
}

function chainOf(source: CredentialSource, clock: { time: number }) {
  return chainCredentials([source], { now: () => clock.time });
}

const sourceOf = (name: string, load: CredentialSource["load"]): CredentialSource => ({ name, load });
const none = sourceOf("an empty pocket", async () => undefined);
const one = sourceOf("a safe", async () => ({ secretId: "AKID1", secretKey: "key-1" }));

describe("a chain", () => {
  it("asks one source after the other until one has credentials", async () => {
    const never = vi.fn(async () => undefined);
    expect(await chainCredentials([none, one, sourceOf("later", never)])()).toMatchObject({
      secretId: "AKID1",
    });
    expect(never).not.toHaveBeenCalled();
  });

  it("names all sources when none has any", async () => {
    await expect(chainCredentials([none, none])()).rejects.toThrow(
      "There are no credentials in an empty pocket, nor in an empty pocket.",
    );
  });

  it("does not pass over a source that is set up and broken", async () => {
    const broken = sourceOf("a jammed safe", () => Promise.reject(new Error("jammed")));
    await expect(chainCredentials([broken, one])()).rejects.toThrow("jammed");
  });

  it("stays with the source that had credentials first", async () => {
    const clock = { time: NOW };
    const source = countingSource(clock);
    const provide = chainCredentials([source, one], { now: () => clock.time });
    await provide();
    source.load.mockResolvedValue(undefined);
    clock.time += HOUR;
    await expect(provide()).rejects.toThrow("There are no credentials in the counter.");
  });

  it("fetches once for all who ask at the same time", async () => {
    const source = countingSource({ time: NOW });
    const provide = chainOf(source, { time: NOW });
    const all = await Promise.all(Array.from({ length: 50 }, () => provide()));
    expect(new Set(all.map(({ secretId }) => secretId))).toEqual(new Set(["AKID1"]));
    expect(source.load).toHaveBeenCalledTimes(1);
  });

  it("asks again after a failure", async () => {
    const load = vi.fn(one.load).mockRejectedValueOnce(new Error("jammed"));
    const provide = chainCredentials([sourceOf("a safe", load)]);
    await expect(provide()).rejects.toThrow("jammed");
    expect(await provide()).toMatchObject({ secretId: "AKID1" });
  });

  it("fetches new ones before the old ones end, and lets nobody wait for them", async () => {
    const clock = { time: NOW };
    const source = countingSource(clock);
    const provide = chainOf(source, clock);
    await provide();
    clock.time += HOUR - 300_001;
    await provide();
    expect(source.load).toHaveBeenCalledTimes(1);
    clock.time += 1;
    expect(await provide()).toMatchObject({ secretId: "AKID1" });
    await vi.waitFor(async () => expect(await provide()).toMatchObject({ secretId: "AKID2" }));
    expect(source.load).toHaveBeenCalledTimes(2);
  });

  it("uses the old ones as long as they are good, when new ones cannot be had", async () => {
    const clock = { time: NOW };
    const source = countingSource(clock);
    const provide = chainOf(source, clock);
    await provide();
    source.load.mockRejectedValue(new Error("no network"));
    for (clock.time += HOUR - 300_000; clock.time < NOW + HOUR; clock.time += 60_000) {
      expect(await provide()).toMatchObject({ secretId: "AKID1" });
      await Promise.resolve();
    }
    await expect(provide()).rejects.toThrow("no network");
  });

  it("does not fetch at each call what is short-lived", async () => {
    const clock = { time: NOW };
    const source = countingSource(clock, 60_000);
    const provide = chainOf(source, clock);
    for (let call = 0; call < 10; call++) await provide();
    expect(source.load).toHaveBeenCalledTimes(1);
  });

  it("replaces those that were refused, but no faster than once a second", async () => {
    const clock = { time: NOW };
    const source = countingSource(clock);
    const provide = chainOf(source, clock);
    const first = await provide();
    clock.time += 5_000;
    expect(await provide(first)).toMatchObject({ secretId: "AKID2" });
    expect(await provide(first)).toMatchObject({ secretId: "AKID2" });
    const second = await provide();
    expect(await provide(second)).toMatchObject({ secretId: "AKID2" });
    expect(source.load).toHaveBeenCalledTimes(2);
  });
});

describe("the credentials of a chain", () => {
  it.each([
    { endpoint: "https://gaap.tencentcloudapi.com", want: true },
    { endpoint: "https://gaap.intl.tencentcloudapi.com", want: true },
    { endpoint: "https://gaap.internal.tencentcloudapi.com", want: true },
    { endpoint: "http://gaap.tencentcloudapi.com", want: false },
    { endpoint: "https://gaap.tencentcloudapi.com:8443", want: false },
    { endpoint: "https://tencentcloudapi.com.evil.example", want: false },
    { endpoint: "https://eviltencentcloudapi.com", want: false },
    { endpoint: "http://127.0.0.1:4010", want: false },
    { endpoint: "http://127.0.0.1:4010", endpoints: ["http://127.0.0.1:4010"], want: true },
    { endpoint: "https://gaap.tencentcloudapi.com", endpoints: ["http://127.0.0.1:4010"], want: false },
    { endpoint: "https://a.proxy.example:8443", endpoints: ["https://*.proxy.example:8443"], want: true },
  ])("are for $endpoint with $endpoints: $want", async ({ endpoint, endpoints, want }) => {
    const load = vi.fn(one.load);
    const provide = chainCredentials([sourceOf("a safe", load)], { endpoints });
    const given = provide(undefined, new URL(endpoint));
    if (want) expect(await given).toMatchObject({ secretId: "AKID1" });
    else await expect(given).rejects.toThrow(`not given to ${endpoint}`);
    expect(load).toHaveBeenCalledTimes(want ? 1 : 0);
  });

  it.each(["proxy.example", "https://proxy.example/", "https://*", ""])(
    "cannot be bound to %j",
    (endpoint) => {
      expect(() => chainCredentials([one], { endpoints: [endpoint] })).toThrow(TypeError);
    },
  );

  it.each([
    { endpoint: undefined, want: ["AKID1"] },
    { endpoint: "http://127.0.0.1:4010", want: [] },
  ])("sign the calls of a client of $endpoint: $want", async ({ endpoint, want }) => {
    const { fetch, sent } = fakeFetch();
    const client = createClient(service, { credentials: chainCredentials([one]), fetch, endpoint });
    const result = await client.safe(createListener, request);
    const ids = sent.map(({ headers }) => /Credential=(\w+)/.exec(headers.get("authorization") ?? "")?.[1]);
    expect(ids).toEqual(want);
    if (!result.ok)
      expect(result.error).toMatchObject({ code: "ClientError.Credentials", outcome: "not-sent" });
  });
});

describe("the default chain", () => {
  const env = { TENCENTCLOUD_SECRET_ID: "AKID-env", TENCENTCLOUD_SECRET_KEY: "key" };
  const sdk = { "/home/me/.tencentcloud/credentials": "[default]\nsecret_id=AKID-sdk\nsecret_key=key" };
  const tccli = { "/home/me/.tccli/default.credential": '{"secretId":"AKID-tccli","secretKey":"key"}' };
  const pod = {
    TKE_REGION: "eu-1",
    TKE_PROVIDER_ID: "p",
    TKE_WEB_IDENTITY_TOKEN_FILE: "/token",
    TKE_ROLE_ARN: "r",
  };
  const machine = {
    TmpSecretId: "AKID-cvm",
    TmpSecretKey: "key",
    Token: "t",
    ExpiredTime: END,
    Code: "Success",
  };
  const answer = ({ url }: { url: string }) => {
    if (url.startsWith("https://sts.")) return stsResult();
    return url.endsWith("/") ? new Response("role") : Response.json(machine);
  };

  it.each<{ want: Credentials["secretId"]; env: Record<string, string>; files: Record<string, string> }>([
    { want: "AKID-env", env: { ...env, ...pod }, files: { ...sdk, ...tccli, "/token": "jwt" } },
    { want: "AKID-sdk", env: pod, files: { ...sdk, ...tccli, "/token": "jwt" } },
    { want: "AKID-tccli", env: pod, files: { ...tccli, "/token": "jwt" } },
    { want: "AKID-temporary", env: pod, files: { "/token": "jwt" } },
    { want: "AKID-cvm", env: {}, files: {} },
  ])("finds $want before what comes later", async ({ want, env, files }) => {
    const provide = defaultChain(fakeSystem({ env, files, answer }));
    expect(await provide()).toMatchObject({ secretId: want });
  });

  it("says where it looked when there is nothing", async () => {
    const provide = defaultChain(fakeSystem({}));
    await expect(provide()).rejects.toThrow(
      /TENCENTCLOUD_SECRET_ID.*\.tencentcloud\/credentials.*\.tccli\/default\.credential.*TKE_ROLE_ARN.*metadata/,
    );
  });
});
