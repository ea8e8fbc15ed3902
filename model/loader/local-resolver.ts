import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { BaseResolver, ResolveError, type Source } from "@redocly/openapi-core";

/** Largest file that is read, in bytes. */
const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/**
 * Reads references of a document, as long as they stay inside one folder. Remote and outside references are refused
 * before a socket or file is opened; links are followed first, so that they lead nowhere else either.
 */
export class LocalResolver extends BaseResolver {
  readonly #folder: string;

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
    if (!this.#contains(absoluteRef)) {
      throw refuse(
        `the reference to ${relative(this.#folder, absoluteRef)} leaves the folder of the document; ` +
          "move the file into it, or widen `x-openaction.references` in redocly.yaml",
      );
    }
    const source = await super.loadExternalRef(absoluteRef);
    if (Buffer.byteLength(source.body) > MAX_SOURCE_BYTES) {
      throw refuse(
        `the reference to ${relative(this.#folder, absoluteRef)} leads to more than 32 MiB; split the file`,
      );
    }
    return source;
  }

  #contains(path: string): boolean {
    const inside = relative(this.#folder, followLinks(path));
    return inside !== "" && !inside.startsWith(`..${sep}`) && inside !== ".." && !isAbsolute(inside);
  }
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
