import type { ActionModel, ApiModel } from "./types.js";

/** Finds an action that another one names. The rules have checked such names, so a miss is a fault of the caller. */
export function actionByName(model: ApiModel, name: string): ActionModel {
  const action = model.actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new TypeError(`The model of ${model.service.name} has no action ${name}.`);
  return action;
}
