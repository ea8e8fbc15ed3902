import {
  type Code,
  code,
  docLines,
  docText,
  identifier,
  joinCode,
  stringLiteral,
  valueLiteral,
} from "../../model/escape/index.js";
import type { ActionModel, NamedType } from "../../model/index.js";
import { sampleCall } from "../../samples/index.js";
import type { PackagePlan } from "../plan-package.js";
import { errorFacts } from "./error-facts.js";
import { importTypes } from "./import-types.js";
import { int64Facts } from "./int64-facts.js";
import { namedTypeStatement } from "./named-type.js";
import { objectLiteral } from "./object-literal.js";
import {
  importReconciliationType,
  importsOfReconciliation,
  reconciliation,
  reconciliationName,
} from "./reconciliation.js";
import { importRuntimeType, runtimeType } from "./runtime-type.js";
import {
  declaration,
  exportedConstant,
  exportedFunction,
  importNames,
  type Parameter,
  type Statement,
  typeName,
} from "./structures.js";
import { importWideInteger, wideInteger } from "./wide-integer.js";

/** Emits `src/actions/<name>.ts`: the function first, then its types, then what the wire needs to know. */
export function emitAction(plan: PackagePlan, action: ActionModel): readonly Statement[] {
  const types = plan.typesOfAction.get(action.name) ?? [];
  return [
    ...imports(plan, action, types),
    requestFunction(plan, action),
    safeFunction(plan, action),
    ...types.map((type) => namedTypeStatement(type, typeDoc(action, type), wideInteger(plan, type))),
    wireFacts(plan, action),
    ...(action.reconcile === undefined ? [] : [reconciliation(plan, action, action.reconcile)]),
  ];
}

function imports(plan: PackagePlan, action: ActionModel, types: readonly NamedType[]): readonly Statement[] {
  return [
    importNames("@openaction/runtime", [
      ...[code`Action`, code`CallOptions`, code`Result`].map((name) => importRuntimeType(plan, name)),
      ...(action.reconcile === undefined ? [] : [importReconciliationType(plan)]),
    ]),
    ...importWideInteger(plan, types, int64Facts(plan.model, action).length > 0 ? [code`int64Codec`] : []),
    importNames("../client.js", [typeName(names(plan, action).client)]),
    importNames("../error-code.js", [typeName(names(plan, action).errorCode)]),
    ...(action.reconcile === undefined ? [] : [importsOfReconciliation(plan, action.reconcile)]),
    ...importTypes(plan, `actions/${action.fileName}`, types, [action.request, action.response]),
  ];
}

function requestFunction(plan: PackagePlan, action: ActionModel): Statement {
  const { name, response, facts } = names(plan, action);
  return exportedFunction(
    functionDoc(plan, action),
    name,
    parameters(plan, action),
    code`Promise<${response}>`,
    code`return client.call(${facts}, request, options);`,
  );
}

/** ts-morph has no structure for an assignment; TypeScript reads it as a member of the function. */
function safeFunction(plan: PackagePlan, action: ActionModel): Statement {
  const { name, response, errorCode, facts, runtime } = names(plan, action);
  const list = parameters(plan, action).map(declaration);
  return code`
/** Like {@link ${name}}, but resolves to the error instead of throwing it. */
${name}.safe = (${joinCode(list, ", ")}): Promise<${runtime.result}<${response}, ${errorCode}>> =>
  client.safe(${facts}, request, options);
`;
}

function parameters(plan: PackagePlan, action: ActionModel): readonly Parameter[] {
  return [
    { name: code`client`, type: names(plan, action).client, optional: false },
    { name: code`request`, type: identifier(action.request), optional: false },
    { name: code`options`, type: names(plan, action).runtime.callOptions, optional: true },
  ];
}

/** Facts for the runtime. Codes that any action may answer stand with the service, not here. */
function wireFacts(plan: PackagePlan, action: ActionModel): Statement {
  const { facts, request, response, errorCode, runtime } = names(plan, action);
  const { catalogue } = plan.model;
  const own = catalogue.codes.filter((entry) => !entry.common && action.errorCodes.includes(entry.code));
  return exportedConstant(
    code`What the runtime needs to know about ${identifier(action.name)}.`,
    facts,
    code`${runtime.action}<${request}, ${response}, ${errorCode}>`,
    objectLiteral([
      code`name: ${stringLiteral(action.name)}`,
      code`effect: ${stringLiteral(action.effect)}`,
      ...(action.rateLimit === undefined ? [] : [code`rateLimit: ${valueLiteral({ ...action.rateLimit })}`]),
      ...(action.body === undefined ? [] : [code`body: ${stringLiteral(action.body)}`]),
      ...(action.streaming === undefined ? [] : [code`streaming: ${stringLiteral(action.streaming)}`]),
      ...int64Facts(plan.model, action),
      ...errorFacts(own, catalogue),
    ]),
  );
}

function functionDoc(plan: PackagePlan, action: ActionModel): Code {
  const { errorCode } = names(plan, action);
  const example = action.examples.find(({ outcome }) => outcome === "result");
  return joinCode(
    [
      docText(`${action.summary}.`),
      ...(action.description === "" ? [] : [docText(action.description)]),
      ...limits(action).map(docText),
      ...(action.reconcile === undefined
        ? []
        : [
            code`It is not sent again where its answer was lost, unless by {@link ${reconciliationName(action)}}.`,
          ]),
      joinCode(
        [
          code`@throws {CallFailure} An \`ApiError\` has a code of {@link ${errorCode}}, or one that is not documented.`,
          ...(example === undefined
            ? []
            : [
                code`@example`,
                code`\`\`\`ts`,
                docLines(sampleCall(plan.model, action, example)),
                code`\`\`\``,
              ]),
          ...(action.deprecated ? [code`@deprecated`] : []),
        ],
        "\n",
      ),
    ],
    "\n\n",
  );
}

/** What a caller must know before calling. */
function limits({ rateLimit, streaming, body }: ActionModel): readonly string[] {
  const lines: string[] = [];
  if (rateLimit !== undefined) {
    const window = rateLimit.seconds === 1 ? "a second" : `in ${rateLimit.seconds} seconds`;
    lines.push(`At most ${rateLimit.requests} calls ${window} for one account and region.`);
  }
  if (body !== undefined) lines.push("The request holds a file, which this client cannot send.");
  if (streaming !== undefined) {
    lines.push(
      "The service may answer with a stream of server-sent events, which this client does not read.",
    );
  }
  return lines;
}

function typeDoc(action: ActionModel, type: NamedType): Code {
  if (type.description !== "") return docText(type.description);
  const role = type.name === action.response ? code`Result` : code`Parameters`;
  return code`${role} of {@link ${identifier(action.functionName)}}.`;
}

/** Names in code that belong to an action. */
function names(plan: PackagePlan, action: ActionModel) {
  return {
    name: identifier(action.functionName),
    request: identifier(action.request),
    response: identifier(action.response),
    client: identifier(`${plan.model.service.identifier}Client`),
    errorCode: identifier(`${action.name}ErrorCode`),
    facts: identifier(`${action.name}Action`),
    runtime: {
      action: runtimeType(plan, code`Action`),
      callOptions: runtimeType(plan, code`CallOptions`),
      result: runtimeType(plan, code`Result`),
    },
  };
}
