/** An error as it passes between threads, which forget the class of an error and what it holds. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** What is wrong with a document, if that is the error. */
  readonly problems?: unknown;
}

/** Makes an error into plain data. */
export function fromError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { name, message, stack, ...("problems" in error && { problems: error.problems }) };
}

/** The error again; errors are told apart by their name. */
export function toError({ name, message, stack, ...rest }: PlainError): Error {
  return Object.assign(new Error(message), { name, stack, ...rest });
}
