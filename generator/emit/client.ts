import { type Code, code, docText, identifier, stringLiteral } from "../../model/escape/index.js";
import type { ApiModel } from "../../model/index.js";
import { clientName } from "../../samples/index.js";
import type { PackagePlan } from "../plan-package.js";
import { errorFacts } from "./error-facts.js";
import { objectLiteral } from "./object-literal.js";
import {
  exportedConstant,
  exportedFunction,
  exportedType,
  importNames,
  type Statement,
  typeName,
} from "./structures.js";

/** Emits `src/client.ts`: the function that makes a client of the service, and the service's facts. */
export function emitClient({ model }: PackagePlan): readonly Statement[] {
  const { service } = model;
  const client = identifier(`${service.identifier}Client`);
  const runtimeNames = [code`Client`, code`ClientOptions`, code`Service`].map(typeName);
  return [
    importNames("@openaction/runtime", [...runtimeNames, code`createClient`]),
    createFunction(model, client),
    exportedType(
      docText(`A client of ${service.title}; first argument of every action.`),
      client,
      code`Client<${stringLiteral(service.name)}>`,
    ),
    serviceFacts(model),
  ];
}

function createFunction(model: ApiModel, client: Code): Statement {
  const { title } = model.service;
  const doc = code`${docText(`Makes a client of ${title}. Without \`credentials\` they are read from the environment.`)}

@throws {TypeError} if an option cannot be used, such as an empty region.
@example
\`\`\`ts
const ${identifier(clientName(model))} = create${client}({ credentials: { secretId, secretKey } });
\`\`\``;
  return exportedFunction(
    doc,
    code`create${client}`,
    [{ name: code`options`, type: code`ClientOptions`, optional: true }],
    client,
    code`return createClient(${identifier(`${model.service.identifier}Service`)}, options);`,
  );
}

function serviceFacts({ service, catalogue }: ApiModel): Statement {
  const name = stringLiteral(service.name);
  return exportedConstant(
    docText(
      `What the runtime needs to know about ${service.title}, and the codes that any action may answer.`,
    ),
    identifier(`${service.identifier}Service`),
    code`Service<${name}>`,
    objectLiteral([
      code`name: ${name}`,
      code`version: ${stringLiteral(service.version)}`,
      code`endpoint: ${stringLiteral(service.endpoints[0]?.url ?? "")}`,
      code`headerPrefix: ${stringLiteral(service.headerPrefix)}`,
      code`envelope: ${stringLiteral(service.envelope)}`,
      ...errorFacts(
        catalogue.codes.filter((entry) => entry.common),
        catalogue,
      ),
    ]),
  );
}
