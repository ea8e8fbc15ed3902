import type { ActionSource } from "./list-actions.js";
import type { SourceNode } from "./source-node.js";

/** The two parts of the catalogue: codes that any action may answer, and those of this service. */
export const CODE_GROUPS = ["common", "service"] as const;

/** An entry of the error catalogue, as it is written. */
export interface ErrorCodeSource {
  readonly code: string;
  readonly group: (typeof CODE_GROUPS)[number];
  readonly entry: SourceNode;
}

/** Every entry of the catalogue, the common ones first. */
export function listErrorCodes(root: SourceNode): readonly ErrorCodeSource[] {
  const catalogue = root.get("x-error-catalogue");
  return CODE_GROUPS.flatMap((group) =>
    catalogue
      .get(group)
      .entries()
      .map(([code, entry]) => ({ code, group, entry })),
  );
}

/** Whether both parts can be read; where one is missing, every use of its codes would seem wrong. */
export function isCatalogueReadable(root: SourceNode): boolean {
  return CODE_GROUPS.every((group) => root.get("x-error-catalogue").get(group).isObject);
}

/** The codes that an action may answer: those it lists, and the common ones. */
export function listAnswerableCodes(root: SourceNode, action: ActionSource): readonly string[] {
  const own = action.operation
    .get("x-error-codes")
    .items()
    .flatMap(({ text }) => text ?? []);
  const common = listErrorCodes(root)
    .filter(({ group }) => group === "common")
    .map(({ code }) => code);
  return [...own, ...common];
}
