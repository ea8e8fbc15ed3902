import { isObject, type JsonObject, type JsonValue } from "../../model/index.js";
import type { SampleObject } from "../../samples/index.js";
import type { Settings } from "./prepare-request.js";

/** What a link restores: the form. Never credentials, nor where to send to, which is for the reader to choose. */
export interface SharedForm {
  readonly action: string;
  readonly request?: JsonObject;
  readonly region?: string;
  readonly language?: string;
  readonly endpoint?: string;
}

/** Writes a form as the fragment of a link, which no server sees. */
export function writeLink(action: string, request: SampleObject, settings: Settings): string {
  const { region, language, endpoint } = settings;
  const values = { action, request: writeJson(request), region, language, endpoint };
  return `#${new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""))}`;
}

/** An integer that is too large for a number stands as text, from which the form takes it as well. */
function writeJson(request: SampleObject): string {
  return JSON.stringify(request, (_name, value) => (typeof value === "bigint" ? String(value) : value));
}

/** Reads a fragment; whatever is no link of ours is an empty one. */
export function readLink(fragment: string): SharedForm {
  const values = new URLSearchParams(fragment.replace(/^#/, ""));
  const text = (name: "region" | "language" | "endpoint") => {
    const value = values.get(name);
    return value === null ? {} : { [name]: value };
  };
  const request = readObject(values.get("request"));
  return {
    action: values.get("action") ?? "",
    ...(request !== undefined && { request }),
    ...text("region"),
    ...text("language"),
    ...text("endpoint"),
  };
}

function readObject(text: string | null): JsonObject | undefined {
  try {
    const value: JsonValue = JSON.parse(text ?? "");
    if (isObject(value)) return value;
  } catch {
    // A link that was cut short restores the action alone.
  }
  return undefined;
}
