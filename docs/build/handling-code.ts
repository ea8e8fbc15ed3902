import { type Code, code, identifier, joinCode, lineComment } from "../../model/escape/index.js";
import type { ActionModel, ErrorCodeModel, RetryClass } from "../../model/index.js";
import { clientName } from "../../samples/index.js";
import type { SiteApi } from "./site.js";

/** What a program does on an error code: the branch for it, with what is known of repeating the request. */
export function handlingCode({ model }: SiteApi, entry: ErrorCodeModel): Code {
  const action = actionOf(model.actions, entry);
  if (action === undefined) return code``;
  const call = code`${identifier(action.functionName)}.safe(${identifier(clientName(model))}, request)`;
  const member = code`${identifier(`${model.service.identifier}ErrorCode`)}.${identifier(entry.memberName)}`;
  const lines = [
    code`const result = await ${call};`,
    code`if (!result.ok && result.error.code === ${member}) {`,
    ...[entry.remedy, ...adviceOn(entry)].flatMap(wrap).map((line) => code`  ${lineComment(line)}`),
    code`}`,
  ];
  return joinCode(lines, "\n");
}

/** Lines of a comment: as many words as fit. */
function wrap(text: string): readonly string[] {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

const WIDTH = 80;

/** An action that documents the code; the first one for codes that any action may answer. */
function actionOf(
  actions: readonly ActionModel[],
  { actions: names }: ErrorCodeModel,
): ActionModel | undefined {
  return actions.find(({ name }) => names.includes(name)) ?? actions[0];
}

const ADVICE: Readonly<Record<RetryClass, string>> = {
  never: "Sending the same request again would be refused again.",
  throttle: "Wait, then send the same request again.",
  conditional: "Look at the state before you send it again.",
  clock: "Set the clock, then send it again, once.",
  credentials: "Refresh the credentials, then send it again, once.",
};

function adviceOn({ outcome, retry }: ErrorCodeModel): readonly string[] {
  const unknown = outcome === "unknown" ? ["The request may have been executed."] : [];
  return [...unknown, ADVICE[retry]];
}
