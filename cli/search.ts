import type { ApiModel } from "../model/index.js";
import { findModel } from "./find-model.js";
import { coloursOf, print, printAside, showText } from "./terminal.js";

/** Options of `openaction search`, as the command line has them. */
export interface SearchOptions {
  readonly document?: string;
}

/** Something that can be found: what kind it is, its name, and a line about it. */
interface Finding {
  readonly kind: "action" | "member" | "code";
  readonly name: string;
  readonly text: string;
}

/** `openaction search`: actions, members and error codes that hold every word. Returns 1 where there are none. */
export async function search(words: readonly string[], { document }: SearchOptions): Promise<number> {
  const findings = listFindings(await findModel(document)).filter((finding) =>
    words.every((word) => holds(finding, word)),
  );
  const { bold, dim } = coloursOf(process.stdout);
  const ranked = findings.sort((a, b) => rank(a, words) - rank(b, words));
  for (const { kind, name, text } of ranked) {
    print(`${dim(kind.padEnd(6))}  ${bold(showText(name))}  ${showText(firstSentence(text))}`);
  }
  if (ranked.length === 0) printAside("Nothing holds all of these words.");
  return ranked.length === 0 ? 1 : 0;
}

function listFindings({ actions, types, catalogue }: ApiModel): readonly Finding[] {
  const members = types.flatMap(({ name, type }) =>
    type.kind === "object"
      ? type.members.map((member) => ({
          kind: "member" as const,
          name: `${name}.${member.name}`,
          text: member.description,
        }))
      : [],
  );
  return [
    ...actions.map(({ name, summary }) => ({ kind: "action" as const, name, text: `${summary}.` })),
    ...members,
    ...catalogue.codes.map(({ code, meaning }) => ({ kind: "code" as const, name: code, text: meaning })),
  ];
}

function holds({ name, text }: Finding, word: string): boolean {
  const wanted = word.toLowerCase();
  return name.toLowerCase().includes(wanted) || text.toLowerCase().includes(wanted);
}

/** What has the words in its name comes before what only speaks of them. */
function rank({ name }: Finding, words: readonly string[]): number {
  return words.filter((word) => !name.toLowerCase().includes(word.toLowerCase())).length;
}

function firstSentence(text: string): string {
  return /^.*?[.。](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, " ") ?? text;
}
