/** Metadata or a folder that an import cannot work with; the message says which, and what to do about it. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
