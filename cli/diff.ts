import { openSide, parseSide, type Side, type SideName } from "./diff-side.js";
import { ExitCode, printError, UsageError } from "./fail.js";
import { type Comparison, printers, type Rules } from "./print-diff.js";
import { showText } from "./terminal.js";

/** Options of `openaction diff`, as the command line has them. */
export interface DiffOptions {
  readonly format: string;
  readonly checkVersion: boolean;
}

/** `openaction diff`: tells what changed between two documents. 1 only if a version was to be checked and is too low. */
export async function diff(
  oldName: string,
  newName: string | undefined,
  { format, checkVersion }: DiffOptions,
): Promise<number> {
  const printer = Object.entries(printers).find(([name]) => name === format)?.[1];
  if (printer === undefined)
    throw new UsageError(`--format takes ${Object.keys(printers).join(", ")}, not ${showText(format)}.`);
  const [before, after] = nameSides(parseSide(oldName), newName === undefined ? {} : parseSide(newName));
  const rules = await import("../generator/diff/index.js");
  const comparison = compare(
    await openSide(before, process.cwd()),
    await openSide(after, process.cwd()),
    rules,
  );
  printer(comparison, rules);
  return checkVersion ? judgeVersion(comparison, rules) : ExitCode.done;
}

/** A revision that names no document stands for the document of the other side. */
function nameSides(before: SideName, after: SideName): readonly [SideName, SideName] {
  const document = after.document ?? before.document;
  if (document === undefined) return [before, after];
  return [
    { ...before, document: before.document ?? document },
    { ...after, document: after.document ?? document },
  ];
}

function compare(before: Side, after: Side, rules: Rules): Comparison {
  const changes = rules.diffModels(before.model, after.model);
  const ratings = rules.rateAll(changes);
  const version = rules.parseVersion(before.version ?? "");
  const next =
    version === undefined ? undefined : rules.formatVersion(rules.nextVersion(version, ratings?.callers));
  return { before, after, changes, ratings, next };
}

function judgeVersion({ before, after, next, ratings }: Comparison, rules: Rules): number {
  const version = rules.parseVersion(after.version ?? "");
  const required = rules.parseVersion(next ?? "");
  if (version === undefined || required === undefined) {
    const { name, version: text } = version === undefined ? after : before;
    throw new UsageError(
      `The version of ${name} is ${text === undefined ? "not known" : `${showText(text)}, which is none`}. List the ` +
        "document in redocly.yaml with `x-openaction: { output: …, version: 1.2.3 }`, or name the openapi.json of a package.",
    );
  }
  if (!rules.isBefore(version, required)) return ExitCode.done;
  const reason = ratings === undefined ? "the version before" : `a ${ratings.callers} change for callers`;
  printError(
    `${after.version} is too low after ${reason}: set x-openaction.version in redocly.yaml to ${next} or more.`,
  );
  return ExitCode.failed;
}
