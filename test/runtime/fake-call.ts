import type { Call } from "@openaction/runtime";
import { createListener, request, service } from "./fake-service.js";

/** A call as policies see it, with all the time there is. */
export function fakeCall(changes: Partial<Call> = {}): Call {
  return {
    service,
    endpoint: new URL(service.endpoint),
    action: createListener,
    request,
    region: undefined,
    timeout: 60_000,
    deadline: 180_000,
    retries: 2,
    signal: undefined,
    int64: undefined,
    expires: performance.now() + 180_000,
    attempts: [],
    ...changes,
  };
}
