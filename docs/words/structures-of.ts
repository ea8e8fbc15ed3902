import { type ApiModel, referredNames, typeByName } from "../../model/index.js";

/** Names of the structures that some types are made of; the types themselves and forms of a choice are none of them. */
export function structuresOf(model: ApiModel, types: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { type } = typeByName(model, name);
    for (const inner of referredNames(type)) {
      if (type.kind !== "union") found.add(inner);
      visit(inner);
    }
  };
  types.forEach(visit);
  return [...found];
}
