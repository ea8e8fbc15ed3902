import { type AttemptReport, isAdopted, reconcile } from "@openaction/runtime";
import type { SampleObject } from "../../samples/index.js";
import { ExitCode } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import { fold, print, printAside, printAsideJson, showText } from "../terminal.js";
import type { CallCommandOptions } from "./call-options.js";
import { type Finding, findingOf } from "./finding-of.js";
import { interruptible } from "./interruptible.js";
import { lookCommand } from "./look-command.js";
import { openClient } from "./open-client.js";
import { checkQuery, renderOutput } from "./render-output.js";
import { reportCallFailure } from "./report-call-failure.js";
import { toAction, toReconciliation } from "./runtime-facts.js";

/**
 * Makes a call and prints its result or why it failed. Should the answer of a create be lost, what became of it is
 * looked for as the document says, and told.
 */
export async function sendRequest(
  { model, action }: FoundAction,
  request: SampleObject,
  options: CallCommandOptions,
): Promise<number> {
  await checkQuery(options);
  const recipe = toReconciliation(model, action);
  const attempts: AttemptReport[] = [];
  const client = await openClient(model, options, {
    onAttempt(report) {
      attempts.push(report);
      if (recipe?.action === report.action && isLost(report)) tellSearch();
    },
    policies: recipe === undefined ? [] : [reconcile(recipe)],
  });
  const result = await interruptible((signal) => client.safe(toAction(model, action), request, { signal }));
  const ending = { attempts, create: action.name };
  const asJson = options.output === "json";
  if (!result.ok) {
    const { error } = result;
    const finding = recipe && findingOf({ ...ending, isAdopted: false, error });
    const look = lookCommand(model, action, request, options);
    return reportCallFailure(error, { model, action, finding, look, asJson });
  }
  const { data } = result;
  const finding = findingOf({ ...ending, isAdopted: isAdopted(data) });
  if (finding !== undefined) tellFinding(finding, isAdopted(data) ? data.note : CREATED_AGAIN, asJson);
  print(await renderOutput(withoutNote(data), options));
  return ExitCode.done;
}

/** A result that was found bears a note, which is told aside. */
function withoutNote(data: SampleObject): SampleObject {
  if (!isAdopted(data)) return data;
  const { note, ...result } = data;
  return result;
}

/** Nobody looks for the outcome of a call that was interrupted. */
function isLost({ outcome, code }: AttemptReport): boolean {
  return outcome === "unknown" && code !== "ClientError.Aborted";
}

/** Whoever sits at a terminal learns why nothing happens for some seconds. */
function tellSearch(): void {
  if (process.stderr.isTTY) printAside("The answer was lost; looking what became of the request …");
}

function tellFinding(finding: Finding, message: string, asJson: boolean): void {
  if (asJson) printAsideJson({ note: { finding, message } });
  else printAside(fold(`note: ${showText(message)}`, process.stderr, " ".repeat(6)));
}

const CREATED_AGAIN =
  "The first answer was lost. Nothing was found in its place, so the request was sent again, and answered.";
