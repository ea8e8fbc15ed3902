import type { JsonObject } from "../../model/index.js";
import type { Behaviour } from "../behaviour.js";
import { Fault } from "../fault.js";
import { requireInteger, requireTexts } from "../read-member.js";
import { type Check, findFault } from "../rule.js";
import { accountChecks, type OwnerSubject } from "./account-checks.js";
import { ownerRules, requireOwner } from "./find-owner.js";
import { listenerStatus, RUNNING } from "./listener-status.js";
import {
  connectionRunning,
  groupRunning,
  noDefect,
  noTaskPending,
  standardConnection,
} from "./owner-checks.js";
import type { Listener } from "./resources.js";
import type { GaapState } from "./state.js";

interface Deletion extends OwnerSubject {
  /** Those of the named listeners that belong to the connection or group. */
  readonly listeners: readonly Listener[];
  /** Those among them that keep it from being carried out, because origins are bound and it is not forced. */
  readonly kept: readonly Listener[];
  readonly time: number;
}

const checks: readonly Check<Deletion>[] = [
  ...accountChecks,
  standardConnection,
  connectionRunning,
  groupRunning,
  noTaskPending,
  {
    code: "FailedOperation.ListenerHasTask",
    rule: "None of the listeners is being created.",
    source: "seed",
    refuse: ({ listeners, time }) => {
      const unsettled = listeners.find((listener) => listenerStatus(listener, time) !== RUNNING);
      return unsettled && `${unsettled.id} is being created.`;
    },
  },
  {
    code: "FailedOperation.RealServerAlreadyBound",
    rule: "With Force 0, at least one of the listeners has no origins; those that have are reported as failed.",
    source: "inferred",
    refuse: ({ listeners, kept }) =>
      kept.length > 0 && kept.length === listeners.length
        ? `Origins are bound to ${kept.map((listener) => listener.id).join(", ")}, and Force is 0.`
        : undefined,
  },
  ...noDefect,
];

/** Deletes listeners at once and reports in three sets, by id and in the order of the request. */
export function deleteListeners(state: GaapState): Behaviour {
  return {
    action: "DeleteListeners",
    summary: "Deletes listeners of one connection or group. They are gone at once, without the status 2.",
    rules: [...Object.values(ownerRules), ...checks],
    answer: ({ now }, request) => {
      const owner = requireOwner(state, request);
      if (owner instanceof Fault) return owner;
      const ids = [...new Set(requireTexts(request, "ListenerIds"))];
      const listeners = state.listListeners(owner).filter((listener) => ids.includes(listener.id));
      const isForced = requireInteger(request, "Force") === 1;
      const kept = isForced ? [] : listeners.filter((listener) => listener.hasOrigins);
      const fault = findFault(checks, { owner, listeners, kept, time: now() });
      if (fault !== undefined) return fault;
      return deleteSome(state, ids, listeners, kept);
    },
  };
}

function deleteSome(
  state: GaapState,
  ids: readonly string[],
  listeners: readonly Listener[],
  kept: readonly Listener[],
): JsonObject {
  const found = new Set(listeners.map((listener) => listener.id));
  const failed = new Set(kept.map((listener) => listener.id));
  const succeeded = ids.filter((id) => found.has(id) && !failed.has(id));
  state.deleteListeners(succeeded);
  return {
    OperationFailedListenerSet: ids.filter((id) => failed.has(id)),
    OperationSucceedListenerSet: succeeded,
    InvalidStatusListenerSet: ids.filter((id) => !found.has(id)),
  };
}
