import {
  code,
  identifier,
  joinCode,
  markdownCode,
  markdownText,
  stringLiteral,
} from "../../model/escape/index.js";
import type { ActionModel, ExampleModel } from "../../model/index.js";
import { clientName, sampleCall } from "../../samples/index.js";
import type { PackagePlan } from "../plan-package.js";
import { reconciliationName } from "./reconciliation.js";

/** Emits `README.md` of the generated package: install, first call, errors, the actions. */
export function emitReadme(plan: PackagePlan): string {
  const { service } = plan.model;
  const sections = [
    `# ${markdownText(plan.packageName)}`,
    `Typed client of ${markdownText(service.title)}, version ${markdownText(service.version)} of its API.`,
    fence("sh", `npm install ${plan.packageName}`),
    ...firstCall(plan),
    ...lostAnswers(plan),
    "## Actions",
    actionTable(plan),
    `The same API as an OpenAPI 3.1 document: \`${plan.packageName}/openapi.json\`.`,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** A call of the first action that has an example of success, once throwing and once not. */
function firstCall(plan: PackagePlan): readonly string[] {
  const found = firstExample(plan.model.actions);
  if (found === undefined) return [];
  const { action, example } = found;
  const { identifier: prefix } = plan.model.service;
  const create = identifier(`create${prefix}Client`);
  const names = joinCode([create, identifier(action.functionName)], ", ");
  const call = code`import { ${names} } from ${stringLiteral(plan.packageName)};

const ${identifier(clientName(plan.model))} = ${create}({ credentials: { secretId, secretKey } });
${sampleCall(plan.model, action, example)}`;
  const safe = code`const result = await ${identifier(action.functionName)}.safe(${identifier(clientName(plan.model))}, request);
if (!result.ok && result.error.known) {
  // A switch over result.error.code knows every code that the document lists for this action.
}`;
  return [
    fence("ts", call),
    "Without `credentials` they are read from the environment. A call that fails throws a `CallFailure`: its `code` says why, " +
      "its `outcome` whether the request was executed (`not-sent`, `rejected` or `unknown`). To get the error as a value, " +
      "use `safe`:",
    fence("ts", safe),
  ];
}

/** What to do about creates whose answers are lost. */
function lostAnswers({ model, packageName }: PackagePlan): readonly string[] {
  const recipes = model.actions.filter(({ reconcile }) => reconcile !== undefined).map(reconciliationName);
  if (recipes.length === 0) return [];
  const create = identifier(`create${model.service.identifier}Client`);
  const policies = recipes.map((recipe) => code`reconcile(${recipe})`);
  return [
    "A create whose answer was lost is not sent again blindly. Told how, the client looks what became of it: what the call " +
      "has created is its result, and if there is nothing, the call is sent once more. `isAdopted` tells a result that was " +
      "found from one that was answered:",
    fence(
      "ts",
      code`import { ${joinCode([create, ...recipes, code`reconcile`], ", ")} } from ${stringLiteral(packageName)};

const ${identifier(clientName(model))} = ${create}({ policies: [${joinCode(policies, ", ")}] });`,
    ),
  ];
}

function firstExample(
  actions: readonly ActionModel[],
): { readonly action: ActionModel; readonly example: ExampleModel } | undefined {
  for (const action of actions) {
    const example = action.examples.find(({ outcome }) => outcome === "result");
    if (example !== undefined) return { action, example };
  }
  return undefined;
}

function actionTable({ model }: PackagePlan): string {
  const rows = model.actions.map(
    ({ functionName, summary, rateLimit }) =>
      `| ${markdownCode(functionName)} | ${markdownText(summary)} | ${rateLimit === undefined ? "not known" : `${rateLimit.requests} in ${rateLimit.seconds} s`} |`,
  );
  return ["| function | what it does | limit |", "|---|---|---|", ...rows].join("\n");
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
