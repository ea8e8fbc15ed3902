import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { JsonObject } from "../../model/index.js";

/**
 * Emits `src/schema.ts`: the document's types as openapi-typescript prints them. The only file of ours that knows this
 * library, so that it can be replaced.
 */
export async function emitSchema(document: JsonObject): Promise<string> {
  // The library writes into what it is given. The document passed the linter, so it has the shape of OpenAPI.
  const copy = structuredClone(document) as unknown as OpenAPI3;
  // A default value does not make a member of a request required.
  const types = await openapiTS(copy, { defaultNonNullable: false, silent: true });
  return astToString(types);
}
