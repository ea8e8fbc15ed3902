import { show } from "../../model/validation/index.js";
import { type FaultKindFacts, type FaultName, faultTable } from "./fault-table.js";

/** A fault as it was asked for. */
export interface FaultOrder {
  readonly fault: FaultName;
  /** Only calls of this action; all unless given. */
  readonly action?: string;
  /**
   * Which of the calls, or of the connections: `3` the third, `2-4` a range, `10%` at random, `*` each; each unless
   * given. For faults of the port, `0` is at once.
   */
  readonly at?: string;
  /** Whether the request is carried out before the fault hides it; it is unless told, but not for `code`. */
  readonly executed?: boolean;
  /** For `code`. */
  readonly code?: string;
  readonly message?: string;
  /** For `clock`. */
  readonly seconds?: number;
  /** For the slow ones, and for those of the port. */
  readonly milliseconds?: number;
  /** For redirects. */
  readonly location?: string;
}

/** An order that cannot be followed; the message says what would be one. */
export class FaultOrderError extends Error {
  override readonly name = "FaultOrderError";
}

const KEYS = ["action", "at", "executed", "code", "message", "seconds", "milliseconds", "location"] as const;

/** Reads an order such as `half-body-close,action=CreateHTTPListener,at=1`. */
export function parseFaultOrder(text: string): FaultOrder {
  const [fault = "", ...pairs] = text.split(",");
  const settings = pairs.map((pair) => {
    const [key = "", ...value] = pair.split("=");
    return [key, value.join("=")] as const;
  });
  return readFaultOrder({ ...Object.fromEntries(settings), fault });
}

/** Reads an order from JSON, where each value may also be text. */
export function readFaultOrder(value: unknown): FaultOrder {
  if (typeof value !== "object" || value === null) throw new FaultOrderError("A fault is an object.");
  const settings = new Map(Object.entries(value));
  const fault = settings.get("fault");
  if (!isFaultName(fault)) {
    const names = Object.keys(faultTable).join(", ");
    throw new FaultOrderError(`${show(String(fault))} is no fault. There are: ${names}.`);
  }
  settings.delete("fault");
  const stray = [...settings.keys()].find((key) => !KEYS.some((known) => known === key));
  if (stray !== undefined) {
    throw new FaultOrderError(`A fault has no ${show(stray)}. It may have: ${KEYS.join(", ")}.`);
  }
  return checkOrder({ fault, ...readTexts(settings), ...readOthers(settings) });
}

function isFaultName(value: unknown): value is FaultName {
  return typeof value === "string" && Object.hasOwn(faultTable, value);
}

function readTexts(settings: ReadonlyMap<string, unknown>): Partial<FaultOrder> {
  const names = ["action", "at", "code", "message", "location"].filter((name) => settings.has(name));
  return Object.fromEntries(names.map((name) => [name, String(settings.get(name))]));
}

function readOthers(settings: ReadonlyMap<string, unknown>): Partial<FaultOrder> {
  const names = ["seconds", "milliseconds"].filter((name) => settings.has(name));
  const numbers = names.map((name) => [name, Number(settings.get(name))] as const);
  const wrong = numbers.find(([, number]) => !Number.isFinite(number));
  if (wrong !== undefined) throw new FaultOrderError(`${wrong[0]} must be a number.`);
  const executed = settings.get("executed");
  if (executed === undefined) return Object.fromEntries(numbers);
  if (!["true", "false"].includes(String(executed))) {
    throw new FaultOrderError("executed must be true or false.");
  }
  return { ...Object.fromEntries(numbers), executed: String(executed) === "true" };
}

function checkOrder(order: FaultOrder): FaultOrder {
  if (order.fault === "code" && (order.code ?? "") === "") {
    throw new FaultOrderError("The fault code needs a code: code,code=InternalError.");
  }
  if (order.action !== undefined && ["connection", "tls"].includes(faultTable[order.fault].kind)) {
    throw new FaultOrderError(`The fault ${order.fault} takes no action: it comes before the request.`);
  }
  if (!/^(\*|\d+|\d+-\d+|\d+(\.\d+)?%)$/.test(order.at ?? "*")) {
    throw new FaultOrderError(`at must be like 3, 2-4, 10% or *, not ${show(order.at ?? "")}.`);
  }
  return order;
}

/** Refuses orders that a server cannot follow. `hasTls` says whether it speaks TLS. */
export function checkServable(order: FaultOrder, hasTls: boolean): FaultOrder {
  const { kind, address }: FaultKindFacts = faultTable[order.fault];
  if (address !== undefined) {
    throw new FaultOrderError(
      `No server can make the fault ${order.fault}, which comes before it. Let the client call ${address}.`,
    );
  }
  if (kind === "tls" && !hasTls) {
    throw new FaultOrderError(`The fault ${order.fault} needs a server that speaks TLS: add --tls <file>.`);
  }
  return order;
}
