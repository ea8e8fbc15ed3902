import type { ApiModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { diffActions } from "./diff-actions.js";
import { diffErrors } from "./diff-errors.js";
import { diffService } from "./diff-service.js";

/**
 * Everything that changed from one document to the other, by what it means to those who call the service and those who
 * implement it: the service first, then its actions in the order of the new document, then actions that are gone.
 */
export function diffModels(before: ApiModel, after: ApiModel): readonly Change[] {
  const changes = [
    ...diffService(before.service, after.service),
    ...diffErrors(before.catalogue, after.catalogue),
    ...diffActions(before, after),
  ];
  // A shared structure that was renamed is met wherever it is used, and is one change all the same.
  const distinct = new Map(changes.map((change) => [JSON.stringify(change), change]));
  return [...distinct.values()];
}
