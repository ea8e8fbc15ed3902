import type { Effect, ErrorCodeModel, Provenance, RateLimit, RetryClass } from "../../model/index.js";

/** Whether a request that failed in this way may be sent again. */
export const retryWords: Readonly<Record<RetryClass, string>> = {
  never: "Not without a change.",
  throttle: "Yes, after a wait.",
  conditional: "Only if repeating it is harmless, or after looking at the state again.",
  clock: "Once, after the clock was corrected.",
  credentials: "Once, after the credentials were refreshed.",
};

/** Whether a request that failed in this way was executed. */
export const outcomeWords: Readonly<Record<ErrorCodeModel["outcome"], string>> = {
  rejected: "No: the request was rejected.",
  unknown: "Unknown: look before you repeat it.",
};

/** Where a fact is known from. */
export const sourceWords: Readonly<Record<Provenance, string>> = {
  seed: "The vendor's reference of the action",
  "vendor-doc": "The vendor's documentation",
  "vendor-source": "The vendor's published source code",
  inferred: "Inferred",
};

/** What a call does to the state of the service. */
export const effectWords: Readonly<Record<Effect, string>> = {
  read: "Reads",
  create: "Creates",
  update: "Changes",
  delete: "Deletes",
};

/** `20 requests per second`. */
export function limitWords(limit: RateLimit | undefined): string {
  if (limit === undefined) return "Rate limit not known";
  const { requests, seconds } = limit;
  const number = requests === 1 ? "1 request" : `${requests} requests`;
  return `${number} per ${seconds === 1 ? "second" : `${seconds} seconds`}`;
}
