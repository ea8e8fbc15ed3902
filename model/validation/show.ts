const MAXIMUM_SHOWN = 60;

/** Text of a caller as a message shows it: quoted, and cut where it is long. */
export function show(value: string | number | bigint | boolean): string {
  const text = typeof value === "bigint" ? `${value}` : JSON.stringify(value);
  return text.length <= MAXIMUM_SHOWN ? text : `${text.slice(0, MAXIMUM_SHOWN)}…`;
}
