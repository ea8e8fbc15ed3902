import { createWaitCommand, type WaitCommandOptions } from "./call/call-options.js";
import { interruptible } from "./call/interruptible.js";
import { openClient } from "./call/open-client.js";
import { parseCommand } from "./call/parse-command.js";
import type { TypedMember } from "./call/read-members.js";
import { readRequest } from "./call/read-request.js";
import { refuseViolation } from "./call/refuse-violation.js";
import { checkQuery, renderOutput } from "./call/render-output.js";
import { reportCallFailure } from "./call/report-call-failure.js";
import { toAction } from "./call/runtime-facts.js";
import { ExitCode, UsageError } from "./fail.js";
import { type FoundAction, findAction, findModel, isDocument, listDocuments } from "./find-model.js";
import { print } from "./terminal.js";
import { chooseCondition } from "./wait/choose-condition.js";
import { createProgress } from "./wait/progress.js";
import { reportUnreached } from "./wait/report-unreached.js";
import { waitActionHelp, waitHelp } from "./wait/wait-help.js";
import { waitUntil } from "./wait/wait-until.js";

/** `openaction wait`: asks a read again and again until a condition of the document holds. Returns the exit code. */
export async function wait(args: readonly string[]): Promise<number> {
  const command = createWaitCommand();
  const { words, members, options } = await parseCommand<WaitCommandOptions>(command, args);
  const [word] = words;
  if (word === undefined || (words.length === 1 && (await isDocument(word)))) {
    if (!options.help) throw new UsageError("Name the action to ask; `openaction wait --help` lists them.");
    const documents = word === undefined ? await listDocuments() : [];
    return show(waitHelp(await findModel(word), command, documents));
  }
  const found = await findAction(words);
  return options.help ? show(waitActionHelp(found, command)) : carryOut(found, members, options);
}

async function carryOut(
  found: FoundAction,
  members: readonly TypedMember[],
  options: WaitCommandOptions,
): Promise<number> {
  const { model, action } = found;
  const condition = chooseCondition(found, options.for);
  const request = await readRequest(found, members, options.input);
  refuseViolation(found, request);
  await checkQuery(options);
  const client = await openClient(model, options);
  const progress = createProgress(condition);
  const ask = (signal: AbortSignal, deadline: number) =>
    client.safe(toAction(model, action), request, { signal, deadline });
  try {
    const seconds = options.timeout;
    const end = await interruptible((signal) => waitUntil({ condition, ask, seconds, signal, progress }));
    progress.clear();
    const asJson = options.output === "json";
    if (end.kind === "reached") return show(await renderOutput(end.result, options));
    if (end.kind === "failed-call") return reportCallFailure(end.error, { model, action, asJson });
    return reportUnreached(end, { condition, action, asJson });
  } finally {
    progress.clear();
  }
}

function show(text: string): number {
  print(text);
  return ExitCode.done;
}
