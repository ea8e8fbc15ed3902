import {
  type Code,
  code,
  identifier,
  joinCode,
  numberLiteral,
  stringLiteral,
} from "../model/escape/index.js";
import {
  type ActionModel,
  type ApiModel,
  type ExampleModel,
  isVariableName,
  listInt64Paths,
  toClientName,
} from "../model/index.js";
import { objectLiteral } from "./object-literal.js";
import { roundingComment } from "./rounding-comment.js";
import { endpointOf, isDefaultEndpoint, type SampledCall } from "./sampled-call.js";

/** A call as a reader would write it: the members of the result that are worth a name, and the request. */
export function sampleCall(model: ApiModel, action: ActionModel, example: ExampleModel): Code {
  const client = identifier(clientName(model));
  const call = code`await ${identifier(action.functionName)}(${client}, ${objectLiteral(example.request)})`;
  const taken = ["RequestId", clientName(model), action.functionName];
  const names = Object.keys(example.response).filter((name) => isVariableName(name) && !taken.includes(name));
  if (example.outcome === "error" || names.length === 0) return code`${call};`;
  return code`const { ${joinCode(names.map(identifier), ", ")} } = ${call};`;
}

/** A whole program that makes one call; runs as it stands once credentials are in the environment. */
export function sampleProgram(
  model: ApiModel,
  action: ActionModel,
  example: ExampleModel,
  packageName: Code,
): Code {
  const create = identifier(`create${model.service.identifier}Client`);
  const names = joinCode([create, identifier(action.functionName)], ", ");
  return joinCode(
    [
      code`import { ${names} } from ${packageName};`,
      code``,
      code`// Reads the credentials from the environment.`,
      code`const ${identifier(clientName(model))} = ${create}();`,
      sampleCall(model, action, example),
    ],
    "\n",
  );
}

/** Name of a client in samples: the service's own name, as far as a variable may have it. */
export function clientName(model: ApiModel): string {
  const { service, actions } = model;
  const functionNames = () => actions.map(({ functionName }) => functionName);
  const name = remembered.get(model) ?? toClientName(service.identifier, functionNames());
  remembered.set(model, name);
  return name;
}

/** Each action asks for it, and it takes a look at all of them. */
const remembered = new WeakMap<ApiModel, string>();

/** A program of the generated client that makes a call and prints the result, or fails with the error. */
export function renderTypeScript(call: SampledCall): Code {
  const { model, action } = call;
  const create = identifier(`create${model.service.identifier}Client`);
  const client = identifier(clientName(model));
  const send = identifier(action.functionName);
  // Where the document has 64-bit integers, the client takes each digit.
  const isExact = listInt64Paths(model, action.request).length > 0;
  const integer = (value: bigint) => code`${numberLiteral(value)}n`;
  const request = isExact ? objectLiteral(call.request, integer) : objectLiteral(call.request);
  return code`import { ${create}, ${send} } from ${call.packageName};

// Reads the credentials from the environment.
const ${client} = ${create}(${clientOptions(call)});
${isExact ? code`` : roundingComment(call.request)}const result = await ${send}(${client}, ${request});
${printResult(call)}
`;
}

/** As JSON, unless the result may hold a bigint. */
function printResult({ model, action }: SampledCall): Code {
  return listInt64Paths(model, action.response).length === 0
    ? code`console.log(JSON.stringify(result, null, 2));`
    : code`console.dir(result, { depth: null });`;
}

function clientOptions(call: SampledCall): Code {
  const options = [
    ...(isDefaultEndpoint(call) ? [] : [code`endpoint: ${stringLiteral(endpointOf(call))}`]),
    ...(call.region ? [code`region: ${stringLiteral(call.region)}`] : []),
  ];
  return options.length === 0 ? code`` : code`{ ${joinCode(options, ", ")} }`;
}
