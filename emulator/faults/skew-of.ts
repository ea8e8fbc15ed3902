import type { FaultOrder } from "./fault-order.js";

/** How far a fault sets the gateway's clock off, in milliseconds. */
export function skewOf(fault: FaultOrder | undefined): number {
  return fault?.fault === "clock" ? (fault.seconds ?? 600) * 1000 : 0;
}
