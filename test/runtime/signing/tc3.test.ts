import {
  authorization,
  canonicalRequest,
  credentialScope,
  deriveKeys,
  payloadHash,
  signature,
  signedHeaders,
  stringToSign,
  toHex,
  unsignedPayload,
  utcDate,
  webDigest,
} from "@openaction/runtime/signing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivedKeys, findVector, keys, negative, type Vector, vectors } from "./vectors.js";

/** Signs a vector's request with the exported steps alone, and keeps what each of them gave. */
async function walk({ key, given }: Vector, change = (canonical: string) => canonical) {
  const date = utcDate(given.timestamp);
  const scope = credentialScope(date, given.service);
  const hash = await payloadHash(webDigest, given.payload);
  const canonical = change(canonicalRequest(given.method, given.query, given.headers, hash));
  const canonicalRequestHash = await webDigest.sha256Hex(canonical);
  const toSign = stringToSign(given.timestamp, scope, canonicalRequestHash);
  const { signing } = await deriveKeys(webDigest, keys[key].secretKey, date, given.service);
  const signed = await signature(await webDigest.hmac(signing), toSign);
  return { payloadHash: hash, canonical, canonicalRequestHash, stringToSign: toSign, signature: signed };
}

describe("published vectors and those of the vendor's signer", () => {
  it.each(vectors)("$name, step by step: $summary", async (vector) => {
    expect(await walk(vector)).toMatchObject(vector.want);
  });

  it.each(derivedKeys)("keys of $service on $date ($name)", async ({ key, date, service, derived }) => {
    const got = await deriveKeys(webDigest, keys[key].secretKey, date, service);
    expect({ date: toHex(got.date), service: toHex(got.service), signing: toHex(got.signing) }).toEqual(
      derived,
    );
  });

  it(`not reproduced by ${negative.name}: ${negative.summary}`, async () => {
    const vector = findVector(negative.like);
    const [lowered, asSent] = negative.replace;
    const got = await walk(vector, (canonical) => canonical.replace(lowered, asSent));
    expect(got.canonical).toContain(asSent);
    expect(got.signature.startsWith(negative.signatureStart)).toBe(true);
    expect(got.signature).not.toBe(vector.want.signature);
  });
});

describe("canonicalRequest", () => {
  it("has six parts, one line for each header, and a blank line after them", () => {
    const headers = { "X-TC-Action": " CreateHTTPListener ", Host: "127.0.0.1:4010", "Content-Type": "a/b" };
    expect(canonicalRequest("GET", "b=2&a=1", headers, "hash").split("\n")).toEqual([
      "GET",
      "/",
      "b=2&a=1",
      "content-type:a/b",
      "host:127.0.0.1:4010",
      "x-tc-action:createhttplistener",
      "",
      "content-type;host;x-tc-action",
      "hash",
    ]);
  });

  it("orders headers by name, also where one name begins like another", () => {
    expect(signedHeaders({ "x-tc-action-b": "1", "x-tc-action": "2" })).toBe("x-tc-action;x-tc-action-b");
    expect(canonicalRequest("POST", "", { "x-b": "1", x: "2" }, "")).toContain("\nx:2\nx-b:1\n");
  });

  it("does not depend on the order, the case or the outer blanks of headers", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const value = fc.stringMatching(/^[!-~]([ -~]*[!-~])?$/);
    const headers = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 6 });
    fc.assert(
      fc.property(headers, fc.nat(), (pairs, shift) => {
        const turned = [...pairs.slice(shift % 7), ...pairs.slice(0, shift % 7)];
        const dressed = turned.map(([key, text]) => [key.toUpperCase(), ` ${text.toUpperCase()}\t`]);
        const canonical = (entries: (readonly string[])[]) =>
          canonicalRequest("POST", "", Object.fromEntries(entries), "");
        expect(canonical(dressed)).toBe(canonical(pairs));
      }),
    );
  });
});

describe("payloadHash", () => {
  it("is of the text UNSIGNED-PAYLOAD where the body does not count", async () => {
    const { given, want } = findVector("G7");
    const hash = await payloadHash(webDigest, unsignedPayload);
    const canonical = canonicalRequest(given.method, given.query, given.headers, hash);
    expect(canonical.endsWith(`\n${await webDigest.sha256Hex("UNSIGNED-PAYLOAD")}`)).toBe(true);
    expect((await walk(findVector("G7"))).signature).toBe(want.signature);
  });

  it("changes with any bit of the body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), async (body, bit) => {
        const bytes = Uint8Array.from(body);
        const flipped = Uint8Array.from(body);
        const index = bit % (bytes.length * 8);
        flipped[index >> 3] = (flipped[index >> 3] ?? 0) ^ (1 << (index & 7));
        expect(await payloadHash(webDigest, flipped)).not.toBe(await payloadHash(webDigest, bytes));
      }),
      { numRuns: 50 },
    );
  });
});

describe("utcDate", () => {
  it.each([
    { given: 1689206399, want: "2023-07-12" },
    { given: 1689206400, want: "2023-07-13" },
    { given: 1709164800, want: "2024-02-29" },
    { given: 2147483648, want: "2038-01-19" },
    { given: 4102444800, want: "2100-01-01" },
  ])("of $given is $want", ({ given, want }) => {
    expect(utcDate(given)).toBe(want);
  });
});

describe("authorization", () => {
  it("puts key, scope, headers and signature into one header", () => {
    expect(authorization("AKID", "2023-07-13/gaap/tc3_request", "content-type;host", "5a")).toBe(
      "TC3-HMAC-SHA256 Credential=AKID/2023-07-13/gaap/tc3_request, SignedHeaders=content-type;host, Signature=5a",
    );
  });
});
