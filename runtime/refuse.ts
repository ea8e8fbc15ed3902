/** Throws the `TypeError` for an option that cannot be used. */
export function refuse(option: string, value: unknown, problem: string): never {
  throw new TypeError(`${option}: ${JSON.stringify(value)} ${problem}.`);
}
