import * as fc from "fast-check";
import {
  createEmulator,
  defineConnection,
  defineGroup,
  type Emulator,
  gaapBehaviours,
} from "../../../emulator/index.js";
import type { JsonObject } from "../../../model/index.js";
import { gaapModel, type Outcome, readContent } from "../gaap-emulator.js";

const SETTLING = 1000;
const QUOTA = 4;
const owners = ["link-aaaaaaaa", "link-bbbbbbbb", "lg-cccccccc"];

/** What should be there, as simply as it can be said: a list. */
interface Reference {
  listeners: readonly Known[];
  time: number;
  /** Ids that were ever answered, in order; commands pick from them. */
  readonly ids: string[];
}

interface Known {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly port: number;
  readonly since: number;
}

/** The emulator with a clock that moves by hand. */
class System {
  time = 0;
  readonly #emulator: Emulator;

  constructor() {
    const resources = {
      owners: [
        defineConnection({ id: "link-aaaaaaaa", listenerQuota: QUOTA }),
        defineConnection({ id: "link-bbbbbbbb", listenerQuota: QUOTA }),
        defineGroup({ id: "lg-cccccccc", listenerQuota: QUOTA }),
      ],
      listeners: [],
    };
    this.#emulator = createEmulator(gaapModel, {
      behaviours: gaapBehaviours({ resources, settlingMilliseconds: SETTLING }),
      now: () => this.time,
      verifySignatures: false,
      limitRates: false,
    });
  }

  async call(action: string, members: JsonObject): Promise<Outcome> {
    const headers = new Headers({
      "content-type": "application/json",
      "x-tc-action": action,
      "x-tc-version": "2018-05-29",
      "x-tc-timestamp": "1",
    });
    const body = new TextEncoder().encode(JSON.stringify(members));
    const answer = await this.#emulator.answer({ method: "POST", target: "/", headers, body });
    return readContent(JSON.parse(String(answer.body)).Response);
  }
}

type Command = fc.AsyncCommand<Reference, System>;

function command(title: string, run: (reference: Reference, system: System) => Promise<void>): Command {
  return { check: () => true, run, toString: () => title };
}

function same(got: unknown, want: unknown): void {
  const [one, other] = [JSON.stringify(got), JSON.stringify(want)];
  if (one !== other) throw new Error(`got ${one}, want ${other}`);
}

function place(owner: string): JsonObject {
  return owner.startsWith("lg-") ? { GroupId: owner } : { ProxyId: owner };
}

function isSettled(reference: Reference, { since }: Known): boolean {
  return reference.time >= since + SETTLING;
}

function create(owner: string, port: number, name: string): Command {
  return command(`create ${name} on ${owner}:${port}`, async (reference, system) => {
    const outcome = await system.call("CreateHTTPListener", {
      ...place(owner),
      ListenerName: name,
      Port: port,
    });
    const own = reference.listeners.filter((listener) => listener.owner === owner);
    const code =
      port === 21
        ? "InvalidParameterValue.InvalidListenerPort"
        : own.some((listener) => listener.port === port)
          ? "InvalidParameterValue.DuplicatedListenerPort"
          : own.length >= QUOTA
            ? "FailedOperation.LimitNumofListener"
            : "ok";
    same(outcome.code, code);
    if (code !== "ok") return;
    const id = String(outcome.content.ListenerId);
    same(reference.ids.includes(id), false);
    reference.ids.push(id);
    reference.listeners = [...reference.listeners, { id, owner, name, port, since: reference.time }];
  });
}

function list(owner: string, part: string | undefined, offset: number, limit: number): Command {
  return command(`list ${owner} ${part} ${offset} ${limit}`, async (reference, system) => {
    const search = part === undefined ? {} : { SearchValue: part };
    const members = { ...place(owner), ...search, Offset: offset, Limit: limit };
    const { content } = await system.call("DescribeHTTPListeners", members);
    const found = reference.listeners.filter(
      (listener) =>
        listener.owner === owner &&
        (part === undefined || listener.name.includes(part) || String(listener.port).includes(part)),
    );
    same(
      [content.TotalCount, content.ListenerSet],
      [
        found.length,
        found.slice(offset, offset + limit).map((listener) => ({
          ListenerId: listener.id,
          ListenerName: listener.name,
          Port: listener.port,
          CreateTime: Math.floor(listener.since / 1000),
          Protocol: "HTTP",
          ListenerStatus: isSettled(reference, listener) ? 0 : 1,
          ProxyId: owner.startsWith("lg-") ? null : owner,
          GroupId: owner.startsWith("lg-") ? owner : null,
        })),
      ],
    );
  });
}

