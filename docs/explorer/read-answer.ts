import type { ApiModel } from "../../model/index.js";
import { layOutJson } from "./lay-out-json.js";
import type { AnswerReceived } from "./send-request.js";

/** An answer taken apart. */
export interface ReadAnswer {
  readonly outcome: "result" | "error" | "foreign";
  /** Absent for results, and for answers that come from something else than the API. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** The body, laid out if it is JSON. */
  readonly text: string;
}

/** Reads an answer as the client does: it is a result only if the envelope is there and holds no error. */
export function readAnswer({ service }: ApiModel, { status, body }: AnswerReceived): ReadAnswer {
  const parsed = parse(body);
  const inner = membersOf(membersOf(parsed)[service.envelope]);
  const { Error: error, RequestId: requestId } = inner;
  const { Code: code } = membersOf(error);
  const isResult = status === 200 && error === undefined && Object.keys(inner).length > 0;
  return {
    outcome: typeof code === "string" ? "error" : isResult ? "result" : "foreign",
    code: typeof code === "string" ? code : undefined,
    requestId: typeof requestId === "string" ? requestId : undefined,
    text: parsed === undefined ? body : layOutJson(body),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
