import { Attempt, runAttempt } from "./attempt.js";
import type { SendCall } from "./call.js";
import { CallFailure } from "./call-failure.js";
import type { ClientOptions } from "./client-options.js";
import { createFetchTransport } from "./fetch-transport.js";
import type { Platform } from "./platform.js";
import { readAnswer } from "./read-answer.js";
import { type AttemptReport, tell } from "./report.js";
import type { Service } from "./service.js";
import { createSigner } from "./signing/index.js";
import { signRequests } from "./signing-layer.js";
import { CONTENT_TYPE, nameHeaders, writeRequest } from "./wire.js";

/** The core of the onion: each call of it is one attempt, signed with the time at which it is made. */
export function createSend(
  platform: Platform,
  service: Service,
  endpoint: URL,
  options: ClientOptions,
): SendCall {
  const { credentials, language, fetch, now = Date.now } = options;
  const sign = createSigner(platform.digest);
  const transport = options.transport ?? (fetch ? createFetchTransport(fetch) : platform.transport);
  const send = signRequests({ service, endpoint, credentials, sign, now }, transport);
  const names = nameHeaders(service);

  async function work(attempt: Attempt): Promise<unknown> {
    const { action, region } = attempt.call;
    const headers: Record<string, string> = { "content-type": CONTENT_TYPE };
    headers[names.action] = action.name;
    headers[names.version] = service.version;
    if (region) headers[names.region] = region;
    if (language) headers[names.language] = language;
    return readAnswer(attempt, await send(writeRequest(endpoint, attempt.call, headers), attempt));
  }

  return async (call) => {
    const attempt = new Attempt(call);
    try {
      const result = await runAttempt(attempt, () => work(attempt));
      note(attempt, { outcome: "executed" }, options);
      return result;
    } catch (error) {
      if (error instanceof CallFailure) note(attempt, error, options);
      throw error;
    }
  };
}

/** Adds an attempt to those of its call, and tells of it. */
function note(
  { call, startedAt, begin, requestId, date, warnings }: Attempt,
  { outcome, code }: Pick<AttemptReport, "outcome" | "code">,
  { onAttempt }: ClientOptions,
): void {
  const { action, attempts } = call;
  const report = {
    action: action.name,
    attempt: attempts.length + 1,
    startedAt,
    duration: performance.now() - begin,
    outcome,
    code,
    requestId,
    date,
    warnings,
  };
  attempts.push(report);
  tell(onAttempt, report);
}
