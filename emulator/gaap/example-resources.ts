import { defineConnection, defineGroup, defineListener, type Owner } from "./resources.js";
import type { GaapResources } from "./state.js";

/** A connection or group that is there to be tried. */
export interface ExampleOwner {
  readonly owner: Owner;
  /** Code that CreateHTTPListener answers on it to a request without fault; none if it creates the listener. */
  readonly refusal?: string;
}

const withOrigins = defineConnection({ id: "link-origins1" });
const early = defineConnection({ id: "link-version1", version: "1.0" });
const custom = defineConnection({ id: "link-custom00", isStandard: false });

/** The founding page's connection, a group, and one for each state and fact on which a listener is refused. */
export const exampleOwners: readonly ExampleOwner[] = [
  { owner: defineConnection({ id: "link-cuxw2rm0" }) },
  { owner: defineGroup({ id: "lg-123456" }) },
  { owner: defineGroup({ id: "lg-qz6ntod5" }) },
  { owner: withOrigins },
  { owner: early },
  {
    owner: defineConnection({ id: "link-unknown0", account: "unknown" }),
    refusal: "AuthFailure",
  },
  {
    owner: defineConnection({ id: "link-denied00", account: "denied" }),
    refusal: "AuthFailure.UnauthorizedOperation",
  },
  {
    owner: defineConnection({ id: "link-foreign0", account: "unauthorized" }),
    refusal: "UnauthorizedOperation",
  },
  {
    owner: defineConnection({ id: "link-noterms0", account: "unconfirmed" }),
    refusal: "FailedOperation.UserNotConfirmProtocol",
  },
  {
    owner: defineConnection({ id: "link-personal", account: "personal" }),
    refusal: "AuthFailure.NotEnterpriseAuthorization",
  },
  {
    owner: defineConnection({ id: "link-restrict", account: "restricted" }),
    refusal: "ResourceUnavailable.AccountViolation",
  },
  {
    owner: custom,
    refusal: "FailedOperation.NonStandardProxy",
  },
  {
    owner: defineGroup({ id: "lg-old20180", isOld: true }),
    refusal: "FailedOperation.NotSupportProxyGroup",
  },
  {
    owner: defineConnection({ id: "link-ipv60000", ipVersion: "IPv6" }),
    refusal: "UnsupportedOperation",
  },
  {
    owner: defineConnection({ id: "link-closed00", status: "CLOSED" }),
    refusal: "FailedOperation.ProxyStatusNotInRuning",
  },
  {
    owner: defineConnection({ id: "link-isolated", status: "ISOLATED" }),
    refusal: "FailedOperation.InstanceStatusNotInRuning",
  },
  {
    owner: defineGroup({ id: "lg-creating", status: 1 }),
    refusal: "FailedOperation.GroupStatusNotInRuning",
  },
  {
    owner: defineConnection({ id: "link-busy0000", isBusy: true }),
    refusal: "FailedOperation.ListenerHasTask",
  },
  {
    owner: defineConnection({ id: "link-full0000", listenerQuota: 0 }),
    refusal: "FailedOperation.LimitNumofListener",
  },
  {
    owner: defineConnection({ id: "link-failing0", defect: "FailedOperation" }),
    refusal: "FailedOperation",
  },
  {
    owner: defineConnection({ id: "link-broken00", defect: "InternalError" }),
    refusal: "InternalError",
  },
];

/** What an emulator knows without configuration. The listeners are such as CreateHTTPListener does not make. */
export const exampleResources: GaapResources = {
  owners: exampleOwners.map(({ owner }) => owner),
  listeners: [
    defineListener({ id: "listener-origins1", owner: withOrigins, port: 8080, hasOrigins: true }),
    defineListener({ id: "listener-version1", owner: early, port: 8080 }),
    defineListener({ id: "listener-custom00", owner: custom, port: 8080 }),
  ],
};
