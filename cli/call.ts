import { readFileSync } from "node:fs";
import { createClient } from "@openaction/runtime";
import { findViolation } from "../emulator/index.js";
import { stringLiteral } from "../model/escape/index.js";
import { type JsonObject, typeByName } from "../model/index.js";
import { actionHelp, callHelp } from "./call/action-help.js";
import { type CallCommandOptions, createCallCommand } from "./call/call-options.js";
import { captureRequest, explainSignature, showRequest } from "./call/capture-request.js";
import { readCredentials } from "./call/credentials.js";
import { makeSkeleton } from "./call/make-skeleton.js";
import { readMembers } from "./call/read-members.js";
import { renderOutput } from "./call/render-output.js";
import { reportCallFailure } from "./call/report-call-failure.js";
import { toAction, toService } from "./call/runtime-facts.js";
import { type CallArguments, splitArguments } from "./call/split-arguments.js";
import { ExitCode, UsageError } from "./fail.js";
import { type FoundAction, findAction, findModel, isDocument } from "./find-model.js";
import { print, printAside } from "./terminal.js";

/** `openaction call`: calls one action of a document, or shows what such a call would be. Returns the exit code. */
export async function call(args: readonly string[]): Promise<number> {
  const command = createCallCommand();
  const takesValue = (name: string) =>
    command.options.some((option) => option.required && (option.long === name || option.short === name));
  const split = splitArguments(args, takesValue);
  const options = command.parse([...split.options], { from: "user" }).opts<CallCommandOptions>();
  const [word] = split.words;
  if (word === undefined || (split.words.length === 1 && (await isDocument(word)))) {
    if (!options.help) throw new UsageError("Name the action to call; `openaction call --help` lists them.");
    print(callHelp(await findModel(word), command));
    return ExitCode.done;
  }
  if (split.words.length > 2)
    throw new UsageError(`${split.words[2]} is one word too many: members begin with --.`);
  const found = await findAction(split.words);
  return carryOut(found, split, options, () => actionHelp(found, command));
}

async function carryOut(
  found: FoundAction,
  split: CallArguments,
  options: CallCommandOptions,
  help: () => string,
): Promise<number> {
  const { model, action } = found;
  if (options.help) return show(help());
  if (options.skeleton) return show(JSON.stringify(makeSkeleton(model, action), null, 2));
  const request = readMembers(model, action.request, split.members, readInput(options.input));
  if (options.as !== undefined) return show(await renderAs(found, request, options));
  refuseViolation(found, request);
  if (options.dryRun || options.explainSignature) {
    const captured = await captureRequest(
      found,
      request,
      options,
      await readCredentials(options.credentials),
    );
    return show(options.explainSignature ? await explainSignature(model, captured) : showRequest(captured));
  }
  return send(found, request, options);
}

async function send(
  { model, action }: FoundAction,
  request: JsonObject,
  options: CallCommandOptions,
): Promise<number> {
  const { endpoint, region, language, timeout, debug } = options;
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort(new Error("interrupted")));
  const client = createClient(toService(model), {
    credentials: await readCredentials(options.credentials),
    endpoint,
    region,
    language,
    timeout: timeout * 1000,
    ...(debug && { onAttempt: (report) => printAside(`debug: ${JSON.stringify(report)}`) }),
  });
  const result = await client.safe(toAction(model, action), request, { signal: interrupt.signal });
  if (!result.ok) return reportCallFailure(model, action, result.error, options.output === "json");
  print(await renderOutput(result.data, options));
  return ExitCode.done;
}

function refuseViolation({ model, action }: FoundAction, request: JsonObject): void {
  const violation = findViolation(model, typeByName(model, action.request).type, request);
  if (violation === undefined) return;
  throw new UsageError(`${violation.message} \`openaction call ${action.name} --help\` lists the members.`);
}

function readInput(input: string | undefined): JsonObject {
  if (input === undefined) return {};
  const name = input === "-" ? "standard input" : input;
  const text = readText(input, name);
  try {
    const value: unknown = JSON.parse(text);
    // Neither list nor null nor scalar: an object of JSON values.
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch (error) {
    throw new UsageError(`${name} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new UsageError(`${name} must hold one JSON object, the request.`);
}

function readText(input: string, name: string): string {
  try {
    return readFileSync(input === "-" ? 0 : input, "utf8");
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

async function renderAs(
  { model, action }: FoundAction,
  request: JsonObject,
  options: CallCommandOptions,
): Promise<string> {
  const { renderSample, sampleLanguagesOf } = await import("../samples/index.js");
  const { as = "", endpoint, region } = options;
  const ids = sampleLanguagesOf(model).map(({ id }) => id);
  if (!ids.includes(as)) throw new UsageError(`--as takes one of ${ids.join(", ")}, not ${as}.`);
  const packageName = stringLiteral(`@openaction/${model.service.name}`);
  return renderSample(as, { model, action, request, endpoint, region, packageName }).trimEnd();
}

function show(text: string): number {
  print(text);
  return ExitCode.done;
}
