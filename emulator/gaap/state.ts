import type { Listener, Owner } from "./resources.js";

/** What an emulator knows when it starts. */
export interface GaapResources {
  readonly owners: readonly Owner[];
  readonly listeners: readonly Listener[];
}

/** Connections, groups and listeners in memory. Connections and groups stay as given; listeners come and go. */
export class GaapState {
  readonly #owners: ReadonlyMap<string, Owner>;
  readonly #listeners: Map<string, Listener>;

  constructor({ owners, listeners }: GaapResources) {
    this.#owners = new Map(owners.map((owner) => [owner.id, owner]));
    this.#listeners = new Map(listeners.map((listener) => [listener.id, listener]));
  }

  findOwner(id: string): Owner | undefined {
    return this.#owners.get(id);
  }

  findListener(id: string): Listener | undefined {
    return this.#listeners.get(id);
  }

  /** All listeners, or those of one connection or group, in the order of their creation. */
  listListeners(owner?: Owner): readonly Listener[] {
    const all = [...this.#listeners.values()];
    return owner === undefined ? all : all.filter((listener) => listener.owner === owner);
  }

  /** Adds a listener, or puts a changed one in the place of its former self. */
  saveListener(listener: Listener): void {
    this.#listeners.set(listener.id, listener);
  }

  deleteListener(id: string): void {
    this.#listeners.delete(id);
  }
}
