import {
  type Code,
  code,
  docText,
  identifier,
  joinCode,
  propertyName,
  stringLiteral,
} from "../../model/escape/index.js";
import type { ActionModel, ErrorCodeModel } from "../../model/index.js";
import type { PackagePlan } from "../plan-package.js";
import { objectLiteral } from "./object-literal.js";
import {
  exportedConstant,
  exportedEnum,
  exportedType,
  importNames,
  type Statement,
  typeName,
} from "./structures.js";

/** Emits `src/error-code.ts`: the enum, a union of codes per action, and the catalogue as data. */
export function emitErrorCode({ model }: PackagePlan): readonly Statement[] {
  const { codes } = model.catalogue;
  const prefix = model.service.identifier;
  const enumName = identifier(`${prefix}ErrorCode`);
  const commonName = identifier(`${prefix}CommonErrorCode`);
  return [
    importNames("@openaction/runtime", [typeName(code`ErrorDescription`)]),
    exportedEnum(
      docText(
        `Every documented error code of ${model.service.title}, spelled as on the wire with \`_\` for \`.\`.`,
      ),
      enumName,
      codes.map((entry) => ({
        name: identifier(entry.memberName),
        initializer: stringLiteral(entry.code),
        doc: memberDoc(entry),
      })),
    ),
    exportedType(
      code`Codes that any action may answer.`,
      commonName,
      memberUnion(
        enumName,
        codes.filter((entry) => entry.common),
      ),
    ),
    ...model.actions.map((action) => actionUnion(action, enumName, commonName, codes)),
    catalogue(prefix, enumName, codes),
  ];
}

/** The codes of one action as a union, so that a `switch` over them can be complete. */
function actionUnion(
  action: ActionModel,
  enumName: Code,
  commonName: Code,
  codes: readonly ErrorCodeModel[],
): Statement {
  const own = codes.filter((entry) => !entry.common && action.errorCodes.includes(entry.code));
  const union = own.length === 0 ? commonName : code`${commonName} | ${memberUnion(enumName, own)}`;
  return exportedType(
    code`Codes that {@link ${enumName}} documents for ${identifier(action.name)}, the common ones included.`,
    identifier(`${action.name}ErrorCode`),
    union,
  );
}

function memberUnion(enumName: Code, codes: readonly ErrorCodeModel[]): Code {
  return joinCode(
    codes.map((entry) => code`${enumName}.${identifier(entry.memberName)}`),
    " | ",
  );
}

function memberDoc(entry: ErrorCodeModel): Code {
  return docText(`${entry.meaning} ${entry.remedy}`);
}

function catalogue(prefix: string, enumName: Code, codes: readonly ErrorCodeModel[]): Statement {
  const entries = codes.map((entry) => code`${propertyName(entry.code)}: ${description(entry)}`);
  return exportedConstant(
    code`What each code means, what to do about it, and whether the same request may be sent again.`,
    identifier(`${prefix}ErrorCatalogue`),
    code`Readonly<Record<\`\${${enumName}}\`, ErrorDescription>>`,
    objectLiteral(entries),
  );
}

function description(entry: ErrorCodeModel): Code {
  return objectLiteral([
    code`category: ${stringLiteral(entry.category)}`,
    code`meaning: ${stringLiteral(entry.meaning)}`,
    code`remedy: ${stringLiteral(entry.remedy)}`,
    code`retry: ${stringLiteral(entry.retry)}`,
    code`outcome: ${stringLiteral(entry.outcome)}`,
  ]);
}
