/** The parts of a long name between which a line may break: `Duplicated`, `Listener`, `Port`. */
export function splitName(name: string): readonly string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[._])/);
}
