import type { FaultOrder } from "./fault-order.js";
import { type FaultNameOf, faultTable, kindsThatMeet } from "./fault-table.js";

/** Faults that were asked for, with how often each has met a call. The same seed and calls give the same faults. */
export interface FaultPlan {
  add(order: FaultOrder): void;
  clear(): void;
  list(): readonly PlannedFault[];
  /** Finds the fault that meets a call of an action, or a new connection; the first in the plan that does. */
  choose(what: keyof typeof kindsThatMeet, action?: string): FaultOrder | undefined;
  /** Finds a fault of the port that waits for no call: one ordered with `at=0`. It is found once. */
  chooseAtOnce(): PortOrder | undefined;
}

/** An order of a fault of the port. */
export interface PortOrder extends FaultOrder {
  readonly fault: FaultNameOf<"port">;
}

/** An order with what came of it. */
export interface PlannedFault extends FaultOrder {
  /** Calls that it could have met. */
  readonly seen: number;
  /** Calls that it met. */
  readonly met: number;
}

interface Entry {
  readonly order: FaultOrder;
  seen: number;
  met: number;
}

/** Creates a plan without faults. */
export function createFaultPlan(seed = 1): FaultPlan {
  let random = createRandom(seed);
  const entries: Entry[] = [];
  const meets = (entry: Entry) => {
    entry.seen += 1;
    const isMet = isSelected(entry.order.at ?? "*", entry.seen, random);
    if (isMet) entry.met += 1;
    return isMet;
  };
  return {
    add: (order) => void entries.push({ order, seen: 0, met: 0 }),
    clear: () => {
      entries.length = 0;
      random = createRandom(seed);
    },
    list: () => entries.map(({ order, seen, met }) => ({ ...order, seen, met })),
    choose: (what, action) => {
      if (entries.length === 0) return undefined;
      const kinds: readonly string[] = kindsThatMeet[what];
      return entries
        .filter(({ order }) => kinds.includes(faultTable[order.fault].kind))
        .filter(({ order }) => action === undefined || (order.action ?? action) === action)
        .find(meets)?.order;
    },
    chooseAtOnce() {
      for (const entry of entries) {
        const { order } = entry;
        if (entry.met > 0 || order.at !== "0" || !isPortOrder(order)) continue;
        entry.met = 1;
        return order;
      }
      return undefined;
    },
  };
}

function isPortOrder(order: FaultOrder): order is PortOrder {
  return faultTable[order.fault].kind === "port";
}

function isSelected(at: string, number: number, random: () => number): boolean {
  if (at === "*") return true;
  if (at.endsWith("%")) return random() * 100 < Number(at.slice(0, -1));
  const [first = at, last = first] = at.split("-");
  return number >= Number(first) && number <= Number(last);
}

/** Numbers from 0 to 1 that look random and repeat with the seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
