import type { ReceivedCall } from "./gateway/received-call.js";

/** One answer, for a log. It names the key, but holds neither signature nor token nor members. */
export interface AnsweredCall {
  /** When the request came, in milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  /** As the request says; empty where it could not be read. */
  readonly action: string;
  /** First characters of the id of the key, as the request says; empty where it could not be read. */
  readonly key: string;
  /** Code of the error; `ok` if there was none. */
  readonly code: string;
  readonly requestId: string;
  /** Name of the fault on demand that met the call. */
  readonly fault?: string;
  readonly milliseconds: number;
}

const SHOWN_CHARACTERS = 8;

/** The key that a call says it is signed with, as far as a log may show it. */
export function readKey(call: ReceivedCall | undefined): string {
  const secretId = call?.readSecretId();
  if (typeof secretId !== "string") return "";
  return secretId.length > SHOWN_CHARACTERS ? `${secretId.slice(0, SHOWN_CHARACTERS)}…` : secretId;
}
