import type { ActionModel, WaitModel } from "../../model/index.js";
import { requestText } from "../../samples/index.js";
import { ExitCode, printError } from "../fail.js";
import { printAsideJson, showText } from "../terminal.js";
import { describeCount } from "./count-items.js";
import type { Unreached } from "./wait-until.js";

/** What was waited for. */
export interface WaitContext {
  readonly condition: WaitModel;
  readonly action: ActionModel;
  readonly asJson: boolean;
}

/** Tells why a condition was not reached, and returns the exit code. Whoever interrupts knows it already. */
export function reportUnreached(end: Unreached, { condition, action, asJson }: WaitContext): number {
  if (end.kind === "interrupted") return ExitCode.interrupted;
  const message = describe(end, condition, action);
  const code = CODES[end.kind];
  if (asJson) printAsideJson({ error: { code, message, action: action.name, condition: condition.name } });
  else printError(showText(message));
  return ExitCode.failed;
}

const CODES = {
  "failed-state": "WaitError.FailedState",
  "nothing-listed": "WaitError.NothingListed",
  timeout: "WaitError.Timeout",
} as const;

function describe(
  end: Exclude<Unreached, { kind: "interrupted" }>,
  condition: WaitModel,
  { name }: ActionModel,
): string {
  switch (end.kind) {
    case "failed-state": {
      const { failed = {} } = end.count;
      return `${condition.name} is not reached any more: ${condition.member} is ${String(failed[condition.member])} in ${requestText(failed)}`;
    }
    case "nothing-listed":
      return `${name} lists nothing in ${condition.items}, so there is nothing to wait for: check the members that choose what it lists.`;
    case "timeout": {
      const state = end.count === undefined ? "nothing was answered" : describeCount(condition, end.count);
      return `${condition.name} was not reached within ${end.seconds} s: ${state}. Give it more with --timeout.`;
    }
  }
}
