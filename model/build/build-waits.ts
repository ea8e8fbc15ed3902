import type { WaitModel } from "../types.js";
import type { Cursor } from "./cursor.js";

/** Reads the `x-wait` of a read: conditions by their names. */
export function buildWaits(conditions: Cursor): readonly WaitModel[] {
  return conditions.entries().map(([name, condition]) => ({
    name,
    description: condition.get("description").prose(),
    items: condition.get("items").text(),
    member: condition.get("member").text(),
    done: condition.get("done").items().map(readValue),
    failed: condition.get("failed").items().map(readValue),
  }));
}

function readValue(place: Cursor): string | number {
  return typeof place.value === "string" ? place.text() : place.number();
}
