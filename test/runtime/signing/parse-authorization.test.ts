import { algorithm, createSigner, parseAuthorization, webDigest } from "@openaction/runtime/signing";
import { describe, expect, it } from "vitest";
import { findVector, keys } from "./vectors.js";

const header =
  "TC3-HMAC-SHA256 Credential=AKID/2023-07-13/gaap/tc3_request, SignedHeaders=content-type;host, Signature=5a";

describe("parseAuthorization", () => {
  it("takes apart what a signer wrote", async () => {
    const { given, want } = findVector("G1");
    expect(parseAuthorization(await createSigner(webDigest)(keys.A, given))).toEqual({
      algorithm,
      secretId: keys.A.secretId,
      date: "2023-07-13",
      service: "gaap",
      signedHeaders: ["content-type", "host"],
      signature: want.signature,
    });
  });

  it.each([
    { name: "no blanks after commas", given: header.replaceAll(", ", ",") },
    {
      name: "a service that is a host, as loopback clients sign",
      given: header.replace("gaap", "localhost:4010"),
    },
  ])("allows $name", ({ given }) => {
    expect(parseAuthorization(given)?.signature).toBe("5a");
  });

  it.each([
    { name: "nothing", given: "" },
    { name: "the mark of unsigned actions", given: "SKIP" },
    { name: "no scope", given: header.replace("/2023-07-13/gaap/tc3_request", "") },
    { name: "another end of the scope", given: header.replace("tc3_request", "aws4_request") },
    { name: "no signature", given: header.replace(", Signature=5a", "") },
    { name: "an empty signature", given: header.replace("5a", "") },
    { name: "text before the algorithm", given: `more ${header}` },
    { name: "text after the signature", given: `${header} more` },
  ])("does not know $name", ({ given }) => {
    expect(parseAuthorization(given)).toBeUndefined();
  });
});
