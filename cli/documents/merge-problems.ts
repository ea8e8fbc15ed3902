/** One report for all documents. Anything but problems of a document is thrown on as it is. */
export function mergeProblems(errors: readonly unknown[]): unknown {
  const [first] = errors;
  if (errors.length === 1) return first;
  const problems = errors.flatMap((error) =>
    error instanceof Error && "problems" in error ? [error.problems] : [],
  );
  if (problems.length < errors.length || !(first instanceof Error)) return first;
  return Object.assign(first, { problems: problems.flat() });
}
