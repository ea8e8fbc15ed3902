import { ApiError } from "./api-error.js";
import { type Attempt, conceal, detailsOf } from "./attempt.js";
import type { Call } from "./call.js";
import type { FailureDetails } from "./call-failure.js";
import { HttpError, ProtocolError } from "./client-error.js";
import { isDocumented, outcomeOf, retryOf } from "./error-facts.js";
import { jsonOf } from "./json-of.js";
import type { Answer } from "./transport.js";

/**
 * Unwraps an answer: its inner object if that is a result, otherwise an error. Whatever is not clearly a result is an
 * error, since this protocol answers 200 for both, and an error taken for a result is the worst that can happen.
 */
export function readAnswer(attempt: Attempt, answer: Answer): unknown {
  const { action, service } = attempt.call;
  const { status, headers } = answer;
  const text = decode(answer.body);
  const whole = parse(text, attempt.call);
  const inner = whole?.[service.envelope];
  const error = inner?.Error;
  const code = conceal(textOf(error?.Code), attempt);
  attempt.head = headers;
  // In the body, or else in the head.
  attempt.requestId = conceal(textOf(inner?.RequestId), attempt) || detailsOf(attempt).requestId;
  attempt.date = headers.get("date") ?? undefined;
  if (status === 200 && !code && isResult(inner)) {
    noteOddities(attempt, inner, text, headers.get("content-type"));
    return inner;
  }
  const details = detailsOf(attempt);
  if (status !== 200) throw createHttpError(attempt, answer, details, code);
  if (code) {
    const parties = [action, service];
    const retry = retryOf(code, parties);
    const isHopeless = (retry === "clock" || retry === "credentials") && !attempt.repair?.[retry]();
    throw new ApiError(conceal(textOf(error?.Message), attempt), {
      ...details,
      code,
      known: isDocumented(code, parties),
      outcome: outcomeOf(code, parties),
      retry: isHopeless ? "never" : retry,
    });
  }
  // What was cut or garbled on its way may come through the next time; an answer of another form, or a stream, will not.
  const retry = whole || action.streaming ? "never" : "conditional";
  const problem = `neither a result nor an error: ${excerpt(answer, attempt)}.`;
  throw new ProtocolError(problem, { ...details, retry });
}

/** A JSON value of which nothing is known: any member may be asked for, and may be missing. */
type Json = { readonly [member: string]: Json } | null | undefined;

const strict = new TextDecoder("utf-8", { fatal: true });

/** Bytes that are not UTF-8 are no answer: read leniently, they would become a result that nobody sent. */
function decode(body: Uint8Array): string {
  try {
    return strict.decode(body);
  } catch {
    return "";
  }
}

function parse(text: string, call: Call): Json {
  try {
    // Safe: nothing is known of it, as of any JSON.
    return jsonOf(call).parse(text, call) as Json;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A result has no member `Error`, not even null, and has others. */
function isResult(inner: Json): boolean {
  return (
    typeof inner === "object" &&
    !Array.isArray(inner) &&
    Object.keys(inner ?? {}).length > 0 &&
    inner?.Error === undefined
  );
}

/** Notes what keeps a result from being quite as the protocol has it. */
function noteOddities({ call, warnings }: Attempt, inner: Json, text: string, type: string | null): void {
  const { id } = call.action;
  if (type && !/json/i.test(type)) warnings.push(`The answer calls itself ${type}.`);
  if (!textOf(inner?.RequestId)) warnings.push("The answer has no RequestId.");
  if (id && (!textOf(inner?.[id]) || text.split(`"${id}"`).length > 2))
    warnings.push(`${id} is not one text.`);
}

function createHttpError(attempt: Attempt, answer: Answer, details: FailureDetails, code: string): HttpError {
  const { status, headers } = answer;
  const after = headers.get("retry-after") ?? "";
  // A browser hides the status of a redirect behind 0.
  const problem =
    !status || (status > 299 && status < 400) ? "redirects are not followed" : excerpt(answer, attempt);
  return new HttpError(`HTTP ${status}: ${problem}.`, {
    ...details,
    status,
    serviceCode: code || undefined,
    retry: status > 499 || status === 429 ? "conditional" : "never",
    retryAfter: Number(after) * 1000 || Date.parse(after) - Date.now() || undefined,
  });
}

function excerpt({ body }: Answer, attempt: Attempt): string {
  return JSON.stringify(conceal(new TextDecoder().decode(body), attempt).slice(0, 200));
}
