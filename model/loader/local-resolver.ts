import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { BaseResolver, type Document, ResolveError, Source } from "@redocly/openapi-core";
import { toPointer } from "../build/cursor.js";
import { decodeText, isInside } from "../configuration/index.js";
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
  #bytes = 0;
  #values = 0;

  constructor(private readonly folder: string) {
    super();
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
    if (!isInside(this.folder, absoluteRef)) {
      throw refuse(
        `the reference to ${relative(this.folder, absoluteRef)} leaves the folder of the document; ` +
          "move the file into it, or widen `x-openaction.references` in redocly.yaml",
      );
    }
    return new Source(absoluteRef, this.#readText(absoluteRef));
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const json = parseJson(source.body);
    const document = json === undefined ? super.parseDocument(source, isRoot) : { source, parsed: json };
    const found = checkValues(document.parsed, LIMITS.values, this.#values);
    if (typeof found === "number") {
      this.#values += found;
      return document;
    }
    const place = { source, pointer: toPointer(found.path) };
    throw new RefusedFile(toProblemAt(place, "read", found.message));
  }

  #readText(path: string): string {
    const subject = `the reference to ${relative(this.folder, path)}`;
    const { size, isFile } = look(path);
    if (!isFile) throw refuse(`${subject} leads to something else than a file; name a file`);
    if (size > LIMITS.fileBytes) throw refuse(`${subject} leads to more than 32 MiB; split the file`);
    this.#bytes += size;
    if (this.#bytes > LIMITS.bytes) {
      throw refuse(`${subject} makes the document larger than 128 MiB; take some of it out`);
    }
    const text = decodeText(path, readFileSync(path));
    if (typeof text !== "string") throw new RefusedFile(text);
    return text;
  }
}

function look(path: string) {
  try {
    const found = statSync(path);
    return { size: found.size, isFile: found.isFile() };
  } catch (error) {
    // Node throws an `Error`, whose message begins with its code.
    throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
  }
}

function refuse(message: string): ResolveError {
  return new ResolveError(new Error(message));
}
