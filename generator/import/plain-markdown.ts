const TOKENS = /<(\/?)([A-Za-z][\w-]*)((?:\s+[^<>]*)?)\/?>/g;
const LIST_INDENT = "  ";

/** Elements that are taken out; what looks like an element but is none, such as `<InstanceId>`, is text. */
const KNOWN = new Set(
  (
    "a b blockquote br center code dd del div dl dt dx-alert dx-codeblock em font h1 h2 h3 h4 h5 h6 hr i img li ol p pre s " +
    "small span strike strong sub sup table tbody td tfoot th thead tr u ul"
  ).split(" "),
);
const BLOCKS = new Set(
  "blockquote center dd div dl dt dx-alert dx-codeblock h1 h2 h3 h4 h5 h6 hr p table tr".split(" "),
);
const MARKS: Readonly<Record<string, string>> = { b: "**", strong: "**", em: "*", i: "*" };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  hellip: "…",
  lt: "<",
  nbsp: " ",
  quot: '"',
};

/**
 * Prose of the metadata, which mixes HTML, Markdown and plain text, as Markdown without HTML. Only links to the web
 * survive; whatever could still be read as a tag is escaped.
 */
export function plainMarkdown(text: string): string {
  if (!/[<&]/.test(text)) return tidy(text);
  // Beside backticks of its own, a text gets none of ours: nobody could tell which of them belong together.
  const writer = new Writer(!decode(text).includes("`"));
  let end = 0;
  for (const token of text.matchAll(TOKENS)) {
    const [all, slash = "", tag = "", attributes = ""] = token;
    const name = tag.toLowerCase();
    if (!KNOWN.has(name)) continue;
    writer.text(text.slice(end, token.index));
    if (slash === "") writer.open(name, attributes);
    else writer.close(name);
    end = token.index + all.length;
  }
  writer.text(text.slice(end));
  return tidy(writer.toString());
}

/** Writes Markdown while elements open and close. */
class Writer {
  #out = "";
  readonly #links: string[] = [];
  readonly #lists: ("ol" | "ul")[] = [];
  /** Where an open code element began, in what is written. */
  #codeStart: number | undefined;

  constructor(private readonly marksCode: boolean) {}

  text(raw: string): void {
    const text = decode(raw);
    this.#out += this.#codeStart === undefined ? escapeTags(text) : text;
  }

  open(name: string, attributes: string): void {
    if (name === "ul" || name === "ol") this.#lists.push(name);
    else if (name === "li")
      this.#out += `\n${LIST_INDENT.repeat(Math.max(0, this.#lists.length - 1))}${this.#bullet()}`;
    else if (name === "br") this.#out += "\n";
    else if (name === "td" || name === "th") this.#out += " ";
    else if (name === "a") this.#openLink(attributes);
    else if (name === "pre") this.#out += "\n\n";
    else if (BLOCKS.has(name)) this.#out += this.#lists.length > 0 ? "" : "\n\n";
    else this.#mark(name, true);
  }

  close(name: string): void {
    if (name === "ul" || name === "ol") {
      this.#lists.pop();
      this.#out += this.#lists.length > 0 ? "" : "\n\n";
    } else if (name === "a") this.#closeLink();
    else if (name === "pre" || (BLOCKS.has(name) && this.#lists.length === 0)) this.#out += "\n\n";
    else this.#mark(name, false);
  }

  #bullet(): string {
    return this.#lists.at(-1) === "ol" ? "1. " : "- ";
  }

  #mark(name: string, opens: boolean): void {
    if (name !== "code") {
      if (this.#codeStart === undefined) this.#out += MARKS[name] ?? "";
    } else if (opens && this.marksCode) this.#codeStart ??= this.#out.length;
    else this.#endCode();
  }

  /** Only what is on one line can be marked as code; anything else is text like all other. */
  #endCode(): void {
    if (this.#codeStart === undefined) return;
    const content = this.#out.slice(this.#codeStart);
    const isMarked = content.trim() !== "" && !/[\r\n`]/.test(content);
    this.#out = this.#out.slice(0, this.#codeStart) + (isMarked ? `\`${content}\`` : escapeTags(content));
    this.#codeStart = undefined;
  }

  #openLink(attributes: string): void {
    const target = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? "";
    const isWeb = /^https?:\/\/[^\s()<>"'`\\]+$/.test(target);
    this.#links.push(isWeb ? target : "");
    if (isWeb) this.#out += "[";
  }

  #closeLink(): void {
    const target = this.#links.pop() ?? "";
    if (target !== "") this.#out += `](${target})`;
  }

  toString(): string {
    this.#endCode();
    while (this.#links.length > 0) this.#closeLink();
    return this.#out;
  }
}

/** At its end, too: what follows may complete a tag. */
function escapeTags(text: string): string {
  return text.replace(/<(?=[A-Za-z/!?]|$)/g, "&lt;");
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : entity;
  });
}

/** Lines without blanks at their end, at most one empty line between paragraphs, none at either end. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
