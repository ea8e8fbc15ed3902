import type { CallError, Outcome } from "@openaction/runtime";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { coloursOf, printAside, showText } from "../terminal.js";

/** Exit codes that say whether the request was executed. 130 is what a shell expects of an interrupted command. */
const EXIT: Readonly<Record<Outcome, number>> = { rejected: 3, "not-sent": 4, unknown: 5 };
const INTERRUPTED = 130;

/** Tells why a call failed, whether it was executed and what to do, and returns the exit code. */
export function reportCallFailure(
  model: ApiModel,
  action: ActionModel,
  error: CallError,
  asJson: boolean,
): number {
  const { code, outcome, requestId } = error;
  const entry = model.catalogue.codes.find((candidate) => candidate.code === code);
  const advice = entry?.remedy ?? adviceFor(action, outcome);
  if (asJson) {
    const { message } = error;
    printAside(
      JSON.stringify({ error: { code, message, outcome, requestId, action: action.name, remedy: advice } }),
    );
  } else {
    printBlock(error, advice);
  }
  return code === "ClientError.Aborted" ? INTERRUPTED : EXIT[outcome];
}

function printBlock({ message, outcome, requestId }: CallError, advice: string): void {
  const { red, dim } = coloursOf(process.stderr);
  printAside(`${red("error:")} ${showText(message)}`);
  printAside(`  outcome   ${SENTENCE[outcome]}`);
  if (advice !== "") printAside(`  remedy    ${showText(advice)}`);
  if (requestId !== undefined) printAside(dim(`  request   ${showText(requestId)}`));
}

const SENTENCE: Readonly<Record<Outcome, string>> = {
  rejected: "rejected: the service executed nothing",
  "not-sent": "not sent: nothing left this machine",
  unknown: "unknown: it may have been executed",
};

function adviceFor(action: ActionModel, outcome: Outcome): string {
  if (outcome !== "unknown" || action.effect === "read") return "";
  return "Look at the state before you send it again, with an action that reads.";
}
