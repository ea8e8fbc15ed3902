import { Cursor } from "../../model/build/cursor.js";
import type { JsonObject } from "../../model/index.js";
import { type Change, createDocument } from "./lint/document.js";

/** The good document of the lint tests, changed, as the reader of documents takes it: one piece of JSON. */
export function createJsonDocument(...changes: readonly Change[]): JsonObject {
  const document: JsonObject = JSON.parse(JSON.stringify(createDocument(...changes)));
  return document;
}

/** Its root, to read parts of it. */
export function createRoot(...changes: readonly Change[]): Cursor {
  return Cursor.at(createJsonDocument(...changes));
}
