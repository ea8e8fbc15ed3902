import type { JsonObject } from "../../model/index.js";
import type { Fault } from "../fault.js";
import { refuse } from "./gateway-rules.js";
import { nestFields } from "./parse-fields.js";

/** Reads the members from a multipart body, one part for each. The platform's own reader takes the body apart. */
export async function parseMultipart(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<JsonObject | Fault> {
  try {
    const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
    const fields = [...form].map(async ([name, value]) => {
      return [name, typeof value === "string" ? value : await value.text()] as const;
    });
    return nestFields(await Promise.all(fields));
  } catch {
    return refuse(
      "InvalidRequest",
      "The body is not the multipart/form-data that its Content-Type announces.",
    );
  }
}
