/** The site cannot be built as it was asked for; the message says why. */
export class DocsError extends Error {
  override readonly name = "DocsError";
}
