import { type Code, code, identifier, joinCode, stringLiteral } from "../../model/escape/index.js";
import { type ActionModel, actionByName, type ReconcileModel } from "../../model/index.js";
import { clientName } from "../../samples/index.js";
import type { PackagePlan } from "../plan-package.js";
import { objectLiteral } from "./object-literal.js";
import { importRuntimeType, runtimeType } from "./runtime-type.js";
import { exportedConstant, importNames, type Statement } from "./structures.js";

/** Name of the constant that goes with a create. */
export function reconciliationName({ functionName }: ActionModel): Code {
  return identifier(`${functionName}Reconciliation`);
}

/** What the constant needs of other modules beside the runtime's type, which goes with the others. */
export function importsOfReconciliation(plan: PackagePlan, recipe: ReconcileModel): Statement {
  const { name, fileName } = actionByName(plan.model, recipe.list);
  return importNames(`./${fileName}.js`, [identifier(`${name}Action`)]);
}

/** The runtime's type of the constant, as it stands in an import list. */
export function importReconciliationType(plan: PackagePlan): Code {
  return importRuntimeType(plan, code`Reconciliation`);
}

/** A constant of its own, so that a program which does not reconcile has nothing of it in its bundle. */
export function reconciliation(plan: PackagePlan, action: ActionModel, recipe: ReconcileModel): Statement {
  return exportedConstant(
    doc(plan, action, recipe),
    reconciliationName(action),
    runtimeType(plan, code`Reconciliation`),
    objectLiteral([
      code`action: ${stringLiteral(action.name)}`,
      code`list: ${identifier(`${recipe.list}Action`)}`,
      code`items: ${stringLiteral(recipe.items)}`,
      code`key: ${names(recipe.key)}`,
      code`same: ${names(recipe.same)}`,
      code`id: ${stringLiteral(recipe.id)}`,
      code`createdAt: ${stringLiteral(recipe.createdAt)}`,
      code`takenCode: ${stringLiteral(recipe.takenCode)}`,
    ]),
  );
}

function doc(plan: PackagePlan, action: ActionModel, { list }: ReconcileModel): Code {
  const create = identifier(`create${plan.model.service.identifier}Client`);
  return code`How to find out with ${identifier(list)} what became of a {@link ${identifier(action.functionName)}} whose answer was lost.
What it has created becomes its result, marked as \`adopted\`; if there is nothing, it is sent once more.

@example
\`\`\`ts
const ${identifier(clientName(plan.model))} = ${create}({ policies: [reconcile(${reconciliationName(action)})] });
\`\`\``;
}

function names(members: readonly string[]): Code {
  return code`[${joinCode(members.map(stringLiteral), ", ")}]`;
}
