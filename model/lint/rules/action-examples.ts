import { checkText } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import {
  type ActionSource,
  answerContent,
  listActions,
  requestContent,
  serviceField,
} from "../list-actions.js";
import { isCatalogueReadable, listAnswerableCodes } from "../list-error-codes.js";
import type { SourceNode } from "../source-node.js";
import { nearestNames, quote } from "../wording.js";

/** An answer of an action's examples. */
interface AnswerExample {
  readonly key: string;
  readonly error: SourceNode;
}

/** Every action has a one-line summary, and pairs of a request and its answer, of which some succeed and some fail. */
export const actionExamples = defineRule((root, report) => {
  const envelope = serviceField(root, "envelope");
  for (const action of listActions(root)) {
    checkSummary(action, report);
    checkPairs(action, report);
    if (envelope === undefined) continue;
    const answers = answerContent(action)
      .get("examples")
      .entries()
      .map(([key, example]) => ({ key, error: example.get("value").get(envelope).get("Error") }));
    checkOutcomes(action, answers, report);
    if (!isCatalogueReadable(root)) continue;
    checkCodes(action, answers, listAnswerableCodes(root, action), report);
  }
});

function checkSummary({ name, operation }: ActionSource, report: Report): void {
  const summary = operation.get("summary");
  const text = summary.text?.trim();
  if (text === undefined) report(summary, `${name} has no \`summary\`; say in a few words what it does.`);
  else if (/[\r\n]/.test(text)) report(summary, `The summary of ${name} must be a single line.`);
  else if (/[.。]$/.test(text)) report(summary, `The summary of ${name} must not end with a full stop.`);
}

function checkPairs(action: ActionSource, report: Report): void {
  const requests = checkSide(action.name, "request", requestContent(action), report);
  const answers = checkSide(action.name, "answer", answerContent(action), report);
  reportUnpaired(action.name, ["request", "answer"], requests, answers, report);
  reportUnpaired(action.name, ["answer", "request"], answers, requests, report);
}

/** Redocly checks no `examples` beside an `example`, so that the latter is refused. */
function checkSide(name: string, side: string, content: SourceNode, report: Report): SourceNode {
  const single = content.get("example");
  if (single.exists) {
    report(single.key, `The ${side} of ${name} has \`example\`; name it, and put it under \`examples\`.`);
  }
  for (const [key, example] of content.get("examples").entries()) {
    const owner = `The ${side} example ${quote(key)} of ${name}`;
    checkText(example.get("summary"), owner, "summary", "say what it shows", report);
    if (!example.get("value").exists) {
      report(example.get("value"), `${owner} has no \`value\`; write the JSON out.`);
    }
  }
  return content.get("examples");
}

function reportUnpaired(
  name: string,
  [side, other]: readonly [string, string],
  examples: SourceNode,
  others: SourceNode,
  report: Report,
): void {
  for (const [key, example] of examples.entries()) {
    if (others.get(key).exists) continue;
    report(
      example.key,
      `The ${side} example ${quote(key)} of ${name} has no ${other}; add one of the same key.`,
    );
  }
}

function checkOutcomes(action: ActionSource, answers: readonly AnswerExample[], report: Report): void {
  const place = answerContent(action).get("examples");
  if (!answers.some(({ error }) => !error.exists)) {
    report(place, `${action.name} has no example that succeeds; add a pair of request and answer.`);
  }
  if (!answers.some(({ error }) => error.exists)) {
    report(place, `${action.name} has no example that fails; add a pair of request and answer.`);
  }
}

function checkCodes(
  { name }: ActionSource,
  answers: readonly AnswerExample[],
  codes: readonly string[],
  report: Report,
): void {
  for (const { key, error } of answers) {
    const code = error.get("Code").text;
    if (code === undefined || codes.includes(code)) continue;
    const message =
      `The answer example ${quote(key)} of ${name} has the code ${quote(code)}, ` +
      "which is neither in its `x-error-codes` nor common.";
    report(error.get("Code"), message, { suggest: nearestNames(code, codes) });
  }
}
