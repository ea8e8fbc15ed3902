import { bashWord } from "../../model/escape/index.js";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { requestText, type SampleObject } from "../../samples/index.js";
import type { ConnectionOptions } from "./call-options.js";

/**
 * The command that shows what became of a create, in parts between which a line may be broken; `undefined` where the
 * document does not tell how to look.
 */
export function lookCommand(
  model: ApiModel,
  { reconcile: recipe }: ActionModel,
  request: SampleObject,
  { endpoint, region, profile, credentials }: Partial<ConnectionOptions>,
): readonly string[] | undefined {
  if (recipe === undefined) return undefined;
  const known = recipe.key.flatMap((name) => {
    const value = request[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const members = known.map(([name, value]) =>
    flag(name, typeof value === "string" ? value : requestText(value)),
  );
  const options = Object.entries({ endpoint, region, profile, credentials }).flatMap(([name, value]) =>
    value === undefined ? [] : [flag(name, value)],
  );
  const action = [model.service.name, recipe.list].map(bashWord).join(" ");
  return [`openaction call ${action}`, ...members, ...options];
}

function flag(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${bashWord(value)}`;
}
