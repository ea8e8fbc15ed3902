import { isDeepStrictEqual } from "node:util";
import type { ApiModel } from "../../model/index.js";

/** Finds facts of a package that are not exactly those of the model. */
export function findWrongFacts(
  exports: Readonly<Record<string, unknown>>,
  { service, actions, catalogue }: ApiModel,
): readonly string[] {
  const prefix = service.identifier;
  const facts = exports[`${prefix}Service`];
  const pairs = [
    [read(facts, "name"), service.name],
    [read(facts, "version"), service.version],
    [read(facts, "endpoint"), service.endpoints[0]?.url],
    [read(facts, "headerPrefix"), service.headerPrefix],
    [read(facts, "envelope"), service.envelope],
    ...actions.map(({ name }) => [read(exports[`${name}Action`], "name"), name]),
    ...catalogue.codes.flatMap(({ code, memberName, meaning, remedy }) => [
      [read(exports[`${prefix}ErrorCode`], memberName), code],
      [read(exports[`${prefix}ErrorCatalogue`], code, "meaning"), meaning],
      [read(exports[`${prefix}ErrorCatalogue`], code, "remedy"), remedy],
    ]),
  ] as const;
  return pairs
    .filter(([found, wanted]) => !isDeepStrictEqual(found, wanted))
    .map(([found, wanted]) => `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

function read(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (owner, key) => (typeof owner === "object" && owner !== null ? Reflect.get(owner, key) : undefined),
    value,
  );
}
