import { type Client, type ClientOptions, createClient } from "@openaction/runtime";
import { createHttpTransport } from "@openaction/runtime/node";
import type { ApiModel } from "../../model/index.js";
import { UsageError } from "../fail.js";
import type { ConnectionOptions } from "./call-options.js";
import { chooseRegion } from "./choose-region.js";
import { findCredentials } from "./find-credentials.js";
import { toService } from "./runtime-facts.js";
import { traceTransport } from "./trace-transport.js";

/** Milliseconds that one sending may take. */
const LONGEST_SENDING = 60_000;

/** A client of a document's service, as the command line's options want it. */
export async function openClient(
  model: ApiModel,
  options: ConnectionOptions,
  more: ClientOptions = {},
): Promise<Client> {
  const deadline = options.timeout * 1000;
  const settings = {
    endpoint: options.endpoint,
    region: await chooseRegion(options),
    language: options.language,
    retries: options.retries,
    timeout: Math.min(deadline, LONGEST_SENDING),
    deadline,
    transport: options.debug ? traceTransport() : createHttpTransport(),
    ...more,
  };
  const credentials = more.credentials ?? (await findCredentials(options, model));
  try {
    return createClient(toService(model), { ...settings, credentials });
  } catch (error) {
    // What the runtime says of an option that cannot be used names it and tells what is wrong.
    if (error instanceof TypeError) throw new UsageError(`--${error.message}`);
    throw error;
  }
}
