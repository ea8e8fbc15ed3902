import {
  type Behaviour,
  defineConnection,
  defineGroup,
  defineListener,
  type GaapResources,
  gaapBehaviours,
  type Listener,
} from "../../emulator/index.js";
import type { ExampleModel, JsonValue } from "../../model/index.js";

const connection = defineConnection({ id: "link-cuxw2rm0" });
const group = defineGroup({ id: "lg-qz6ntod5" });
const usualListeners = [
  defineListener({ id: "listener-o0f3at99", owner: connection, name: "listener-1", port: 443 }),
  defineListener({
    id: "listener-7p3wm9zc",
    owner: connection,
    port: 1,
    settledAt: Number.POSITIVE_INFINITY,
  }),
  defineListener({ id: "listener-r5xb81td", owner: connection, port: 2, hasOrigins: true }),
  defineListener({ id: "listener-4k7dq2xa", owner: group, port: 3 }),
];

/** GAAP in the state in which an example of its document holds. */
export function behavioursFor(example: ExampleModel): readonly Behaviour[] {
  return gaapBehaviours({ resources: resourcesFor(example) });
}

/** The connections, groups and listeners that an example speaks of. */
export function resourcesFor(example: ExampleModel): GaapResources {
  return { owners: [connection, group], listeners: listenersFor(example) };
}

/** The listeners that the answer lists, none before a listener is created, and otherwise one for each case. */
function listenersFor({ request, response, outcome }: ExampleModel): readonly Listener[] {
  if (Array.isArray(response.ListenerSet)) return response.ListenerSet.map(readListener);
  const isCreate = "Port" in request && outcome === "result";
  return isCreate ? [] : usualListeners;
}

function readListener(shown: JsonValue): Listener {
  const { ListenerId, ListenerName, Port, CreateTime, ListenerStatus, GroupId } = Object(shown);
  const createdAt = CreateTime * 1000;
  return defineListener({
    id: ListenerId,
    name: ListenerName,
    port: Port,
    owner: GroupId === null ? connection : group,
    createdAt,
    settledAt: ListenerStatus === 1 ? Number.POSITIVE_INFINITY : createdAt,
  });
}
