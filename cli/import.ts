import type { ImportedDocument } from "../generator/import/index.js";
import { UsageError } from "./fail.js";
import { relativePath } from "./paths.js";
import { showProgress } from "./show-progress.js";
import { coloursOf, count, fold, print, printAside, showText } from "./terminal.js";

export interface ImportOptions {
  readonly out: string;
}

const FORMATS = ["tencent"];

/** Places that are listed for each kind of note; the rest stands in the file beside the document. */
const MAX_PLACES = 3;

/** `openaction import`: turns descriptions in a format of their own into Action-style documents. */
export async function importDocuments(format: string, source: string, { out }: ImportOptions): Promise<void> {
  if (!FORMATS.includes(format)) {
    throw new UsageError(`There is no format ${showText(format)} to import; write ${FORMATS.join(" or ")}.`);
  }
  const { importTencent } = await import("../generator/import/index.js");
  const documents = importTencent(source, out, ({ key }, index, total) =>
    showProgress(index + 1, total, key),
  );
  for (const document of documents) printDocument(document, out);
  const actions = documents.reduce((sum, document) => sum + document.actions, 0);
  print(`${count(documents.length, "document")} with ${count(actions, "action")} in ${relativePath(out)}.`);
  print("Go on there with `openaction lint` and `openaction generate`.");
}

function printDocument({ key, folder, actions, known, notes }: ImportedDocument, out: string): void {
  const { green, yellow, dim } = coloursOf(process.stdout);
  const mark = actions === known ? green("✓") : yellow("!");
  print(`${mark} ${key}: ${actions} of ${count(known, "action")} in ${relativePath(out, folder)}`);
  for (const [kind, places] of notes) {
    const names = places.slice(0, MAX_PLACES).map(showText).join(", ");
    const rest =
      places.length > MAX_PLACES ? `, … (all in ${relativePath(out, folder, "import-notes.yaml")})` : "";
    const line = `  ${count(places.length, "note")} on ${kind}: ${names}${rest}`;
    printAside(dim(fold(line, process.stderr, "    ")));
  }
}
