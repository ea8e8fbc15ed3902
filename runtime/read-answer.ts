import { ApiError } from "./api-error.js";
import { type Attempt, detailsOf } from "./attempt.js";
import { HttpError, ProtocolError } from "./client-error.js";
import { isDocumented, outcomeOf } from "./error-facts.js";
import type { Answer } from "./transport.js";

/**
 * Unwraps an answer: its inner object if that is a result, otherwise an error. Whatever is not clearly a result is an
 * error, since this protocol answers 200 for both, and an error taken for a result is the worst that can happen.
 */
export function readAnswer(attempt: Attempt, { status, headers, body }: Answer): unknown {
  const { action, service } = attempt.call;
  const inner = parse(body)?.[service.envelope];
  const error = inner?.Error;
  const code = textOf(error?.Code);
  const requestId = textOf(inner?.RequestId) || headers.get(`${service.headerPrefix}RequestId`);
  const details = { ...detailsOf(attempt), ...(requestId && { requestId }) };
  if (status !== 200) {
    const problem = isRedirect(status)
      ? "redirects are not followed, since a signature holds for one host"
      : excerpt(body, attempt);
    throw new HttpError(`HTTP ${status}: ${problem}.`, {
      ...details,
      status,
      serviceCode: code || undefined,
    });
  }
  if (code) {
    const parties = [action, service];
    throw new ApiError(conceal(textOf(error?.Message), attempt), {
      ...details,
      code,
      known: isDocumented(code, parties),
      outcome: outcomeOf(code, parties),
    });
  }
  if (!isResult(inner)) {
    throw new ProtocolError(`neither a result nor an error: ${excerpt(body, attempt)}.`, details);
  }
  return inner;
}

/** A JSON value of which nothing is known: any member may be asked for, and may be missing. */
type Json = { readonly [member: string]: Json } | null | undefined;

/** Bytes that are not UTF-8 are no answer: read leniently, they would become a result that nobody sent. */
function parse(body: ArrayBuffer): Json {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
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

/** A browser hides the status of a redirect behind 0. */
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400);
}

function excerpt(body: ArrayBuffer, attempt: Attempt): string {
  return JSON.stringify(conceal(new TextDecoder().decode(body), attempt).slice(0, 200));
}

/** A server or proxy may echo the request's headers. */
function conceal(text: string, attempt: Attempt): string {
  return attempt.secrets.reduce((concealed, secret) => concealed.replaceAll(secret, "***"), text);
}
