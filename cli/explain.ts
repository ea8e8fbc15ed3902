import { fillParagraphs } from "../model/escape/index.js";
import type { ApiModel, ErrorCodeModel, RetryClass } from "../model/index.js";
import { UsageError } from "./fail.js";
import { findModel } from "./find-model.js";
import { nearest } from "./nearest.js";
import { coloursOf, print, showText } from "./terminal.js";

/** Options of `openaction explain`, as the command line has them. */
export interface ExplainOptions {
  readonly document?: string;
  readonly json: boolean;
}

const WIDTH = 80;

const RETRY: Readonly<Record<RetryClass, string>> = {
  never: "not without a change",
  throttle: "yes, after a wait",
  conditional: "only if repeating it is harmless, or after looking at the state again",
  clock: "once, after the clock was corrected",
  credentials: "once, after the credentials were refreshed",
};

/** `openaction explain`: what an error code means, what to do about it, and whether to send the request again. */
export async function explain(code: string, { document, json }: ExplainOptions): Promise<void> {
  const model = await findModel(document);
  const entry = findCode(model, code);
  if (json) return print(JSON.stringify(entry, null, 2));
  const { bold } = coloursOf(process.stdout);
  const actions = entry.common ? "any action" : entry.actions.join(", ");
  print(bold(showText(entry.code)));
  for (const line of fillParagraphs([entry.meaning, "", entry.remedy], WIDTH)) print(showText(line));
  print();
  print(
    `executed    ${entry.outcome === "unknown" ? "unknown: look before you repeat it" : "no, the request was rejected"}`,
  );
  print(`send again  ${RETRY[entry.retry]}`);
  for (const line of fillParagraphs([`answered by ${showText(actions)}`], WIDTH)) print(line);
  print(`known from  ${entry.source}`);
}

/** The entry of a code, which may be given by its last part: `DuplicatedListenerPort`. */
function findCode({ service, catalogue }: ApiModel, code: string): ErrorCodeModel {
  const wanted = code.toLowerCase();
  const entry =
    catalogue.codes.find((candidate) => candidate.code.toLowerCase() === wanted) ??
    catalogue.codes.find((candidate) => candidate.code.split(".").at(-1)?.toLowerCase() === wanted);
  if (entry !== undefined) return entry;
  const known = catalogue.codes.map((candidate) => candidate.code);
  throw new UsageError(`${service.title} documents no code ${code}.${nearest(code, known)}`);
}
