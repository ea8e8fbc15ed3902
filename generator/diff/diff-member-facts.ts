import type { MemberModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { isSame, textChange } from "./report.js";
import { changeAt, type Walk } from "./walk.js";

/** What changed about a member besides its type. The walk is at the member. */
export function diffMemberFacts(walk: Walk, before: MemberModel, after: MemberModel): readonly Change[] {
  const { name } = after;
  return [
    ...(before.required === after.required
      ? []
      : [changeAt(walk, after.required ? "member-required" : "member-optional", name)]),
    ...diffDefaults(walk, before.default, after.default),
    ...(before.deprecated === after.deprecated
      ? []
      : [changeAt(walk, after.deprecated ? "member-deprecated" : "member-restored", name)]),
    ...(before.errorCode === after.errorCode
      ? []
      : [
          changeAt(
            walk,
            "member-error-code-changed",
            after.errorCode ?? "no code of its own",
            before.errorCode ?? "no code of its own",
          ),
        ]),
    ...textChange(walk, {
      description: before.description === after.description,
      example: isSame(before.example, after.example),
      "meaning of values": isSame(before.enumDescriptions, after.enumDescriptions),
    }),
  ];
}

function diffDefaults(
  walk: Walk,
  before: MemberModel["default"],
  after: MemberModel["default"],
): readonly Change[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [changeAt(walk, "default-added", JSON.stringify(after))];
  if (after === undefined) return [changeAt(walk, "default-removed", JSON.stringify(before))];
  return [changeAt(walk, "default-changed", JSON.stringify(after), JSON.stringify(before))];
}
