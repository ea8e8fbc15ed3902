import type {
  EnumDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  JSDocStructure,
  PropertySignatureStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";
import { type Code, code } from "../../model/escape/index.js";
import { StructureKind, VariableDeclarationKind } from "../ts-morph.js";

/** What a file is made of: ts-morph structures, or an expression statement that ts-morph has no structure for. */
export type Statement = StatementStructures | Code;

/** A parameter of a function. */
export interface Parameter {
  readonly name: Code;
  readonly type: Code;
  readonly optional: boolean;
}

/** A member of an interface. */
export interface Member extends Parameter {
  readonly doc: Code;
}

/** `name: type` or `name?: type`, as it stands in a parameter list or an inline object type. */
export function declaration({ name, type, optional }: Parameter): Code {
  return optional ? code`${name}?: ${type}` : code`${name}: ${type}`;
}

/** `import { names } from "module"`. Types carry `type `; where all are types, the import does. */
export function importNames(module: string, names: readonly Code[]): ImportDeclarationStructure {
  const { isTypeOnly, bare } = splitTypeMark(names);
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier: module, isTypeOnly, namedImports: bare };
}

/** `export { names } from "module"`. Types carry `type `; where all are types, the export does. */
export function exportNames(module: string, names: readonly Code[]): ExportDeclarationStructure {
  const { isTypeOnly, bare } = splitTypeMark(names);
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: module, isTypeOnly, namedExports: bare };
}

/** The name of a type in an import or export list. */
export function typeName(name: Code): Code {
  return code`type ${name}`;
}

export function exportedFunction(
  doc: Code,
  name: Code,
  parameters: readonly Parameter[],
  returnType: Code,
  body: Code,
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    ...exported(doc),
    name,
    parameters: parameters.map(({ name: parameter, type, optional }) => ({
      name: parameter,
      type,
      hasQuestionToken: optional,
    })),
    returnType,
    statements: [body],
  };
}

export function exportedInterface(
  doc: Code,
  name: Code,
  members: readonly Member[],
  base?: Code,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    ...exported(doc),
    name,
    ...(base !== undefined && { extends: [base] }),
    properties: members.map(propertySignature),
  };
}

export function exportedType(doc: Code, name: Code, type: Code): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, ...exported(doc), name, type };
}

export function exportedConstant(
  doc: Code,
  name: Code,
  type: Code,
  initializer: Code,
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    ...exported(doc),
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type, initializer }],
  };
}

export function exportedEnum(
  doc: Code,
  name: Code,
  members: readonly { readonly name: Code; readonly initializer: Code; readonly doc: Code }[],
): EnumDeclarationStructure {
  return {
    kind: StructureKind.Enum,
    ...exported(doc),
    name,
    members: members.map((member) => ({
      name: member.name,
      initializer: member.initializer,
      docs: [jsDoc(member.doc)],
    })),
  };
}

/** What all exported declarations have: a blank line before them, and a doc comment. */
function exported(doc: Code) {
  return { leadingTrivia: "\n", isExported: true, docs: [jsDoc(doc)] };
}

function propertySignature(member: Member): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: member.name,
    type: member.type,
    hasQuestionToken: member.optional,
    ...(member.doc !== "" && { docs: [jsDoc(member.doc)] }),
  };
}

/** One line stays one line; more start on the line below the opening, as ts-morph does for a leading line end. */
function jsDoc(doc: Code): JSDocStructure {
  return { kind: StructureKind.JSDoc, description: doc.includes("\n") ? `\n${doc}` : doc };
}

function splitTypeMark(names: readonly Code[]): { readonly isTypeOnly: boolean; readonly bare: string[] } {
  const isTypeOnly = names.every((name) => name.startsWith("type "));
  return { isTypeOnly, bare: isTypeOnly ? names.map((name) => name.slice("type ".length)) : [...names] };
}
