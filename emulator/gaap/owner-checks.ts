import type { Check } from "../rule.js";
import type { OwnerSubject } from "./account-checks.js";
import { type ConnectionStatus, defects } from "./resources.js";

/** Some connections are looked after by the vendor and take no changes through the API. */
export const standardConnection: Check<OwnerSubject> = {
  code: "FailedOperation.NonStandardProxy",
  rule: "The connection is a standard one.",
  source: "seed",
  refuse: ({ owner }) =>
    owner.kind === "connection" && !owner.isStandard
      ? `${owner.id} is not a standard connection.`
      : undefined,
};

/** Early connections lack actions on HTTP listeners. */
export const currentConnection: Check<OwnerSubject> = {
  code: "FailedOperation.NotSupportOldVersionProxy",
  rule: "The connection is of version 2.0 or later.",
  source: "vendor-source",
  refuse: ({ owner }) =>
    owner.kind === "connection" && owner.version === "1.0" ? `${owner.id} is of version 1.0.` : undefined,
};

/** Early groups lack listeners. */
export const currentGroup: Check<OwnerSubject> = {
  code: "FailedOperation.NotSupportProxyGroup",
  rule: "The group was created on 3 August 2018 or later.",
  source: "inferred",
  refuse: ({ owner }) =>
    owner.kind === "group" && owner.isOld ? `${owner.id} was created before 3 August 2018.` : undefined,
};

/** Listeners of layer 7 need IPv4. */
export const ipv4Connection: Check<OwnerSubject> = {
  code: "UnsupportedOperation",
  rule: "The connection is not an IPv6 one.",
  source: "vendor-doc",
  refuse: ({ owner }) =>
    owner.kind === "connection" && owner.ipVersion === "IPv6"
      ? `${owner.id} is an IPv6 connection: it takes no HTTP listeners.`
      : undefined,
};

/** States in which a connection is on its way out; in all other states it may run again. */
const LOST: readonly ConnectionStatus[] = ["DESTROYING", "ISOLATING", "ISOLATED"];

/** Which states answer this code and which the one of {@link connectionRunning} is not documented. */
export const connectionTakesListeners: Check<OwnerSubject> = {
  code: "FailedOperation.ProxyStatusNotInRuning",
  rule: "A connection that is not being given up is RUNNING when a listener is added.",
  source: "inferred",
  refuse: ({ owner }) =>
    owner.kind === "connection" && owner.status !== "RUNNING" && !LOST.includes(owner.status)
      ? `${owner.id} is ${owner.status}: listeners can be added while it is RUNNING.`
      : undefined,
};

/** A connection is changed while it runs. */
export const connectionRunning: Check<OwnerSubject> = {
  code: "FailedOperation.InstanceStatusNotInRuning",
  rule: "The connection is RUNNING.",
  source: "seed",
  refuse: ({ owner }) =>
    owner.kind === "connection" && owner.status !== "RUNNING"
      ? `${owner.id} is ${owner.status}, not RUNNING.`
      : undefined,
};

/** A group is changed while it runs. */
export const groupRunning: Check<OwnerSubject> = {
  code: "FailedOperation.GroupStatusNotInRuning",
  rule: "The group is in the status 0.",
  source: "seed",
  refuse: ({ owner }) =>
    owner.kind === "group" && owner.status !== 0
      ? `${owner.id} is in the status ${owner.status}, not 0.`
      : undefined,
};

/** One change at a time. */
export const noTaskPending: Check<OwnerSubject> = {
  code: "FailedOperation.ListenerHasTask",
  rule: "No earlier change to the connection or group is being worked on.",
  source: "inferred",
  refuse: ({ owner }) => (owner.isBusy ? `An earlier change to ${owner.id} is being worked on.` : undefined),
};

/** The service may fail for reasons of its own; nothing was done then. */
export const noDefect: readonly Check<OwnerSubject>[] = defects.map((code) => ({
  code,
  rule: "The service itself does not fail.",
  source: "seed",
  refuse: ({ owner }) =>
    owner.defect === code ? `Whatever is done on ${owner.id} fails in this way.` : undefined,
}));
