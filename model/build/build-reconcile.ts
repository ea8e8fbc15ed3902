import type { ReconcileModel } from "../types.js";
import type { Cursor } from "./cursor.js";

/** Reads the `x-reconcile` of a create. */
export function buildReconcile(recipe: Cursor): ReconcileModel {
  return {
    list: recipe.get("list").text(),
    items: recipe.get("items").text(),
    key: recipe.get("key").texts(),
    same: recipe.get("same").texts(),
    id: recipe.get("id").text(),
    createdAt: recipe.get("createdAt").text(),
    takenCode: recipe.get("takenCode").text(),
  };
}
