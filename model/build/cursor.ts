import { isObject } from "../json.js";
import type { JsonObject, JsonValue } from "../type-model.js";

/** A document that does not have the shape the model needs. `pointer` names the place in the bundled document. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(`${pointer}: ${message}`);
  }
}

/** A place in a document: reads what must stand there, or throws a {@link DocumentError} that names the place. */
export class Cursor {
  constructor(
    readonly value: JsonValue | undefined,
    readonly pointer: string,
    private readonly root: JsonValue,
  ) {}

  /** Starts at the root of a bundled document. */
  static at(document: JsonObject): Cursor {
    return new Cursor(document, "#", document);
  }

  /** The member `key` of this object; its value is `undefined` where there is none. */
  get(key: string): Cursor {
    const value = isObject(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new Cursor(value, `${this.pointer}/${escapePointer(key)}`, this.root);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  /** This place, or the one its `$ref` leads to. References out of the document were bundled away. */
  resolve(): Cursor {
    const ref = this.ref;
    if (ref === undefined) return this;
    let target = new Cursor(this.root, "#", this.root);
    for (const key of ref.split("/").slice(1)) target = target.get(unescapePointer(key));
    return target.exists ? target : this.fail(`the reference ${ref} leads nowhere`);
  }

  /** Target of a reference within the document, `#/components/schemas/X`. */
  get ref(): string | undefined {
    const ref = this.get("$ref").value;
    return typeof ref === "string" ? ref : undefined;
  }

  object(): JsonObject {
    return isObject(this.value) ? this.value : this.fail("an object is expected here");
  }

  /** Members of this object in order; none where it is absent. */
  entries(): readonly (readonly [string, Cursor])[] {
    if (!this.exists) return [];
    return Object.keys(this.object()).map((key) => [key, this.get(key)] as const);
  }

  /** Elements of this list; none where it is absent. */
  items(): readonly Cursor[] {
    if (!this.exists) return [];
    if (!Array.isArray(this.value)) return this.fail("a list is expected here");
    return this.value.map((item, index) => new Cursor(item, `${this.pointer}/${index}`, this.root));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.fail("a text is expected here");
  }

  /** Text without the blank lines that YAML blocks end in; empty where there is none. */
  prose(): string {
    return this.exists ? this.text().trim() : "";
  }

  number(): number {
    const { value } = this;
    return typeof value === "number" && Number.isFinite(value)
      ? value
      : this.fail("a number is expected here");
  }

  truth(): boolean {
    return typeof this.value === "boolean" ? this.value : this.fail("true or false is expected here");
  }

  flag(): boolean {
    return this.value === true;
  }

  texts(): readonly string[] {
    return this.items().map((item) => item.text());
  }

  /** One of a closed set of texts. */
  oneOf<const Choice extends string>(choices: readonly Choice[]): Choice {
    const choice = choices.find((candidate) => candidate === this.value);
    return choice ?? this.fail(`one of ${choices.join(", ")} is expected here`);
  }

  fail(message: string): never {
    throw new DocumentError(this.pointer, message);
  }
}

/** A key as it stands in a JSON pointer. */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The JSON pointer of keys and indices that lead to a place. */
export function toPointer(keys: readonly (string | number)[]): string {
  return `#/${keys.map((key) => escapePointer(String(key))).join("/")}`;
}

function unescapePointer(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
