import type { JsonObject } from "../../model/index.js";
import { isList, isObject } from "../../model/validation/index.js";
import { readInteger, readText, requireInteger, requireText, requireTexts } from "../read-member.js";
import type { Listener, Owner } from "./resources.js";

/** Changes of listeners as a journal keeps them; each is complete in itself. */
export const changeRecords = {
  /** The listeners there are; stands at the beginning. */
  all: (listeners: readonly Listener[]): JsonObject => ({ all: listeners.map(renderListener) }),
  saved: (listener: Listener): JsonObject => ({ saved: renderListener(listener) }),
  deleted: (ids: readonly string[]): JsonObject => ({ deleted: ids }),
};

/** Finds the listeners that are left after all changes. One whose connection or group is no longer there is lost. */
export function readRecords(
  records: readonly JsonObject[],
  findOwner: (id: string) => Owner | undefined,
): readonly Listener[] {
  const listeners = new Map<string, Listener>();
  const save = (record: JsonObject) => {
    const owner = findOwner(requireText(record, "owner"));
    if (owner !== undefined) listeners.set(requireText(record, "id"), readListener(record, owner));
  };
  for (const { all, saved, deleted } of records) {
    if (isList(all)) for (const record of all.filter(isObject)) save(record);
    else if (isObject(saved)) save(saved);
    else if (isList(deleted)) for (const id of requireTexts({ deleted }, "deleted")) listeners.delete(id);
  }
  return [...listeners.values()];
}

/** A listener as JSON, as journals and the control endpoint show it. */
export function renderListener({ owner, hasOrigins, ...listener }: Listener): JsonObject {
  return { ...listener, owner: owner.id, hasOrigins };
}

function readListener(record: JsonObject, owner: Owner): Listener {
  return {
    owner,
    id: requireText(record, "id"),
    name: readText(record, "name") ?? "",
    port: requireInteger(record, "port"),
    createdAt: requireInteger(record, "createdAt"),
    settledAt: readInteger(record, "settledAt") ?? 0,
    hasOrigins: record.hasOrigins === true,
  };
}
