import { type Code, code, identifier } from "../../model/escape/index.js";
import type { NamedType } from "../../model/index.js";
import { type PackagePlan, STRUCTURES_MODULE } from "../plan-package.js";
import { reconciliationName } from "./reconciliation.js";
import { exportNames, type Statement, typeName } from "./structures.js";
import { isWideInResult, JSON_MODULE } from "./wide-integer.js";

/** What users of a client need of the runtime, so that they install and import one package only. */
const RUNTIME_NAMES = [
  code`ApiError`,
  typeName(code`CallError`),
  code`CallFailure`,
  typeName(code`CallOptions`),
  typeName(code`ClientOptions`),
  typeName(code`Credentials`),
  typeName(code`Result`),
];

/** What users need besides where the document tells how to reconcile. */
const RECONCILE_NAMES = [code`isAdopted`, code`reconcile`];

/** Emits `src/index.ts`: an explicit list of everything that the package exports. */
export function emitIndex(plan: PackagePlan): readonly Statement[] {
  const { identifier: prefix } = plan.model.service;
  return [
    exportNames(
      "@openaction/runtime",
      runtimeNames(plan).filter((name) => !isTaken(plan, name)),
    ),
    ...exportInt64(plan),
    ...plan.model.actions.map((action) =>
      exportNames(`./actions/${action.fileName}.js`, [
        identifier(action.functionName),
        identifier(`${action.name}Action`),
        ...(action.reconcile === undefined ? [] : [reconciliationName(action)]),
        ...typeNames(plan.typesOfAction.get(action.name) ?? []),
      ]),
    ),
    exportNames("./client.js", [
      identifier(`create${prefix}Client`),
      typeName(identifier(`${prefix}Client`)),
      identifier(`${prefix}Service`),
    ]),
    exportNames("./error-code.js", [
      ...plan.model.actions.map((action) => typeName(identifier(`${action.name}ErrorCode`))),
      typeName(identifier(`${prefix}CommonErrorCode`)),
      identifier(`${prefix}ErrorCatalogue`),
      identifier(`${prefix}ErrorCode`),
    ]),
    exportNames("./schema.js", [
      typeName(code`components`),
      typeName(code`operations`),
      typeName(code`paths`),
    ]),
    ...(plan.structures.length === 0
      ? []
      : [exportNames(`./${STRUCTURES_MODULE}.js`, typeNames(plan.structures))]),
  ];
}

function runtimeNames({ model }: PackagePlan): readonly Code[] {
  const reconciles = model.actions.some(({ reconcile }) => reconcile !== undefined);
  return reconciles ? [...RUNTIME_NAMES, ...RECONCILE_NAMES] : RUNTIME_NAMES;
}

/** The type of 64-bit integers, where results have them. */
function exportInt64(plan: PackagePlan): readonly Statement[] {
  const name = typeName(code`Int64`);
  const isUsed = plan.model.types.some((type) => isWideInResult(plan, type));
  return isUsed && !isTaken(plan, name) ? [exportNames(JSON_MODULE, [name])] : [];
}

/** What the document names goes before what the runtime does, which can be imported from there. */
function isTaken({ moduleOfType, model }: PackagePlan, name: Code): boolean {
  const bare = name.replace(/^type /, "");
  return moduleOfType.has(bare) || model.actions.some(({ functionName }) => functionName === bare);
}

function typeNames(types: readonly NamedType[]): readonly Code[] {
  return types.map(({ name }) => typeName(identifier(name)));
}
