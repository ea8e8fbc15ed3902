import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { BaseResolver, type Document, ResolveError, Source } from "@redocly/openapi-core";
import { escapePointer } from "../build/cursor.js";
import { toFileProblem } from "../configuration/index.js";
import { checkValues } from "./check-values.js";
import { LIMITS } from "./limits.js";
import { parseJson } from "./parse-json.js";
import { toProblemAt } from "./problem.js";
import { RefusedFile } from "./refused-file.js";

/**
 * Reads the files of a document, as long as they stay inside one folder and within the limits. Remote and outside
 * references are refused before a socket or file is opened; links are followed first, so that they lead nowhere else
 * either.
 */
export class LocalResolver extends BaseResolver {
  readonly #folder: string;
  #bytes = 0;
  #values = 0;

  constructor(folder: string) {
    super();
    this.#folder = realpathSync(folder);
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (/^[a-z][a-z0-9+.-]+:/i.test(absoluteRef)) {
      throw refuse(
        `the reference ${absoluteRef} is not local; copy what it names into the folder of the document`,
      );
    }
    if (absoluteRef.length > LIMITS.path || absoluteRef.includes("\0")) {
      throw refuse("the reference is no path that a file can have; correct it");
    }
    if (!this.#contains(absoluteRef)) {
      throw refuse(
        `the reference to ${relative(this.#folder, absoluteRef)} leaves the folder of the document; ` +
          "move the file into it, or widen `x-openaction.references` in redocly.yaml",
      );
    }
    return new Source(absoluteRef, this.#readText(absoluteRef));
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const json = parseJson(source.body);
    const document = json === undefined ? super.parseDocument(source, isRoot) : { source, parsed: json };
    const found = checkValues(document.parsed, LIMITS.values - this.#values);
    if (typeof found === "number") {
      this.#values += found;
      return document;
    }
    const pointer = `#/${found.path.map((key) => escapePointer(String(key))).join("/")}`;
    throw new RefusedFile(toProblemAt({ source, pointer }, "read", found.message));
  }

  /** Line ends are those of Unix, whatever the file has. */
  #readText(path: string): string {
    const subject = `the reference to ${relative(this.#folder, path)}`;
    const { size, isFile } = look(path);
    if (!isFile) throw refuse(`${subject} leads to something else than a file; name a file`);
    if (size > LIMITS.fileBytes) throw refuse(`${subject} leads to more than 32 MiB; split the file`);
    this.#bytes += size;
    if (this.#bytes > LIMITS.bytes) {
      throw refuse(`${subject} makes the document larger than 128 MiB; take some of it out`);
    }
    const bytes = readFileSync(path);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
    } catch {
      throw new RefusedFile({ ...toFileProblem(path, "read", NO_TEXT), line: findDamage(bytes) });
    }
  }

  #contains(path: string): boolean {
    const inside = relative(this.#folder, followLinks(path));
    return inside !== "" && !inside.startsWith(`..${sep}`) && inside !== ".." && !isAbsolute(inside);
  }
}

const NO_TEXT = "the file is no text in UTF-8; save it in this encoding";

function look(path: string) {
  try {
    const found = statSync(path);
    return { size: found.size, isFile: found.isFile() };
  } catch (error) {
    // Node throws an `Error`, whose message begins with its code.
    throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The first line that holds bytes which are not UTF-8: they become characters that encode to other bytes. */
function findDamage(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split("\n");
  const index = lines.findIndex((line) => {
    const raw = Buffer.from(line, "latin1");
    return !Buffer.from(raw.toString("utf8")).equals(raw);
  });
  return index + 1;
}

/** The real path of a file, or the path itself where there is none: its absence is reported by whoever reads it. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function refuse(message: string): ResolveError {
  return new ResolveError(new Error(message));
}
