import type { WireRequest } from "./wire.js";

/** One answer, for a log. It names the key, but holds neither signature nor token nor members. */
export interface AnsweredCall {
  /** When the request came, in milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  /** As the request says; empty where it does not. */
  readonly action: string;
  /** First characters of the id of the key. */
  readonly key: string;
  /** Code of the error; `ok` if there was none. */
  readonly code: string;
  readonly requestId: string;
  /** Name of the fault on demand that met the call. */
  readonly fault?: string;
  readonly milliseconds: number;
}

const SHOWN_CHARACTERS = 8;

/** The key that a request says it is signed with, as far as a log may show it. */
export function readKey({ headers }: WireRequest): string {
  const [, secretId = ""] = /Credential=([^/,\s]+)/.exec(headers.get("authorization") ?? "") ?? [];
  return secretId.length > SHOWN_CHARACTERS ? `${secretId.slice(0, SHOWN_CHARACTERS)}…` : secretId;
}
