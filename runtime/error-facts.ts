/**
 * How a failed call with this code may be repeated: `never`; `throttle` (always, after a wait); `conditional` (only if
 * repeating is harmless or the state was looked at again); `clock` (once, after correcting the clock); `credentials`
 * (once, after refreshing them).
 */
export type RetryClass = "never" | "throttle" | "conditional" | "clock" | "credentials";

/**
 * What became of a call that failed: `not-sent` (nothing left this program), `rejected` (the service refused it and
 * executed nothing) or `unknown` (it may have been executed: look before sending it again).
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** Facts about error codes: those documented, those worth repeating, those that leave open whether it was executed. */
export interface ErrorFacts<Code extends string = string> {
  readonly errorCodes: readonly Code[];
  /** A code that is not named here is judged by the family it stands in, and `never` if that is not named either. */
  readonly retry?: { readonly [C in Code]?: RetryClass };
  /** Each stands for its family too: `InternalError` covers `InternalError.DbError`. */
  readonly unknownOutcome?: readonly Code[];
}

/** An error code explained to people; generated clients hold a catalogue of them. */
export interface ErrorDescription {
  /** The code's text before its first dot. */
  readonly category: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly retry: RetryClass;
  readonly outcome: Exclude<Outcome, "not-sent">;
}

/** Whether one of the parties documents exactly this code. */
export function isDocumented(code: string, parties: readonly ErrorFacts[]): boolean {
  return parties.some(({ errorCodes }) => errorCodes.includes(code));
}

/** What a code that the service answered with tells about execution; a code nobody named precludes it. */
export function outcomeOf(code: string, parties: readonly ErrorFacts[]): Outcome {
  const covers = (entry: string) => code === entry || code.startsWith(`${entry}.`);
  return parties.some(({ unknownOutcome }) => unknownOutcome?.some(covers)) ? "unknown" : "rejected";
}

/**
 * How a call that failed with this code may be repeated. A code that is not named is judged by the family it stands in:
 * `RequestLimitExceeded.Whatever` is `throttle`, since `RequestLimitExceeded` is.
 */
export function retryOf(code: string, parties: readonly ErrorFacts[]): RetryClass {
  for (let name = code; name; name = name.replace(/\.?[^.]*$/, "")) {
    for (const { retry = {} } of parties) if (Object.hasOwn(retry, name)) return retry[name] ?? "never";
  }
  return "never";
}
