import { describe, expect, it } from "vitest";
import { moments } from "../signing/requests-to-sign.js";
import { compareSigners, describeComparison, isVendorInstalled } from "./three-signers.js";

describe("the vendor's signer", () => {
  it("is installed where tests run unattended", () => {
    if (!isVendorInstalled)
      console.log("The vendor's signer is not installed: npm ci --prefix test/vendor-sdk");
    expect(isVendorInstalled || !process.env.CI).toBe(true);
  });

  it.runIf(isVendorInstalled)("agrees with ours and with a second one, whatever is signed when", async () => {
    const counts = await compareSigners(300);
    console.log(describeComparison(counts));
    expect(new Set(counts.keys())).toEqual(new Set(moments));
  });
});
