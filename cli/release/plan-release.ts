import type { Rating, Version } from "../../generator/diff/index.js";
import type { ApiModel } from "../../model/index.js";
import type { Rules } from "../print-diff.js";

/** A document that a package is generated from, as it was in the last release and as it is. */
export interface ReleasedDocument {
  readonly name: string;
  /** Absent where the last release did not have it. */
  readonly before?: ApiModel;
  /** Absent where it is gone. */
  readonly after?: ApiModel;
}

/** From where the next version is counted. */
export interface ReleaseBase {
  readonly last: Version;
  /** The version of the manifests: raised by hand, perhaps. */
  readonly current: Version;
  /** How much changed besides the documents, which nobody can see from them. */
  readonly atLeast: Rating;
}

/** What the next release is. */
export interface ReleasePlan {
  readonly version: string;
  /** Entry of the changelog, Markdown. */
  readonly entry: string;
}

/** Derives version and changelog of a release from what changed in its documents, by what that means to callers. */
export function planRelease(
  { last, current, atLeast }: ReleaseBase,
  documents: readonly ReleasedDocument[],
  rules: Rules,
): ReleasePlan {
  const judged = documents.map((document) => judge(document, documents.length > 1, rules));
  const rating = judged.flatMap((document) => document.rating ?? []).reduce(rules.higher, atLeast);
  const lowest = rules.nextVersion(last, rating);
  const version = rules.formatVersion(rules.isBefore(lowest, current) ? current : lowest);
  const sections = judged.map(({ text }) => text).filter((text) => text !== "");
  const body = sections.length === 0 ? "The documents did not change.\n" : sections.join("\n");
  return { version, entry: `## ${version}\n\n${body}` };
}

/** A new document is a new package, which harms nobody; one that is gone leaves its callers behind. */
function judge(
  { name, before, after }: ReleasedDocument,
  isOneOfMany: boolean,
  rules: Rules,
): { readonly rating: Rating | undefined; readonly text: string } {
  if (after === undefined)
    return { rating: "major", text: `### ${name}\n\n- **major** the document is gone.\n` };
  if (before === undefined)
    return { rating: "minor", text: `### ${name}\n\n- **minor** the document is new.\n` };
  const changes = rules.diffModels(before, after);
  const text = changes.length === 0 ? "" : rules.toSections(changes, isOneOfMany ? name : undefined);
  return { rating: rules.rateAll(changes)?.callers, text };
}
