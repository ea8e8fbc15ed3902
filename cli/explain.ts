import { outcomeWords, retryWords, sourceWords } from "../docs/words/index.js";
import type { ApiModel, ErrorCodeModel } from "../model/index.js";
import { type ClientCode, clientCodes } from "./client-codes.js";
import { UsageError } from "./fail.js";
import { findModel } from "./find-model.js";
import { nearest } from "./nearest.js";
import { coloursOf, foldLine, PAGE_WIDTH, print, printJson, showText } from "./terminal.js";

/** Options of `openaction explain`, as the command line has them. */
export interface ExplainOptions {
  readonly document?: string;
  readonly output: "text" | "json";
}

/** Codes of one category, for one of which the document has no entry. */
interface Family {
  readonly asked: string;
  readonly name: string;
  readonly meaning: string;
  readonly codes: readonly ErrorCodeModel[];
}

/**
 * `openaction explain`: what an error code means, what to do about it, and whether to send the request again. A code
 * that the document does not have is explained by its category, as the client treats it, too.
 */
export async function explain(code: string, { document, output }: ExplainOptions): Promise<void> {
  const model = await findModel(document);
  const json = output === "json";
  const entries = findCodes(model, code);
  const client = Object.entries(clientCodes).find(([name]) => isCalled(name, code));
  if (entries.length === 0 && client !== undefined) return explainClient(client[0], client[1], json);
  if (entries.length === 0) return explainFamily(findFamily(model, code), json);
  if (json) return printJson(entries.length === 1 ? entries[0] : entries);
  entries.forEach((entry, index) => {
    if (index > 0) print();
    explainEntry(entry);
  });
}

function explainEntry(entry: ErrorCodeModel): void {
  const { code, meaning, remedy, outcome, retry, common, actions, source } = entry;
  explainText(code, meaning, remedy);
  printFact("executed", outcomeWords[outcome]);
  printFact("send again", retryWords[retry]);
  printFact("answered by", common ? "Any action." : `${actions.join(", ")}.`);
  printFact("known from", `${sourceWords[source]}.`);
}

function explainClient(code: string, entry: ClientCode, json: boolean): void {
  if (json) {
    printJson({ code, ...entry });
    return;
  }
  explainText(code, entry.meaning, entry.remedy);
  printFact("executed", entry.executed);
  printFact("send again", entry.again);
  printFact("answered by", "No service: the client finds this out by itself.");
}

function explainFamily({ asked, name, meaning, codes }: Family, json: boolean): void {
  const known = codes.map(({ code }) => code);
  if (json) {
    printJson({ code: asked, category: name, meaning, known });
    return;
  }
  const { bold } = coloursOf(process.stdout);
  if (!asked.endsWith(".*")) {
    const lead = `${asked} is not documented.${nearest(asked, deepCodes(codes))} Of its category is known:`;
    printFolded(lead);
    print();
  }
  print(bold(showText(name)));
  printFolded(meaning);
  for (const entry of codes) {
    print();
    print(bold(showText(entry.code)));
    printFolded(entry.meaning, "  ");
    printFolded(`Send again? ${retryWords[entry.retry]}`, "  ");
  }
}

function explainText(code: string, meaning: string, remedy: string): void {
  print(coloursOf(process.stdout).bold(showText(code)));
  printFolded(meaning);
  print();
  printFolded(remedy);
  print();
}

const LABEL_WIDTH = 13;

function printFact(label: string, text: string): void {
  const [first = "", ...more] = foldLine(showText(text), PAGE_WIDTH - LABEL_WIDTH);
  print(`${label.padEnd(LABEL_WIDTH)}${first}`);
  for (const line of more) print(" ".repeat(LABEL_WIDTH) + line);
}

function printFolded(text: string, indent = ""): void {
  for (const paragraph of showText(text).split(/\n{2,}/)) {
    for (const line of foldLine(paragraph.replace(/\s+/g, " ").trim(), PAGE_WIDTH - indent.length))
      print(indent + line);
  }
}

/** Entries of a code, which may be given by its last part: `DuplicatedListenerPort`. Several codes may end alike. */
function findCodes({ catalogue }: ApiModel, code: string): readonly ErrorCodeModel[] {
  const exact = catalogue.codes.filter((candidate) => candidate.code.toLowerCase() === code.toLowerCase());
  return exact.length > 0 ? exact : catalogue.codes.filter((candidate) => isCalled(candidate.code, code));
}

function findFamily({ service, catalogue }: ApiModel, asked: string): Family {
  const [name = ""] = asked.split(".", 1);
  const category = asked.includes(".") && catalogue.categories.find((one) => isCalled(one.name, name));
  if (category) {
    return { asked, ...category, codes: catalogue.codes.filter((code) => code.category === category.name) };
  }
  const known = catalogue.codes.map(({ code }) => code);
  const names = [...known, ...known.map(lastPart), ...Object.keys(clientCodes)];
  throw new UsageError(`${service.title} documents no code ${asked}.${nearest(asked, names)}`);
}

/** A category itself is no better guess for one of its codes. */
function deepCodes(codes: readonly ErrorCodeModel[]): readonly string[] {
  return codes.map(({ code }) => code).filter((code) => code.includes("."));
}

function isCalled(code: string, asked: string): boolean {
  return [code, lastPart(code)].some((name) => name.toLowerCase() === asked.toLowerCase());
}

function lastPart(code: string): string {
  return code.slice(code.lastIndexOf(".") + 1);
}
