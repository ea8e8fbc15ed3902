import { type Code, code } from "../model/escape/index.js";
import { hasLargeInteger, type SampleObject } from "./request-text.js";

/** A line that warns of integers which JavaScript rounds; nothing if there are none. */
export function roundingComment(request: SampleObject): Code {
  if (!hasLargeInteger(request)) return code``;
  return code`// JavaScript rounds integers beyond 2^53: the request will not carry the digits that stand here.
`;
}
