import type { EmulatorOptions, GaapOptions } from "../../emulator/index.js";
import type { CallFacts } from "./sign-request.js";

/** What makes the emulator answer a code. */
export interface Trigger {
  readonly code: string;
  /** In the words of the guide. */
  readonly how: string;
  readonly options?: EmulatorOptions & GaapOptions;
  readonly given?: CallFacts;
  /** Members that differ from a request without fault. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** How often the same call is made before; never unless given. */
  readonly before?: number;
}

const on = (id: string) =>
  id.startsWith("lg-") ? { ProxyId: undefined, GroupId: id } : { ProxyId: id, GroupId: undefined };

/** A connection or group of the examples on which the code is answered. */
function resource(code: string, id: string, why: string): Trigger {
  return { code, how: `CreateHTTPListener on \`${id}\`, ${why}`, members: on(id) };
}

/** A code that has no condition here. */
function fault(code: string): Trigger {
  return { code, how: `\`--fault code,code=${code}\``, options: { faults: [{ fault: "code", code }] } };
}

/** The triggers of CreateHTTPListener's codes and of all common codes, in the order of codes. */
export const triggers: readonly Trigger[] = [
  fault("ActionOffline"),
  resource("AuthFailure", "link-unknown0", "whose account cannot be told"),
  {
    code: "AuthFailure.InvalidAuthorization",
    how: "an Authorization header of another form",
    given: { headers: { authorization: "Basic dXNlcjprZXk=" } },
  },
  {
    code: "AuthFailure.InvalidSecretId",
    how: "a SecretId that is not configured and does not begin with AKID",
    given: { secretId: "100000000001" },
  },
  fault("AuthFailure.MFAFailure"),
  resource("AuthFailure.NotEnterpriseAuthorization", "link-personal", "which is not an organisation's"),
  {
    code: "AuthFailure.SecretIdNotFound",
    how: "a SecretId that begins with AKID and is not configured",
    given: { secretId: "AKIDUNKNOWN" },
  },
  {
    code: "AuthFailure.SignatureExpire",
    how: "a timestamp 301 seconds off; or `--fault clock`",
    options: { faults: [{ fault: "clock" }] },
  },
  {
    code: "AuthFailure.SignatureFailure",
    how: "another secret key, or anything changed that is signed",
    given: { secretKey: "wrong" },
  },
  {
    code: "AuthFailure.TokenFailure",
    how: "a token with a key that has none, or not the one of a temporary key",
    given: { headers: { "x-tc-token": "surprise" } },
  },
  resource("AuthFailure.UnauthorizedOperation", "link-denied00", "which the access policy denies"),
  fault("DryRunOperation"),
  resource("FailedOperation", "link-failing0", "where every change fails"),
  resource("FailedOperation.GroupStatusNotInRuning", "lg-creating", "which is being created"),
  resource("FailedOperation.InstanceStatusNotInRuning", "link-isolated", "which is ISOLATED"),
  resource("FailedOperation.LimitNumofListener", "link-full0000", "whose quota is 0"),
  resource("FailedOperation.ListenerHasTask", "link-busy0000", "which is being changed"),
  resource("FailedOperation.NonStandardProxy", "link-custom00", "which is not standard"),
  resource("FailedOperation.NotSupportProxyGroup", "lg-old20180", "a group of an early kind"),
  resource("FailedOperation.ProxyStatusNotInRuning", "link-closed00", "which is CLOSED"),
  resource(
    "FailedOperation.UserNotConfirmProtocol",
    "link-noterms0",
    "whose account has not accepted the terms",
  ),
  resource("InternalError", "link-broken00", "where every change breaks"),
  {
    code: "InvalidAction",
    how: "an action that the document does not have",
    given: { action: "createhttplistener" },
  },
  {
    code: "InvalidParameter",
    how: "a member of the wrong type, such as Port as text; or ProxyId with GroupId",
    members: { Port: "443" },
  },
  {
    code: "InvalidParameterValue",
    how: "an empty ListenerName, or an id of a wrong form",
    members: { ListenerName: "" },
  },
  {
    code: "InvalidParameterValue.DuplicatedListenerPort",
    how: "the port of a listener of the same connection or group",
    before: 1,
  },
  {
    code: "InvalidParameterValue.InvalidListenerPort",
    how: "the port 0, 21, or one above 64999",
    members: { Port: 21 },
  },
  {
    code: "InvalidRequest",
    how: "a multipart body that is none",
    given: { contentType: "multipart/form-data; boundary=parts" },
  },
  fault("IpInBlacklist"),
  fault("IpNotInWhitelist"),
  fault("LimitExceeded"),
  { code: "MissingParameter", how: "no Port, or neither ProxyId nor GroupId", members: { Port: undefined } },
  {
    code: "NoSuchProduct",
    how: "a host of the service's domain that is another product's",
    given: { host: "cvm.tencentcloudapi.com" },
  },
  {
    code: "NoSuchVersion",
    how: "another version than the document's",
    given: { headers: { "x-tc-version": "2017-03-12" } },
  },
  {
    code: "RequestLimitExceeded",
    how: "the 21st accepted call of an action in one second",
    before: 20,
    options: { behaviours: [] },
  },
  fault("RequestLimitExceeded.GlobalRegionUinLimitExceeded"),
  fault("RequestLimitExceeded.IPLimitExceeded"),
  fault("RequestLimitExceeded.UinLimitExceeded"),
  {
    code: "RequestSizeLimitExceeded",
    how: "a query of more than 32 KB, a form of more than 1 MB, another body of more than 10 MB",
    members: { ListenerName: "n".repeat(10 * 1024 * 1024) },
  },
  fault("ResourceInUse"),
  fault("ResourceInsufficient"),
  resource("ResourceNotFound", "link-00000000", "which does not exist"),
  fault("ResourceUnavailable"),
  resource("ResourceUnavailable.AccountViolation", "link-restrict", "whose account has restricted resources"),
  fault("ResponseSizeLimitExceeded"),
  fault("ServiceUnavailable"),
  resource("UnauthorizedOperation", "link-foreign0", "on which GAAP does not permit the caller anything"),
  {
    code: "UnknownParameter",
    how: "a member that the document does not declare",
    members: { Protocol: "HTTP" },
  },
  resource("UnsupportedOperation", "link-ipv60000", "which is an IPv6 connection"),
  {
    code: "UnsupportedProtocol",
    how: "another method than GET and POST, or another content type",
    given: { contentType: "text/plain" },
  },
  {
    code: "UnsupportedRegion",
    how: "a region that is not one of `--region`, or has not the form of one",
    given: { headers: { "x-tc-region": "ap-atlantis" } },
    options: { regions: ["ap-guangzhou"] },
  },
];
