import { type Code, code, identifier, joinCode, stringLiteral } from "../model/escape/index.js";
import type { ActionModel, ApiModel, ExampleModel } from "../model/index.js";
import { objectLiteral } from "./object-literal.js";
import { roundingComment } from "./rounding-comment.js";
import { endpointOf, isDefaultEndpoint, type SampledCall } from "./sampled-call.js";

/** A call as a reader would write it: the members of the result that are worth a name, and the request. */
export function sampleCall(model: ApiModel, action: ActionModel, example: ExampleModel): Code {
  const client = identifier(clientName(model));
  const call = code`await ${identifier(action.functionName)}(${client}, ${objectLiteral(example.request)})`;
  const names = Object.keys(example.response).filter(
    (name) => name !== "RequestId" && /^[A-Za-z]\w*$/.test(name),
  );
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
  const { identifier: name } = model.service;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A program of the generated client that makes a call and prints the result, or fails with the error. */
export function renderTypeScript(call: SampledCall): Code {
  const { model, action } = call;
  const create = identifier(`create${model.service.identifier}Client`);
  const client = identifier(clientName(model));
  const send = identifier(action.functionName);
  return code`import { ${create}, ${send} } from ${call.packageName};

// Reads the credentials from the environment.
const ${client} = ${create}(${clientOptions(call)});
${roundingComment(call.request)}const result = await ${send}(${client}, ${objectLiteral(call.request)});
console.log(JSON.stringify(result, null, 2));
`;
}

function clientOptions(call: SampledCall): Code {
  const options = [
    ...(isDefaultEndpoint(call) ? [] : [code`endpoint: ${stringLiteral(endpointOf(call))}`]),
    ...(call.region ? [code`region: ${stringLiteral(call.region)}`] : []),
  ];
  return options.length === 0 ? code`` : code`{ ${joinCode(options, ", ")} }`;
}
