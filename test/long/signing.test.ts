import { expect, it } from "vitest";
import { compareSigners, describeComparison, isVendorInstalled } from "../runtime/node/three-signers.js";

it("signs 100,000 requests as the vendor's signer and a second one do", async () => {
  if (!isVendorInstalled)
    throw new Error("The vendor's signer is not installed: npm ci --prefix test/vendor-sdk");
  const counts = await compareSigners(100_000);
  console.log(describeComparison(counts));
  for (const count of counts.values()) expect(count).toBeGreaterThan(1_000);
});
