import type { Behaviour } from "../behaviour.js";
import { Fault } from "../fault.js";
import { readText, requireText } from "../read-member.js";
import { type Check, findFault, type Rule } from "../rule.js";
import { accountChecks, type OwnerSubject } from "./account-checks.js";
import { listenerStatus, RUNNING } from "./listener-status.js";
import { currentConnection, noDefect, standardConnection } from "./owner-checks.js";
import type { Listener } from "./resources.js";
import type { GaapState } from "./state.js";

interface Renaming extends OwnerSubject {
  readonly listener: Listener;
  readonly time: number;
}

const existence: Rule = {
  code: "ResourceNotFound",
  rule: "The listener exists, on the connection if one is named.",
  source: "vendor-source",
};

const checks: readonly Check<Renaming>[] = [
  ...accountChecks,
  standardConnection,
  currentConnection,
  {
    code: "FailedOperation.NotSupportProxyGroup",
    rule: "The listener does not belong to a group.",
    source: "vendor-doc",
    refuse: ({ listener, owner }) =>
      owner.kind === "group" ? `${listener.id} belongs to the group ${owner.id}.` : undefined,
  },
  {
    code: "FailedOperation.ListenerStatusError",
    rule: "The listener is running.",
    source: "vendor-source",
    refuse: ({ listener, time }) =>
      listenerStatus(listener, time) === RUNNING ? undefined : `${listener.id} is being created.`,
  },
  ...noDefect,
];

/** Renames a listener; two listeners may have one name. */
export function modifyHTTPListenerAttribute(state: GaapState): Behaviour {
  return {
    action: "ModifyHTTPListenerAttribute",
    summary: "Renames a listener of a connection.",
    rules: [existence, ...checks],
    answer: ({ now }, request) => {
      const id = requireText(request, "ListenerId");
      const listener = state.findListener(id);
      const proxyId = readText(request, "ProxyId");
      if (listener === undefined) return new Fault(existence.code, `There is no ${id}.`);
      if (proxyId !== undefined && proxyId !== listener.owner.id) {
        return new Fault(existence.code, `There is no ${id} on ${proxyId}.`);
      }
      const fault = findFault(checks, { listener, owner: listener.owner, time: now() });
      if (fault !== undefined) return fault;
      state.saveListener({ ...listener, name: requireText(request, "ListenerName") });
      return {};
    },
  };
}
