import { type Document, isRef, unescapePointerFragment } from "@redocly/openapi-core";
import { quote } from "../lint/index.js";
import { LIMITS } from "./limits.js";

/** A value and the file that it stands in. */
interface Place {
  readonly value: unknown;
  readonly document: Document;
}

/** Finds a file from another one; none where it cannot be read. */
type OpenFile = (from: Document, path: string) => Promise<Document | undefined>;

/** The file that a reference leads to, and what is wrong with the reference. */
interface Outcome {
  readonly document?: Document | undefined;
  readonly problem?: string | undefined;
}

/**
 * Follows a reference to what it names, through those that stand on its way or at its end. Tells nothing of one that
 * leads nowhere.
 */
export async function followReference(target: string, from: Document, openFile: OpenFile): Promise<Outcome> {
  const journey = new Journey(openFile);
  const place = await journey.follow(target, from);
  return { document: place?.document, problem: journey.problem };
}

class Journey {
  problem: string | undefined;
  readonly #targets: string[] = [];

  constructor(private readonly openFile: OpenFile) {}

  async follow(target: string, from: Document): Promise<Place | undefined> {
    this.#targets.push(target);
    if (this.#targets.length > LIMITS.hops) return this.#fail(describeHops(this.#targets));
    if (/^#[^/]/.test(target)) {
      return this.#fail(
        `the reference ${quote(target)} names an anchor; write a pointer, as in \`#/schemas/Port\``,
      );
    }
    const [path = "", pointer = ""] = target.split("#/");
    const document = path === "" ? from : await this.openFile(from, path.replace(/#$/, ""));
    if (document === undefined) return undefined;
    let place: Place | undefined = { value: document.parsed, document };
    for (const key of pointer
      .split("/")
      .filter((part) => part !== "")
      .map(unescapePointerFragment)) {
      place = await this.#arrive(place);
      if (place !== undefined) place = this.#step(place, key, target);
      if (place === undefined) return undefined;
    }
    return this.#arrive(place);
  }

  async #arrive(place: Place): Promise<Place | undefined> {
    return isRef(place.value) ? this.follow(place.value.$ref, place.document) : place;
  }

  /** To the member of a mapping or element of a list. What every object has in JavaScript is none. */
  #step({ value, document }: Place, key: string, target: string): Place | undefined {
    if (typeof value !== "object" || value === null) return undefined;
    const name = Array.isArray(value) ? String(Number(key)) : key;
    // Own members of an object can be read as those of a record.
    if (Object.hasOwn(value, name)) return { value: (value as Record<string, unknown>)[name], document };
    return name in value ? this.#fail(`the reference ${quote(target)} leads nowhere; correct it`) : undefined;
  }

  #fail(problem: string): undefined {
    this.problem ??= problem;
  }
}

/** Tells a circle from a way that is only long. */
function describeHops(targets: readonly string[]): string {
  const [first = ""] = targets;
  const again = targets.findIndex((target, index) => targets.indexOf(target) < index);
  if (again === -1) {
    return `the reference ${quote(first)} leads through more than ${LIMITS.hops} others; refer to what the last one names`;
  }
  const way = targets.slice(0, again + 1).map((target) => quote(target));
  return `the reference leads in a circle: ${way.slice(0, 5).join(" → ")}${way.length > 5 ? " → …" : ""}; write out what one of them names`;
}
