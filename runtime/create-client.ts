import { type Client, createClientOn } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import { webPlatform } from "./platform.js";
import type { Service } from "./service.js";

/** Makes a client. Throws a `TypeError` for an unusable option; sends nothing and reads no credentials yet. */
export function createClient<Name extends string>(
  service: Service<Name>,
  options: ClientOptions = {},
): Client<Name> {
  return createClientOn(webPlatform, service, options);
}