/** An id that was answered at some time, whatever became of it; or one that never was. */
function pick({ ids }: Reference, which: number): string {
  return ids[which % (ids.length + 1)] ?? "listener-99999999";
}

function rename(which: number, name: string): Command {
  return command(`rename ${which} to ${name}`, async (reference, system) => {
    const id = pick(reference, which);
    const { code } = await system.call("ModifyHTTPListenerAttribute", { ListenerId: id, ListenerName: name });
    const known = reference.listeners.find((listener) => listener.id === id);
    const want =
      known === undefined
        ? "ResourceNotFound"
        : known.owner.startsWith("lg-")
          ? "FailedOperation.NotSupportProxyGroup"
          : isSettled(reference, known)
            ? "ok"
            : "FailedOperation.ListenerStatusError";
    same(code, want);
    if (want !== "ok") return;
    reference.listeners = reference.listeners.map((listener) =>
      listener === known ? { ...listener, name } : listener,
    );
  });
}

function remove(owner: string, which: readonly number[], force: number): Command {
  return command(`delete ${which} of ${owner}`, async (reference, system) => {
    const ids = [...new Set(which.map((number) => pick(reference, number)))];
    const { code, content } = await system.call("DeleteListeners", {
      ...place(owner),
      ListenerIds: ids,
      Force: force,
    });
    const own = reference.listeners.filter(
      (listener) => listener.owner === owner && ids.includes(listener.id),
    );
    if (own.some((listener) => !isSettled(reference, listener))) {
      same(code, "FailedOperation.ListenerHasTask");
      return;
    }
    const succeeded = ids.filter((id) => own.some((listener) => listener.id === id));
    same(
      [
        content.OperationSucceedListenerSet,
        content.OperationFailedListenerSet,
        content.InvalidStatusListenerSet,
      ],
      [succeeded, [], ids.filter((id) => !succeeded.includes(id))],
    );
    reference.listeners = reference.listeners.filter((listener) => !own.includes(listener));
  });
}

function pass(milliseconds: number): Command {
  return command(`wait ${milliseconds} ms`, async (reference, system) => {
    reference.time += milliseconds;
    system.time += milliseconds;
  });
}

const owner = fc.constantFrom(...owners);
const port = fc.constantFrom(21, 80, 81, 443, 8080, 8081);
const name = fc.constantFrom("shop", "shop-80", "news", "监听器");
const which = fc.nat(12);

const commands = fc.commands(
  [
    fc.tuple(owner, port, name).map((facts) => create(...facts)),
    fc.tuple(owner, port, name).map((facts) => create(...facts)),
    fc
      .tuple(owner, fc.option(name, { nil: undefined }), fc.nat(3), fc.integer({ min: 1, max: 4 }))
      .map((facts) => list(...facts)),
    fc.tuple(which, name).map((facts) => rename(...facts)),
    fc
      .tuple(owner, fc.array(which, { minLength: 1, maxLength: 3 }), fc.nat(1))
      .map((facts) => remove(...facts)),
    fc.constantFrom(1, 500, 1000, 60_000).map(pass),
  ],
  { size: "medium" },
);

/** Runs random sequences of commands against the emulator and the list; throws at the first difference. */
export async function compareWithReference(sequences: number): Promise<{ readonly commands: number }> {
  let count = 0;
  const property = fc.asyncProperty(commands, async (sequence) => {
    count += [...sequence].length;
    const reference: Reference = { listeners: [], time: 0, ids: [] };
    await fc.asyncModelRun(() => ({ model: reference, real: new System() }), sequence);
  });
  await fc.assert(property, { numRuns: sequences });
  return { commands: count };
}
