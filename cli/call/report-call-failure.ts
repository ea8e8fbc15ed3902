import type { CallError, Outcome } from "@openaction/runtime";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { clientCodes } from "../client-codes.js";
import { printError } from "../fail.js";
import { coloursOf, columnsOf, foldLine, printAside, showText } from "../terminal.js";
import type { Finding } from "./finding-of.js";
import { reasonOf } from "./reason-of.js";

/** Exit codes that say whether the request was executed. 130 is what a shell expects of an interrupted command. */
const EXIT: Readonly<Record<Outcome, number>> = { rejected: 3, "not-sent": 4, unknown: 5 };
const INTERRUPTED = 130;

/** What is known about a failure besides the error itself. */
export interface FailureContext {
  readonly model: ApiModel;
  readonly action: ActionModel;
  /** What looking for a lost create has shown. */
  readonly finding?: Finding | undefined;
  /** The command that shows what became of it. */
  readonly look?: string | undefined;
  readonly asJson: boolean;
}

/** Tells why a call failed, whether it was executed and what to do, and returns the exit code. */
export function reportCallFailure(error: CallError, context: FailureContext): number {
  const isInterrupted = error.code === "ClientError.Aborted";
  if (context.asJson) printAside(JSON.stringify({ error: describe(error, context) }));
  else if (isInterrupted) printInterrupted(error, context);
  else printBlock(error, context);
  return isInterrupted ? INTERRUPTED : EXIT[error.outcome];
}

function describe(error: CallError, context: FailureContext) {
  const { code, outcome, requestId, action } = error;
  const { finding } = context;
  const look = outcome === "unknown" ? context.look : undefined;
  const message = reasonOf(error);
  return { code, message, outcome, action, requestId, finding, remedy: adviceFor(error, context), look };
}

function printBlock(error: CallError, context: FailureContext): void {
  const { outcome, requestId, finding, remedy, look, message } = describe(error, context);
  printError(showText(message));
  printFacts({
    outcome: SENTENCE[outcome],
    finding: finding && FINDING[finding],
    remedy,
    look,
    request: requestId,
  });
}

/** Facts under a message, each with its name; on a terminal in its columns. */
function printFacts(facts: Readonly<Record<string, string | undefined>>): void {
  const { dim } = coloursOf(process.stderr);
  for (const [name, text] of Object.entries(facts)) {
    if (text === undefined) continue;
    const width = columnsOf(process.stderr) - INDENT.length;
    // A command stays in one piece, so that it can be copied.
    const lines = name === "look" ? [showText(text)] : foldLine(showText(text), width);
    printAside(`  ${dim(name.padEnd(INDENT.length - 2))}${lines.join(`\n${INDENT}`)}`);
  }
}

const INDENT = " ".repeat(12);

/** Whoever interrupts a read has nothing to fear; whoever interrupts anything else has to look. */
function printInterrupted({ action, outcome }: CallError, context: FailureContext): void {
  if (context.action.effect === "read") return;
  const state =
    outcome === "unknown" ? "the outcome is unknown, it may have been executed" : SENTENCE[outcome];
  // A terminal has written ^C where the message would begin.
  if (process.stderr.isTTY) printAside("");
  printError(`${showText(action)}: ${state}.`, "interrupted");
  if (outcome === "unknown") printFacts({ look: context.look ?? LOOK });
}

const SENTENCE: Readonly<Record<Outcome, string>> = {
  rejected: "rejected: the service executed nothing",
  "not-sent": "not sent: nothing left this machine",
  unknown: "unknown: it may have been executed",
};

const FINDING: Readonly<Record<Finding, string>> = {
  adopted: "it was executed: what it created was found",
  "created again": "nothing was in its place, so it was sent again",
  conflict: "something else is in its place",
  "not found": "nothing is in its place, so it seems not to have been executed",
  "not looked": "what became of it could not be found out",
};

const LOOK = "Look at the state before you send it again, with an action that reads.";

function adviceFor({ code }: CallError, { model }: FailureContext): string | undefined {
  const entry = model.catalogue.codes.find((candidate) => candidate.code === code);
  return entry?.remedy ?? new Map(Object.entries(clientCodes)).get(code)?.remedy;
}
