import { describe, expect, it } from "vitest";
import { createEmulator } from "../../../emulator/index.js";
import { gaapModel, readOutcome } from "../gaap-emulator.js";
import { type CallFacts, SAMPLE_TIME, signRequest } from "../sign-request.js";

const body = JSON.stringify({ ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 });
const now = () => SAMPLE_TIME * 1000;

function send(request: Request) {
  return createEmulator(gaapModel, { now }).fetch(request).then(readOutcome);
}

/** A call, and the code and message that it is answered. */
interface Case {
  readonly given: CallFacts;
  readonly want: string;
  readonly message?: string;
}

const cases: readonly Case[] = [
  { given: {}, want: "ok" },
  { given: { contentType: "application/json; charset=utf-8" }, want: "ok" },
  { given: { contentType: "text/plain" }, want: "UnsupportedProtocol" },
  {
    given: { headers: { "x-tc-action": undefined } },
    want: "MissingParameter",
    message: "The header X-TC-Action is missing.",
  },
  { given: { headers: { "x-tc-version": undefined } }, want: "MissingParameter" },
  { given: { headers: { "x-tc-timestamp": "" } }, want: "MissingParameter" },
  { given: { headers: { authorization: undefined } }, want: "MissingParameter" },
  { given: { headers: { "x-tc-timestamp": "1689233134.5" } }, want: "InvalidParameter" },
  { given: { headers: { "x-tc-timestamp": "01689233134" } }, want: "InvalidParameter" },
  { given: { headers: { "x-tc-region": "" } }, want: "InvalidParameterValue" },
  { given: { headers: { "x-tc-region": "ap-guangzhou" } }, want: "ok" },
  { given: { headers: { "x-tc-version": "2017-03-12" } }, want: "NoSuchVersion" },
  { given: { action: "CreateHTTPSListener" }, want: "InvalidAction" },
  { given: { action: "createhttplistener" }, want: "InvalidAction" },
  { given: { action: "toString" }, want: "InvalidAction" },
  { given: { body: "" }, want: "InvalidParameter", message: "The body must be a JSON object, in UTF-8." },
  { given: { body: "[]" }, want: "InvalidParameter" },
  { given: { body: "null" }, want: "InvalidParameter" },
  { given: { body: "{" }, want: "InvalidParameter" },
  { given: { body: "{}" }, want: "MissingParameter", message: "ListenerName is missing." },
];

describe("the gateway", () => {
  it.each(cases)("with $given: $want", async ({ given, want, message }) => {
    const outcome = await send(signRequest({ body, ...given }));
    expect(outcome).toMatchObject({ code: want, ...(message !== undefined && { message }) });
  });

  it.each(["PUT", "DELETE", "PATCH"])("does not take %s", async (method) => {
    expect(await send(new Request("http://emulator.test/", { method }))).toMatchObject({
      code: "UnsupportedProtocol",
      message: `The method ${method} is not accepted; use POST or GET.`,
    });
  });

  it("does not take another path", async () => {
    const { headers } = signRequest({ body });
    const request = new Request("http://emulator.test/v1", { method: "POST", headers, body });
    expect(await send(request)).toMatchObject({ code: "UnsupportedProtocol" });
  });

  it("does not take a body that is not UTF-8", async () => {
    const bytes = Buffer.from('{"\xff":1}', "latin1");
    const { headers } = signRequest();
    const emulator = createEmulator(gaapModel, { now, verifySignatures: false });
    const request = new Request("http://emulator.test/", { method: "POST", headers, body: bytes });
    expect(await readOutcome(await emulator.fetch(request))).toMatchObject({ code: "InvalidParameter" });
  });

  it.each([
    { given: 10 * 1024 * 1024, want: "UnknownParameter" },
    { given: 10 * 1024 * 1024 + 1, want: "RequestSizeLimitExceeded" },
  ])("answers a body of $given bytes with $want", async ({ given, want }) => {
    const frame = '{"x":""}';
    const long = `{"x":"${"x".repeat(given - frame.length)}"}`;
    expect(await send(signRequest({ body: long }))).toMatchObject({ code: want });
  });

  // Each request breaks its rule and all rules that follow.
  it("checks in the order: protocol, headers, version, action, time, key, signature, JSON, members", async () => {
    const faults: readonly CallFacts[] = [
      { contentType: "text/plain" },
      { headers: { "x-tc-action": undefined } },
      { headers: { "x-tc-version": "2017-03-12" } },
      { action: "Nothing" },
      { timestamp: 1 },
      { secretId: "AKIDUNKNOWN" },
      { secretKey: "wrong" },
      { body: "{" },
    ];
    const codes = [];
    for (const first of faults.keys()) {
      const rest = faults.slice(first);
      const headers = Object.assign({}, ...rest.map((fault) => fault.headers));
      const given: CallFacts = Object.assign({}, ...rest, { headers });
      codes.push((await send(signRequest(given))).code);
    }
    expect(codes).toEqual([
      "UnsupportedProtocol",
      "MissingParameter",
      "NoSuchVersion",
      "InvalidAction",
      "AuthFailure.SignatureExpire",
      "AuthFailure.SecretIdNotFound",
      "AuthFailure.SignatureFailure",
      "InvalidParameter",
    ]);
  });

  it("limits each action and key on its own, and counts accepted requests only", async () => {
    const clock = { time: SAMPLE_TIME * 1000 };
    const other = { secretId: "AKIDOTHER", secretKey: "other" };
    const mine = { secretId: "AKIDMINE", secretKey: "mine" };
    const emulator = createEmulator(gaapModel, {
      now: () => clock.time,
      credentials: [mine, other],
      behaviours: [],
    });
    const send = async (facts: CallFacts) => {
      return (await readOutcome(await emulator.fetch(signRequest({ ...mine, body, ...facts })))).code;
    };
    const rounds = Array.from({ length: 25 }, (_, index) => index);
    for (const _ of rounds) expect(await send({ body: "{}" })).toBe("MissingParameter");
    const codes = [];
    for (const _ of rounds) codes.push(await send({}));
    expect(codes.filter((code) => code === "ok")).toHaveLength(20);
    expect(codes.slice(20)).toEqual(Array.from({ length: 5 }, () => "RequestLimitExceeded"));
    expect(await send(other)).toBe("ok");
    const listing = { action: "DescribeHTTPListeners", body: '{"ProxyId":"link-cuxw2rm0"}' };
    expect(await send(listing)).toBe("ok");
    clock.time += 1000;
    expect(await send({})).toBe("ok");
  });
});
