import type { Option } from "commander";
import type { ActionModel } from "../../model/index.js";
import { type FoundAction, findAction, findModel, isDocument, listDocuments } from "../find-model.js";
import { type Completion, candidate, NOTHING } from "./candidate.js";
import type { Place } from "./locate.js";
import { memberFlags, memberValues } from "./member-flags.js";

/** Completes `openaction call` and `openaction wait`: documents, actions, and the members of the action as flags. */
export async function completeAction(
  place: Place,
  current: string,
  options: Completion,
): Promise<Completion> {
  const { operands, members } = place;
  const found = await findTyped(place);
  if (found === undefined) return current.startsWith("-") ? options : listActions(place);
  if (operands.length > 2) return NOTHING;
  const flags = memberFlags(found.model, found.action, current, members);
  // A blank asks for members; the options come with the first dash.
  const whole = current.includes(".") || (current === "" && flags.length > 0) ? [] : options.candidates;
  return { candidates: [...flags, ...whole], files: false };
}

/** Completes the value of a member, or of `--for`. */
export async function completeActionValue(place: Place, pending: Option | string): Promise<Completion> {
  const found = await findTyped(place);
  if (found === undefined) return NOTHING;
  if (typeof pending === "string") return memberValues(found.model, found.action, pending);
  const waits = found.action.waits ?? [];
  return { candidates: waits.map(({ name, description }) => candidate(name, description)), files: false };
}

async function findTyped({ operands }: Place): Promise<FoundAction | undefined> {
  const [first, second] = operands;
  if (first === undefined || (second === undefined && (await isDocument(first)))) return undefined;
  return findAction(operands.slice(0, 2));
}

/** Behind the name of a document its actions; else those of the first document, and the documents. */
async function listActions({ command, operands }: Place): Promise<Completion> {
  const [document] = operands;
  const actions = (await findModel(document)).actions.filter((action) => serves(command.name(), action));
  const documents = document === undefined ? await listDocuments() : [];
  return {
    candidates: [
      ...actions.map(({ name, summary }) => candidate(name, summary)),
      ...documents.map((name) => candidate(name, "a document")),
    ],
    files: false,
  };
}

function serves(verb: string, { waits }: ActionModel): boolean {
  return verb !== "wait" || (waits !== undefined && waits.length > 0);
}
