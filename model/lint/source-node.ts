import { isPlainObject, isRef, type Location, type UserContext } from "@redocly/openapi-core";

type Resolve = UserContext["resolve"];

/** Where a value stands. Spelled out when it is asked for: of the places that are read few are reported. */
class Place {
  constructor(
    readonly source: Location["source"],
    private readonly spell: () => Location,
  ) {}

  static at(location: Location): Place {
    return new Place(location.source, () => location);
  }

  get location(): Location {
    return this.spell();
  }

  child(name: string | number): Place {
    return new Place(this.source, () => this.location.child(name));
  }

  key(): Place {
    return new Place(this.source, () => this.location.key());
  }
}

/**
 * A value of the source files and the place where it stands. Reading a member or element follows its reference into
 * whatever file that leads to. An absent value stands at the key of its owner: there it would have to be added.
 */
export class SourceNode {
  private constructor(
    /** The value, behind the reference if there is one; `undefined` if absent. */
    readonly value: unknown,
    private readonly place: Place,
    /** What its owner holds: the reference if there is one, else the value. */
    readonly written: unknown,
    private readonly writtenPlace: Place,
    /** Whether it is, or is part of, something that a reference names but that does not exist. */
    readonly isBroken: boolean,
    private readonly resolve: Resolve,
  ) {}

  /** Starts at the root of a document. */
  static open(root: unknown, { location, resolve }: Pick<UserContext, "location" | "resolve">): SourceNode {
    const place = Place.at(location);
    return new SourceNode(root, place, root, place, false, resolve);
  }

  /** Where the value stands. */
  get location(): Location {
    return this.place.location;
  }

  /** Where its owner holds it. */
  get site(): Location {
    return this.writtenPlace.location;
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** The value if it is a text that is not blank. */
  get text(): string | undefined {
    return typeof this.value === "string" && this.value.trim() !== "" ? this.value : undefined;
  }

  /** The key under which the owner holds the value, for problems of the key itself. */
  get key(): Location {
    return this.site.key();
  }

  /** Target of the reference that stands here, as it is written. */
  get reference(): string | undefined {
    return isRef(this.written) ? this.written.$ref : undefined;
  }

  /** Own members only, so that `constructor` and the like are found where the document has them and nowhere else. */
  get(name: string): SourceNode {
    const owned = isPlainObject(this.value) && Object.hasOwn(this.value, name);
    const written = owned ? this.value[name] : undefined;
    if (written !== undefined) return this.follow(written, name);
    const owner = this.place.key();
    return new SourceNode(undefined, owner, undefined, owner, this.isBroken, this.resolve);
  }

  get isObject(): boolean {
    return isPlainObject(this.value);
  }

  /** Members of a mapping, in the order of the document. */
  entries(): readonly (readonly [string, SourceNode])[] {
    return isPlainObject(this.value) ? Object.keys(this.value).map((name) => [name, this.get(name)]) : [];
  }

  /** Elements of a list. */
  items(): readonly SourceNode[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: unknown, index) => this.follow(item, index));
  }

  private follow(written: unknown, name: string | number): SourceNode {
    const site = this.place.child(name);
    const asWritten = new SourceNode(written, site, written, site, false, this.resolve);
    if (!isRef(written)) return asWritten;
    const { node, location } = this.resolve<object>(written, site.source.absoluteRef);
    // Only mappings are shared by reference; in place of a text or list, a reference is what it looks like.
    if (node !== undefined && !isPlainObject(node)) return asWritten;
    const place = location === undefined ? site : Place.at(location);
    return new SourceNode(node, place, written, site, node === undefined, this.resolve);
  }
}
