import type { JsonObject } from "../../model/index.js";
import type { Behaviour } from "../behaviour.js";
import { Fault } from "../fault.js";
import { readInteger, readText } from "../read-member.js";
import { type Check, findFault } from "../rule.js";
import { accountChecks, type OwnerSubject } from "./account-checks.js";
import { findOwner, ownerRules } from "./find-owner.js";
import { listenerStatus } from "./listener-status.js";
import { currentConnection, currentGroup, noDefect } from "./owner-checks.js";
import type { Listener } from "./resources.js";
import type { GaapState } from "./state.js";

const checks: readonly Check<OwnerSubject>[] = [
  ...accountChecks,
  currentGroup,
  currentConnection,
  ...noDefect,
];

/** Lists listeners. All conditions of the request hold at once; the total is counted before paging. */
export function describeHTTPListeners(state: GaapState): Behaviour {
  return {
    action: "DescribeHTTPListeners",
    summary: "Lists listeners by connection, group, id, name, port and part of name or port, in pages.",
    rules: [...Object.values(ownerRules), ...checks],
    answer: ({ now }, request) => {
      const owner =
        findOwner(state, request) ?? state.findListener(readText(request, "ListenerId") ?? "")?.owner;
      if (owner instanceof Fault) return owner;
      const fault = owner && findFault(checks, { owner });
      if (fault !== undefined) return fault;
      const found = filterListeners(state.listListeners(owner), request);
      const offset = readInteger(request, "Offset") ?? 0;
      const limit = readInteger(request, "Limit") ?? 20;
      const time = now();
      return {
        TotalCount: found.length,
        ListenerSet: found.slice(offset, offset + limit).map((listener) => renderListener(listener, time)),
      };
    },
  };
}

function filterListeners(listeners: readonly Listener[], request: JsonObject): readonly Listener[] {
  const id = readText(request, "ListenerId");
  const name = readText(request, "ListenerName");
  const port = readInteger(request, "Port");
  const part = readText(request, "SearchValue") ?? "";
  return listeners.filter(
    (listener) =>
      (id === undefined || listener.id === id) &&
      (name === undefined || listener.name === name) &&
      (port === undefined || listener.port === port) &&
      (listener.name.includes(part) || String(listener.port).includes(part)),
  );
}

/** Either ProxyId or GroupId is null. The time of creation is in whole seconds. */
function renderListener(listener: Listener, time: number): JsonObject {
  const { id, name, port, owner, createdAt } = listener;
  return {
    ListenerId: id,
    ListenerName: name,
    Port: port,
    CreateTime: Math.floor(createdAt / 1000),
    Protocol: "HTTP",
    ListenerStatus: listenerStatus(listener, time),
    ProxyId: owner.kind === "connection" ? owner.id : null,
    GroupId: owner.kind === "group" ? owner.id : null,
  };
}
