import type { Fault } from "../fault.js";
import { MAXIMUM_BODY_BYTES, type WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";

/** Refuses what is no `POST /` with a JSON body of a size that the gateway takes. */
export function checkProtocol({ method, target, headers, body }: WireRequest): Fault | undefined {
  if (method !== "POST")
    return refuse("UnsupportedProtocol", `The method ${method} is not accepted; use POST.`);
  const [path = ""] = target.split("?", 1);
  if (path !== "/") return refuse("UnsupportedProtocol", "Every request goes to the path /.");
  const contentType = headers.get("content-type") ?? "";
  if (contentType === "") return refuse("MissingParameter", "The header Content-Type is missing.");
  const [mediaType = ""] = contentType.split(";", 1);
  if (mediaType.trim().toLowerCase() !== "application/json") {
    return refuse("UnsupportedProtocol", "The Content-Type must be application/json.");
  }
  if (body.byteLength > MAXIMUM_BODY_BYTES) {
    return refuse("RequestSizeLimitExceeded", `The body has more than ${MAXIMUM_BODY_BYTES} bytes.`);
  }
  return undefined;
}
