import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { nodeDigest } from "@openaction/runtime/node";
import { createSigner, type SigningCredentials, webDigest } from "@openaction/runtime/signing";
import fc from "fast-check";
import { expect } from "vitest";
import { signByReference } from "../signing/reference-signer.js";
import { type Moment, type PlainRequest, requestToSign } from "../signing/requests-to-sign.js";

/*
 * The signer of the vendor's own client for Node, as it is published. It is installed in a folder of its own:
 * npm ci --prefix test/vendor-sdk.
 */
const folder = resolve(import.meta.dirname, "../../vendor-sdk");

/** As much of it as is used here. */
interface VendorSigner {
  sign3(given: object): string;
}

/** Whether the vendor's signer is installed; where tests run unattended it must be. */
export const isVendorInstalled = existsSync(resolve(folder, "node_modules/tencentcloud-sdk-nodejs-common"));

/**
 * Signs so many random requests with our signer (over both digests), the vendor's, and a second one of these tests, and
 * compares the headers; one that differs fails. Tells how many were signed at each moment.
 */
export async function compareSigners(runs: number): Promise<ReadonlyMap<Moment, number>> {
  const vendor = loadVendor();
  // Each remembers a key across requests, as in a client.
  const [onNode, onWeb] = [createSigner(nodeDigest), createSigner(webDigest)];
  const counts = new Map<Moment, number>();
  await fc.assert(
    fc.asyncProperty(requestToSign, async ({ moment, credentials, request }) => {
      const want = signByVendor(vendor, credentials, request);
      expect(await onNode(credentials, request)).toBe(want);
      expect(await onWeb(credentials, request)).toBe(want);
      expect(await signByReference(credentials, request)).toBe(want);
      counts.set(moment, (counts.get(moment) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  return counts;
}

/** One line for people. */
export function describeComparison(counts: ReadonlyMap<Moment, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts].map(([moment, count]) => `${count} at ${moment}`);
  return `signatures: ${total} compared three ways, 0 differences (${parts.sort().join(", ")})`;
}

function loadVendor(): VendorSigner {
  const name = "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js";
  const loaded: { readonly default: VendorSigner } = createRequire(resolve(folder, "package.json"))(name);
  return loaded.default;
}

function signByVendor(
  vendor: VendorSigner,
  credentials: SigningCredentials,
  { headers, query, payload, ...request }: PlainRequest,
): string {
  return vendor.sign3({
    ...request,
    ...credentials,
    url: `https://${headers.host}/${query ? `?${query}` : ""}`,
    payload: Buffer.from(payload),
    headers: { "Content-Type": headers["content-type"] },
  });
}
