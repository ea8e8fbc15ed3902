import type { Journal } from "../journal.js";
import { changeRecords, readRecords } from "./listener-records.js";
import type { Listener, Owner } from "./resources.js";

/** What an emulator knows when it starts. */
export interface GaapResources {
  readonly owners: readonly Owner[];
  readonly listeners: readonly Listener[];
}

/**
 * Connections, groups and listeners in memory. Connections and groups stay as given; listeners come and go, and with a
 * journal they are those of the last run.
 */
export class GaapState {
  readonly #resources: GaapResources;
  readonly #owners: ReadonlyMap<string, Owner>;
  readonly #journal: Journal | undefined;
  readonly #listeners = new Map<string, Listener>();
  /** Those of each connection or group by their ports, of which each is taken once. */
  readonly #byOwner = new Map<Owner, Map<number, Listener>>();

  constructor(resources: GaapResources, journal?: Journal) {
    this.#resources = resources;
    this.#owners = new Map(resources.owners.map((owner) => [owner.id, owner]));
    this.#journal = journal;
    const written = journal?.records ?? [];
    const listeners =
      written.length === 0 ? resources.listeners : readRecords(written, (id) => this.findOwner(id));
    this.#start(listeners);
  }

  findOwner(id: string): Owner | undefined {
    return this.#owners.get(id);
  }

  findListener(id: string): Listener | undefined {
    return this.#listeners.get(id);
  }

  findListenerOnPort(owner: Owner, port: number): Listener | undefined {
    return this.#byOwner.get(owner)?.get(port);
  }

  countListeners(owner: Owner): number {
    return this.#byOwner.get(owner)?.size ?? 0;
  }

  /** All listeners, or those of one connection or group, in the order of their creation. */
  listListeners(owner?: Owner): readonly Listener[] {
    const listeners = owner === undefined ? this.#listeners : this.#byOwner.get(owner);
    return [...(listeners?.values() ?? [])];
  }

  /** Adds a listener, or puts a changed one in the place of its former self. */
  saveListener(listener: Listener): void {
    this.#put(listener);
    this.#journal?.append(changeRecords.saved(listener));
  }

  deleteListeners(ids: readonly string[]): void {
    for (const id of ids) this.#remove(id);
    if (ids.length > 0) this.#journal?.append(changeRecords.deleted(ids));
  }

  /** Forgets all changes. */
  reset(): void {
    this.#start(this.#resources.listeners);
  }

  #start(listeners: readonly Listener[]): void {
    for (const index of [this.#listeners, this.#byOwner]) index.clear();
    for (const listener of listeners) this.#put(listener);
    this.#journal?.rewrite([changeRecords.all(listeners)]);
  }

  #put(listener: Listener): void {
    const { id, owner, port } = listener;
    this.#listeners.set(id, listener);
    const ports = this.#byOwner.get(owner) ?? new Map<number, Listener>();
    this.#byOwner.set(owner, ports.set(port, listener));
  }

  #remove(id: string): void {
    const listener = this.#listeners.get(id);
    if (listener === undefined) return;
    this.#listeners.delete(id);
    this.#byOwner.get(listener.owner)?.delete(listener.port);
  }
}
