/** A generated folder that cannot be written as it is; the message says what to do about it. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** What the file system said, as an `OutputError`. */
export function toOutputError(output: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new OutputError(
    `The output folder ${output} cannot be written (${reason}). Name another one as \`output\` in redocly.yaml, or make it writable.`,
  );
}
