/** A value that may already be there. On Node nothing of a request has to be waited for, and each wait costs a turn. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on with a value as soon as it is there: at once if it is no promise. */
export function follow<Value, Next>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
