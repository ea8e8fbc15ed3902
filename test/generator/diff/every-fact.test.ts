import { describe, expect, it } from "vitest";
import { diffModels } from "../../../generator/diff/index.js";
import type { ApiModel } from "../../../model/index.js";
import { modelWith } from "./documents.js";

/**
 * Facts that follow from others, which are reported in their place. What must be absent follows, too: an object has the
 * listed members and no other, so that forbidding a further one forbids nothing.
 */
const DERIVED = new Set([
  "functionName",
  "fileName",
  "memberName",
  "category",
  "actions",
  "kind",
  "source",
  "absent",
]);

/** Members that other places refer to by name: the model must stay whole when it is changed. */
const NAMES =
  /^(types\/\d+\/name|.*\/variants\/.*|actions\/\d+\/(request|response)|catalogue\/codes\/\d+\/code|.*\/type\/name|.*\/items\/name)$/;

describe("a model", () => {
  const base = modelWith({ "/paths/~1#PinNote/post/requestBody/content/application~1json/examples": {} });
  const facts = listFacts(base, "").filter((path) => !NAMES.test(path));

  it("has no fact that can change unseen", () => {
    const unseen = facts.filter((path) => diffModels(base, alter(base, path)).length === 0);
    console.log(
      `diff: ${facts.length - unseen.length}/${facts.length} facts of a model cannot change unseen`,
    );
    expect(unseen).toEqual([]);
    expect(facts.length).toBeGreaterThan(150);
  });
});

/** Places of all texts, numbers and truth values that are not derived from others. */
function listFacts(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value)
    .filter(([key]) => !DERIVED.has(key))
    .flatMap(([key, inner]) => listFacts(inner, path === "" ? key : `${path}/${key}`));
}

/** The model with another value in one place. */
function alter(model: ApiModel, path: string): ApiModel {
  const copy = structuredClone(model);
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  let place: object = copy;
  for (const key of keys) place = Reflect.get(place, key);
  Reflect.set(place, last, otherThan(Reflect.get(place, last)));
  return copy;
}

function otherThan(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  const next: Readonly<Record<string, string>> = {
    read: "create",
    create: "read",
    never: "throttle",
    throttle: "never",
    conditional: "never",
    rejected: "unknown",
    unknown: "rejected",
    int64: "int32",
  };
  return next[String(value)] ?? `${String(value)}2`;
}
