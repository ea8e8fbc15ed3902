import { type Code, code, identifier } from "../../model/escape/index.js";
import { type PackagePlan, STRUCTURES_MODULE } from "../plan-package.js";
import { exportNames, type Statement, typeName } from "./structures.js";

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

/** Emits `src/index.ts`: an explicit list of everything that the package exports. */
export function emitIndex(plan: PackagePlan): readonly Statement[] {
  const { identifier: prefix } = plan.model.service;
  const modules = [...new Set(plan.moduleOfType.values())].filter((module) => module === STRUCTURES_MODULE);
  return [
    exportNames(
      "@openaction/runtime",
      RUNTIME_NAMES.filter((name) => !isTaken(plan, name)),
    ),
    ...plan.model.actions.map((action) =>
      exportNames(`./actions/${action.fileName}.js`, [
        identifier(action.functionName),
        identifier(`${action.name}Action`),
        ...typeNames(plan, `actions/${action.fileName}`),
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
    ...modules.map((module) => exportNames(`./${module}.js`, typeNames(plan, module))),
  ];
}

/** A type of the document goes before one of the runtime, which can be imported from there. */
function isTaken(plan: PackagePlan, name: Code): boolean {
  return plan.moduleOfType.has(name.replace(/^type /, ""));
}

function typeNames(plan: PackagePlan, module: string): readonly Code[] {
  return [...plan.moduleOfType]
    .filter(([, place]) => place === module)
    .map(([name]) => typeName(identifier(name)));
}
