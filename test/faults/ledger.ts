/** A listener as the fault server keeps it. */
export interface Executed {
  readonly id: string;
  readonly name: string;
  readonly port: number;
  /** Unix time in seconds, as CreateTime has it. */
  readonly createTime: number;
}

/** What the server executed, whatever its clients believe: the oracle of the fault tests. */
export class Ledger {
  readonly #executed: Executed[] = [];

  /** Executes a create; the name tells calls apart. */
  execute(name: string, port: number, now = Date.now()): Executed {
    const id = `listener-${String(this.#executed.length + 1).padStart(8, "0")}`;
    const executed = { id, name, port, createTime: Math.floor(now / 1000) };
    this.#executed.push(executed);
    return executed;
  }

  get all(): readonly Executed[] {
    return this.#executed;
  }

  /** How often a call was executed. */
  countOf(name: string): number {
    return this.#executed.filter((entry) => entry.name === name).length;
  }

  atPort(port: number): Executed | undefined {
    return this.#executed.find((entry) => entry.port === port);
  }
}
