import { createIndex, loadIndex, type SearchEntry } from "../docs/search/index.js";
import { listForms, listMembers, structuresOf } from "../docs/words/index.js";
import { type ActionModel, type ApiModel, typeByName } from "../model/index.js";
import { ExitCode } from "./fail.js";
import { findModel } from "./find-model.js";
import { readNumber } from "./read-number.js";
import { coloursOf, columnsOf, print, printAside, printJson, shorten, showText } from "./terminal.js";

/** Options of `openaction search`, as the command line has them. */
export interface SearchOptions {
  readonly document?: string;
  readonly limit: string;
  readonly output: "text" | "json";
}

/** `openaction search`: actions, members and error codes, found as on the site. Returns 1 where there are none. */
export async function search(words: readonly string[], options: SearchOptions): Promise<number> {
  const limit = readNumber("--limit", options.limit, 100_000);
  const entries = listEntries(await findModel(options.document));
  const found = loadIndex(createIndex(entries))(words.join(" "), Number.POSITIVE_INFINITY);
  const shown = found.slice(0, limit).map(({ kind, title, summary }) => ({
    kind: kind === "error" ? "code" : kind,
    name: title,
    summary: oneLine(summary),
  }));
  if (options.output === "json") printJson(shown);
  else shown.forEach(printFound);
  const more = found.length - shown.length;
  if (more > 0) printAside(coloursOf(process.stderr).dim(`${more} more: raise --limit to see them.`));
  if (found.length === 0) printAside("Nothing was found.");
  return found.length === 0 ? ExitCode.failed : ExitCode.done;
}

/** What was found, as it is told. */
interface Found {
  readonly kind: string;
  readonly name: string;
  readonly summary: string;
}

function printFound({ kind, name, summary }: Found): void {
  const { bold, dim } = coloursOf(process.stdout);
  const room = columnsOf(process.stdout) - LABEL_WIDTH - name.length - 4;
  const about = room < MIN_ROOM ? "" : `  ${shorten(summary, room)}`;
  print(`${dim(kind.padEnd(LABEL_WIDTH))}  ${bold(showText(name))}${about}`);
}

const LABEL_WIDTH = "member".length;

/** Columns below which it is better to say nothing of what was found than to begin. */
const MIN_ROOM = 12;

/** A member of a request is called as it is typed: `CreateHTTPListener --Port`. */
function listEntries(model: ApiModel): readonly SearchEntry[] {
  const { actions, catalogue } = model;
  const structures = structuresOf(
    model,
    actions.flatMap(({ request, response }) => [request, response]),
  );
  const entries = [
    ...actions.flatMap((action) => listAction(model, action)),
    ...structures.flatMap((name) => listTypeMembers(model, name, `${name}.`)),
    ...catalogue.codes.map(({ code, meaning, remedy }) => entryOf("error", code, meaning, remedy)),
  ];
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

function listAction(model: ApiModel, action: ActionModel): readonly SearchEntry[] {
  const { name, summary, description, request, response } = action;
  return [
    entryOf("action", name, summary, description),
    ...listTypeMembers(model, request, `${name} --`),
    ...listTypeMembers(model, response, `${response}.`),
  ];
}

function listTypeMembers(model: ApiModel, type: string, prefix: string): readonly SearchEntry[] {
  return listMembers(listForms(model, typeByName(model, type).type)).map(({ member }) =>
    entryOf("member", prefix + member.name, member.description),
  );
}

function entryOf(kind: SearchEntry["kind"], title: string, summary: string, text = ""): SearchEntry {
  return { path: `${kind} ${title}`, kind, title, summary, text };
}

function oneLine(text: string): string {
  const line = showText(text).replace(/\s+/g, " ").trim();
  return /^.*?[.。](?=\s|$|\p{Script=Han})/u.exec(line)?.[0] ?? line;
}
