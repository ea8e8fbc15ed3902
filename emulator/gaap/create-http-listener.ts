import type { Behaviour } from "../behaviour.js";
import { Fault } from "../fault.js";
import type { IdSource } from "../id-source.js";
import { requireInteger, requireText } from "../read-member.js";
import { type Check, findFault } from "../rule.js";
import { accountChecks, type OwnerSubject } from "./account-checks.js";
import { ownerRules, requireOwner } from "./find-owner.js";
import {
  connectionRunning,
  connectionTakesListeners,
  currentGroup,
  groupRunning,
  ipv4Connection,
  noDefect,
  noTaskPending,
  standardConnection,
} from "./owner-checks.js";
import type { Listener } from "./resources.js";
import type { GaapState } from "./state.js";

interface Placement extends OwnerSubject {
  readonly port: number;
  /** The listener of the connection or group that has the port. */
  readonly holder: Listener | undefined;
  /** Number of listeners that the connection or group already has. */
  readonly listeners: number;
}

const checks: readonly Check<Placement>[] = [
  ...accountChecks,
  standardConnection,
  currentGroup,
  ipv4Connection,
  connectionTakesListeners,
  connectionRunning,
  groupRunning,
  noTaskPending,
  {
    code: "InvalidParameterValue.InvalidListenerPort",
    rule: "The port is from 1 to 64999, and not 21.",
    source: "vendor-doc",
    refuse: ({ port }) =>
      port < 1 || port > 64999 || port === 21 ? `No listener can have the port ${port}.` : undefined,
  },
  {
    code: "InvalidParameterValue.DuplicatedListenerPort",
    rule: "No other listener of the connection or group has the port.",
    source: "seed",
    refuse: ({ owner, port, holder }) => holder && `Port ${port} of ${owner.id} is taken by ${holder.id}.`,
  },
  {
    code: "FailedOperation.LimitNumofListener",
    rule: "The quota of listeners, 200 unless configured, is not used up.",
    source: "vendor-doc",
    refuse: ({ owner, listeners }) =>
      listeners >= owner.listenerQuota
        ? `${owner.id} has ${listeners} listeners, which is all it may have.`
        : undefined,
  },
  ...noDefect,
];

/** Creates a listener. It is being created (status 1) until the given time has passed, then it runs (status 0). */
export function createHTTPListener(state: GaapState, settlingMilliseconds: number): Behaviour {
  return {
    action: "CreateHTTPListener",
    summary: "Adds a listener to a connection or group.",
    rules: [...Object.values(ownerRules), ...checks],
    answer: ({ now, ids }, request) => {
      const owner = requireOwner(state, request);
      if (owner instanceof Fault) return owner;
      const port = requireInteger(request, "Port");
      const holder = state.findListenerOnPort(owner, port);
      const fault = findFault(checks, { owner, port, holder, listeners: state.countListeners(owner) });
      if (fault !== undefined) return fault;
      const id = makeListenerId(state, ids);
      const createdAt = now();
      state.saveListener({
        id,
        owner,
        name: requireText(request, "ListenerName"),
        port,
        createdAt,
        settledAt: createdAt + settlingMilliseconds,
        hasOrigins: false,
      });
      return { ListenerId: id };
    },
  };
}

/** The source of ids is random, so that a taken one is as good as impossible; but ids of a test may be few. */
function makeListenerId(state: GaapState, ids: IdSource): string {
  let id = ids.resourceId("listener-");
  while (state.findListener(id) !== undefined) id = ids.resourceId("listener-");
  return id;
}
