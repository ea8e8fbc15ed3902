import { type Code, code, joinCode, stringLiteral } from "../../model/escape/index.js";
import { type ActionModel, type ApiModel, listInt64Paths } from "../../model/index.js";
import { objectLiteral } from "./object-literal.js";

/**
 * Where an action has 64-bit integers, with the codec that keeps them exact: the only way by which that comes into a
 * bundle. None where it has none.
 */
export function int64Facts(model: ApiModel, action: ActionModel): readonly Code[] {
  const request = listInt64Paths(model, action.request);
  const response = listInt64Paths(model, action.response);
  if (request.length + response.length === 0) return [];
  return [
    code`int64: ${objectLiteral([
      code`codec: int64Codec`,
      ...(request.length === 0 ? [] : [code`request: ${textList(request)}`]),
      ...(response.length === 0 ? [] : [code`response: ${textList(response)}`]),
    ])}`,
  ];
}

function textList(texts: readonly string[]): Code {
  return code`[${joinCode(texts.map(stringLiteral), ", ")}]`;
}
