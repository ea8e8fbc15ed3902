import { type Code, code, identifier, joinCode, propertyName, valueLiteral } from "../model/escape/index.js";
import type { ActionModel, ApiModel, ExampleModel, JsonValue } from "../model/index.js";

const WIDTH = 88;

/** A call as a reader would write it: the members of the result that are worth a name, and the request. */
export function sampleCall(model: ApiModel, action: ActionModel, example: ExampleModel): Code {
  const client = identifier(clientName(model));
  const call = code`await ${identifier(action.functionName)}(${client}, ${layout(example.request, "")})`;
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

/** A value on one line if it fits, else a member a line. */
function layout(value: JsonValue, indent: string): Code {
  const line = valueLiteral(value);
  if (indent.length + line.length <= WIDTH - 40 || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const wrap = (pieces: readonly Code[]) => joinCode([code``, ...pieces], `\n${inner}`);
  const end = joinCode([code``, code``], `\n${indent}`);
  if (Array.isArray(value)) {
    return code`[${wrap(value.map((item: JsonValue) => code`${layout(item, inner)},`))}${end}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => code`${propertyName(key)}: ${layout(member as JsonValue, inner)},`,
  );
  return code`{${wrap(members)}${end}}`;
}
