import { runAttempt } from "./attempt.js";
import type { SendCall } from "./call.js";
import type { ClientOptions } from "./client.js";
import { parseEndpoint } from "./endpoint.js";
import { createFetchTransport } from "./fetch-transport.js";
import { readAnswer } from "./read-answer.js";
import type { Service } from "./service.js";
import { createSigner, webDigest } from "./signing/index.js";
import { signRequests } from "./signing-layer.js";
import { writeRequest } from "./wire.js";

/** The core of the onion: each call of it is one attempt, signed with the time at which it is made. */
export function createSend(service: Service, options: ClientOptions): SendCall {
  const { origin, host } = parseEndpoint(options.endpoint ?? service.endpoint);
  const { credentials, now = Date.now } = options;
  const sign = createSigner(webDigest);
  const fetch = createFetchTransport(options.fetch ?? ((url, init) => globalThis.fetch(url, init)));
  const transport = signRequests({ service, host, credentials, sign, now }, fetch);
  const prefix = service.headerPrefix;
  return (call) =>
    runAttempt(call, async (attempt) => {
      const { name } = call.action;
      const headers = {
        [`${prefix}Action`]: name,
        [`${prefix}Version`]: service.version,
        [`${prefix}Region`]: call.region,
        [`${prefix}Language`]: options.language,
      };
      const request = writeRequest(origin, name, headers, call.request);
      return readAnswer(attempt, await transport(request, attempt));
    });
}
