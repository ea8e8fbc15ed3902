/*
 * What `@openaction/runtime` is on Node, by an export condition of its package.json: the same names, and clients whose
 * transport can tell whether a request was sent.
 */
import { setMaxListeners } from "node:events";
import type { Policy } from "../call.js";
import { type Client, createClientOn } from "../client.js";
import type { ClientOptions } from "../client-options.js";
import type { Service } from "../service.js";
import { nodePlatform } from "./platform.js";

export * from "../index.js";

/** Makes a client. Throws a `TypeError` for an unusable option; sends nothing and reads no credentials yet. */
export function createClient<Name extends string>(
  service: Service<Name>,
  options: ClientOptions = {},
): Client<Name> {
  const policies = [allowManyListeners, ...(options.policies ?? [])];
  return createClientOn(nodePlatform, service, { ...options, policies });
}

/** One signal may end thousands of calls; Node would take eleven for a leak and print a warning. */
const allowManyListeners: Policy = (next) => (call) => {
  if (call.signal) setMaxListeners(0, call.signal);
  return next(call);
};
