import { CredentialsError } from "@openaction/runtime";
import type { SampleObject } from "../samples/index.js";
import { actionHelp, callHelp } from "./call/action-help.js";
import { type CallCommandOptions, createCallCommand } from "./call/call-options.js";
import { captureRequest, explainSignature, previewRequest } from "./call/capture-request.js";
import { makeSkeleton } from "./call/make-skeleton.js";
import { type ParsedCommand, parseCommand } from "./call/parse-command.js";
import { readRequest } from "./call/read-request.js";
import { refuseViolation } from "./call/refuse-violation.js";
import { renderAs } from "./call/render-as.js";
import { reportCallFailure } from "./call/report-call-failure.js";
import { sendRequest } from "./call/send-request.js";
import { ExitCode, UsageError } from "./fail.js";
import { type FoundAction, findAction, findModel, isDocument, listDocuments } from "./find-model.js";
import { print, printJson } from "./terminal.js";

/** `openaction call`: calls one action of a document, or shows what such a call would be. Returns the exit code. */
export async function call(args: readonly string[]): Promise<number> {
  const command = createCallCommand();
  const parsed = await parseCommand<CallCommandOptions>(command, args);
  const { words, options } = parsed;
  const [word] = words;
  if (word === undefined || (words.length === 1 && (await isDocument(word)))) {
    if (!options.help) throw new UsageError("Name the action to call; `openaction call --help` lists them.");
    const documents = word === undefined ? await listDocuments() : [];
    return show(callHelp(await findModel(word), command, documents));
  }
  const found = await findAction(words);
  return options.help ? show(actionHelp(found, command)) : carryOut(found, parsed);
}

async function carryOut(
  found: FoundAction,
  { options, members }: ParsedCommand<CallCommandOptions>,
): Promise<number> {
  if (options.skeleton) {
    printJson(makeSkeleton(found.model, found.action));
    return ExitCode.done;
  }
  if (options.input === "-" && options.credentials === "-")
    throw new UsageError("Standard input holds either the request or the credentials: name a file for one.");
  const request = await readRequest(found, members, options.input);
  if (options.as !== undefined) return show(await renderAs(found, request, options));
  refuseViolation(found, request);
  if (options.explainSignature) return explain(found, request, options);
  if (options.dryRun) return show(await previewRequest(found, request, options));
  return sendRequest(found, request, options);
}

async function explain(
  found: FoundAction,
  request: SampleObject,
  options: CallCommandOptions,
): Promise<number> {
  try {
    return show(await explainSignature(found.model, await captureRequest(found, request, options)));
  } catch (error) {
    // The one thing that can go wrong before a request is sent.
    if (!(error instanceof CredentialsError)) throw error;
    return reportCallFailure(error, { ...found, asJson: options.output === "json" });
  }
}

function show(text: string): number {
  print(text);
  return ExitCode.done;
}
