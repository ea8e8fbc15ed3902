import type { CallError, Outcome } from "@openaction/runtime";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { clientCodes } from "../client-codes.js";
import { ExitCode, printError } from "../fail.js";
import {
  coloursOf,
  columnsOf,
  foldCommand,
  foldLine,
  printAside,
  printAsideJson,
  showText,
} from "../terminal.js";
import type { Finding } from "./finding-of.js";
import { reasonOf } from "./reason-of.js";

/** What is known about a failure besides the error itself. */
export interface FailureContext {
  readonly model: ApiModel;
  readonly action: ActionModel;
  /** What looking for a lost create has shown. */
  readonly finding?: Finding | undefined;
  /** The command that shows what became of it. */
  readonly look?: readonly string[] | undefined;
  readonly asJson: boolean;
}

/** Tells why a call failed, whether it was executed and what to do, and returns the exit code. */
export function reportCallFailure(error: CallError, context: FailureContext): number {
  const isInterrupted = error.code === "ClientError.Aborted";
  if (context.asJson) printAsideJson({ error: describe(error, context) });
  else if (isInterrupted) printInterrupted(error, context);
  else printBlock(error, context);
  return ExitCode[isInterrupted ? "interrupted" : error.outcome];
}

function describe(error: CallError, context: FailureContext) {
  const { code, outcome, requestId, action } = error;
  const { finding } = context;
  const look = outcome === "unknown" ? context.look?.join(" ") : undefined;
  const message = reasonOf(error);
  return { code, message, outcome, action, requestId, finding, remedy: adviceFor(error, context), look };
}

function printBlock(error: CallError, context: FailureContext): void {
  const { outcome, requestId, finding, remedy, message } = describe(error, context);
  printError(showText(message));
  printFacts({
    outcome: SENTENCE[outcome],
    finding: finding && FINDING[finding],
    remedy,
    look: outcome === "unknown" ? context.look : undefined,
    request: requestId,
  });
}

/** Facts under a message, each with its name; on a terminal in its columns. The parts of a command can be copied. */
function printFacts(facts: Readonly<Record<string, string | readonly string[] | undefined>>): void {
  const { dim } = coloursOf(process.stderr);
  const width = columnsOf(process.stderr) - INDENT.length;
  for (const [name, fact] of Object.entries(facts)) {
    if (fact === undefined) continue;
    const lines =
      typeof fact === "string" ? foldLine(showText(fact), width) : foldCommand(fact.map(showText), width);
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
