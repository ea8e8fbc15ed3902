import type { IncomingMessage } from "node:http";
import type { EmulatedService, FaultPlan } from "../index.js";
import { checkServable, FaultOrderError, faultTable, readFaultOrder } from "../index.js";
import type { Head } from "./read-head.js";

/** What the control endpoint controls. */
export interface Control {
  readonly service: Pick<EmulatedService, "inspect" | "reset">;
  readonly faults: FaultPlan;
  /** Whether faults of TLS can be made. */
  readonly hasTls: boolean;
  /** Makes a fault of the port that was ordered to come at once. */
  readonly leaveAtOnce: () => Promise<void>;
}

/** An answer of the control endpoint, as JSON. */
export interface ControlAnswer {
  readonly status: number;
  readonly content: unknown;
}

/** Path under which the control endpoint stands. */
export const CONTROL_PATH = "/_emulator/";

const LOOPBACK_ADDRESS = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether a request may control: it comes from this machine, was sent to it by name or address, and by no web page,
 * which could otherwise do so by a name that leads here.
 */
export function mayControl({ socket }: IncomingMessage, head: Head): boolean {
  return (
    LOOPBACK_ADDRESS.test(socket.remoteAddress ?? "") &&
    LOOPBACK_HOST.test(head.get("host") ?? "") &&
    !head.has("origin")
  );
}

/** Answers `GET state`, `POST reset`, and `GET`, `POST` and `DELETE faults`. */
export function answerControl(
  { service, faults, hasTls }: Control,
  method: string,
  path: string,
  body: Uint8Array,
): ControlAnswer {
  switch (`${method} ${path.slice(CONTROL_PATH.length)}`) {
    case "GET state":
      return { status: 200, content: service.inspect() };
    case "POST reset":
      service.reset();
      faults.clear();
      return { status: 200, content: service.inspect() };
    case "GET faults":
      return { status: 200, content: { planned: faults.list(), known: faultTable } };
    case "POST faults":
      return addFault(faults, hasTls, body);
    case "DELETE faults":
      faults.clear();
      return { status: 200, content: { planned: [] } };
    default: {
      const calls = "GET state, POST reset, GET faults, POST faults, DELETE faults";
      return { status: 404, content: { error: `Under ${CONTROL_PATH} there are: ${calls}.` } };
    }
  }
}

function addFault(faults: FaultPlan, hasTls: boolean, body: Uint8Array): ControlAnswer {
  try {
    faults.add(checkServable(readFaultOrder(JSON.parse(new TextDecoder().decode(body))), hasTls));
    return { status: 200, content: { planned: faults.list() } };
  } catch (error) {
    if (error instanceof FaultOrderError) return { status: 400, content: { error: error.message } };
    if (error instanceof SyntaxError) return { status: 400, content: { error: "A fault is a JSON object." } };
    throw error;
  }
}
