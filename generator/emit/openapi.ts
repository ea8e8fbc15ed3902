import type { JsonObject } from "../../model/index.js";
import { toJsonText } from "./json-text.js";

/** Emits `openapi.json`: the document in one piece, for tools that read OpenAPI. */
export function emitOpenApi(document: JsonObject): string {
  return toJsonText(document);
}
