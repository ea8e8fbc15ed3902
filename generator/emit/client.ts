import { code, docText, identifier, stringLiteral } from "../../model/escape/index.js";
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

/** Emits `src/client.ts`: the service's facts and the function that makes a client of it. */
export function emitClient({ model }: PackagePlan): readonly Statement[] {
  const { service } = model;
  const client = identifier(`${service.identifier}Client`);
  const facts = identifier(`${service.identifier}Service`);
  const name = stringLiteral(service.name);
  return [
    importNames("@openaction/runtime", [
      typeName(code`Client`),
      typeName(code`ClientOptions`),
      code`createClient`,
      typeName(code`Service`),
    ]),
    exportedFunction(
      code`${docText(`Makes a client of ${service.title}. Without \`credentials\` they are read from the environment.`)}

@throws {TypeError} if an option cannot be used, such as an empty region.
@example
\`\`\`ts
const ${identifier(clientName(model))} = create${client}({ credentials: { secretId, secretKey } });
\`\`\``,
      code`create${client}`,
      [{ name: code`options`, type: code`ClientOptions`, optional: true }],
      client,
      code`return createClient(${facts}, options);`,
    ),
    exportedType(
      docText(`A client of ${service.title}; first argument of every action.`),
      client,
      code`Client<${name}>`,
    ),
    exportedConstant(
      docText(
        `What the runtime needs to know about ${service.title}, and the codes that any action may answer.`,
      ),
      facts,
      code`Service<${name}>`,
      objectLiteral([
        code`name: ${name}`,
        code`version: ${stringLiteral(service.version)}`,
        code`endpoint: ${stringLiteral(service.endpoints[0]?.url ?? "")}`,
        code`headerPrefix: ${stringLiteral(service.headerPrefix)}`,
        code`envelope: ${stringLiteral(service.envelope)}`,
        ...errorFacts(model.catalogue.codes.filter((entry) => entry.common)),
      ]),
    ),
  ];
}
