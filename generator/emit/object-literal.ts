import { type Code, code, joinCode } from "../../model/escape/index.js";

/** An object literal with a member a line. */
export function objectLiteral(members: readonly Code[]): Code {
  return code`{\n${joinCode(members, ",\n")},\n}`;
}
