import type { WaitModel } from "../../model/index.js";
import { UsageError } from "../fail.js";
import type { FoundAction } from "../find-model.js";
import { nearest } from "../nearest.js";

/** The condition of an action that a name means; without a name the only one. Throws a `UsageError` otherwise. */
export function chooseCondition({ model, action }: FoundAction, name: string | undefined): WaitModel {
  const { waits = [] } = action;
  const [only] = waits;
  if (only === undefined) {
    const others = model.actions
      .filter((candidate) => candidate.waits !== undefined)
      .map((each) => each.name);
    const hint =
      others.length === 0 ? "" : ` ${others.join(", ")} ${others.length === 1 ? "has" : "have"} some.`;
    throw new UsageError(`${action.name} has no condition to wait for.${hint}`);
  }
  const names = waits.map((condition) => condition.name);
  if (name === undefined) {
    if (waits.length === 1) return only;
    throw new UsageError(`Name the condition to wait for: --for ${names.join(", --for ")}.`);
  }
  const found = waits.find((condition) => condition.name === name);
  if (found !== undefined) return found;
  const hint = nearest(name, names) || ` It has ${names.join(", ")}.`;
  throw new UsageError(`${action.name} has no condition ${name}.${hint}`);
}
