// @generated from spec/gaap/openapi.yaml by `openaction generate`. Do not edit.

import { type Client, type ClientOptions, createClient, type Service } from "@openaction/runtime";

/**
 * Makes a client of Tencent Cloud GAAP. Without `credentials` they are read from the environment.
 *
 * @throws {TypeError} if an option cannot be used, such as an empty region.
 * @example
 * ```ts
 * const gaap = createGaapClient({ credentials: { secretId, secretKey } });
 * ```
 */
export function createGaapClient(options?: ClientOptions): GaapClient {
  return createClient(GaapService, options);
}

/** A client of Tencent Cloud GAAP; first argument of every action. */
export type GaapClient = Client<"gaap">;

/** What the runtime needs to know about Tencent Cloud GAAP, and the codes that any action may answer. */
export const GaapService: Service<"gaap"> = {
  name: "gaap",
  version: "2018-05-29",
  endpoint: "https://gaap.tencentcloudapi.com",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: [
    "ActionOffline",
    "AuthFailure.InvalidAuthorization",
    "AuthFailure.InvalidSecretId",
    "AuthFailure.MFAFailure",
    "AuthFailure.SecretIdNotFound",
    "AuthFailure.SignatureExpire",
    "AuthFailure.SignatureFailure",
    "AuthFailure.TokenFailure",
    "AuthFailure.UnauthorizedOperation",
    "DryRunOperation",
    "FailedOperation",
    "InternalError",
    "InvalidAction",
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "IpInBlacklist",
    "IpNotInWhitelist",
    "LimitExceeded",
    "MissingParameter",
    "NoSuchProduct",
    "NoSuchVersion",
    "RequestLimitExceeded",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
    "RequestLimitExceeded.IPLimitExceeded",
    "RequestLimitExceeded.UinLimitExceeded",
    "RequestSizeLimitExceeded",
    "ResourceInUse",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable",
    "ResponseSizeLimitExceeded",
    "ServiceUnavailable",
    "UnauthorizedOperation",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
    "UnsupportedRegion",
  ],
  retry: {
    "AuthFailure.SignatureExpire": "clock",
    "AuthFailure.TokenFailure": "credentials",
    InternalError: "conditional",
    RequestLimitExceeded: "throttle",
    ResourceInUse: "conditional",
    ResourceInsufficient: "conditional",
    ResourceUnavailable: "conditional",
    ServiceUnavailable: "conditional",
  },
  unknownOutcome: ["InternalError", "ResponseSizeLimitExceeded", "ServiceUnavailable"],
};
