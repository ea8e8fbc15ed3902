import type { ApiConfiguration } from "../configuration/index.js";
import type { JsonObject } from "../type-model.js";
import { keyOf } from "./document-cache.js";
import { type Slices, sliceDocument } from "./slices.js";
import { recall, remember } from "./store.js";

/** A document in which the rules found nothing. */
interface Entry {
  readonly key: string;
  readonly surroundings: string;
  readonly actions: readonly string[];
}

/** Knows which actions of a document were checked before, so that only the others are checked again. */
export class LintMemory {
  readonly #name: string;
  readonly #key: string | undefined;
  readonly #slices: Slices | undefined;

  constructor(
    private readonly api: ApiConfiguration,
    configPath: string | undefined,
    document: JsonObject,
  ) {
    this.#name = `${api.root} checked`;
    this.#key = keyOf(api, configPath);
    this.#slices = this.#key === undefined ? undefined : sliceDocument(document);
  }

  /**
   * The part of the document that was not checked before. Where nothing is wrong with it, nothing is with the document;
   * else the document tells more. `undefined` where all of it is to be checked.
   */
  unchecked(): JsonObject | undefined {
    const slices = this.#slices;
    // Nobody else writes these files; what does not look like ours is not believed.
    const entry = (recall(this.api.folder, this.#name) ?? {}) as Partial<Entry>;
    if (slices === undefined || entry.key !== this.#key) return undefined;
    if (entry.surroundings !== slices.surroundings) return undefined;
    const known = new Set(entry.actions);
    // The first one stays: a document without actions is none.
    const [first] = slices.actions.keys();
    return slices.narrow((path) => path === first || !known.has(slices.actions.get(path) ?? ""));
  }

  /** Remembers a document in which nothing was found. */
  remember(): void {
    if (this.#key === undefined || this.#slices === undefined) return;
    const { surroundings, actions } = this.#slices;
    const entry: Entry = { key: this.#key, surroundings, actions: [...actions.values()] };
    remember(this.api.folder, this.#name, entry);
  }
}
