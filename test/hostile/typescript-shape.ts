import ts from "typescript";

/** What a text of TypeScript is made of. */
export interface Shape {
  /** Without what its texts and names are; with the tags of its comments. */
  readonly tree: string;
  /** Of its syntax. */
  readonly errors: readonly string[];
  /** What its literals stand for, those that name modules left out. */
  readonly texts: readonly string[];
}

/** Reads a text of TypeScript. Members count the same whether their names are quoted or not. */
export function shapeOfTypeScript(text: string): Shape {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022, false);
  const parts: string[] = [];
  const texts: string[] = [];
  const specifiers = new Set(file.statements.map(specifierOf));
  const visit = (node: ts.Node, isName: boolean) => {
    if (isText(node) && !specifiers.has(node)) texts.push(node.text);
    if (isName) return void parts.push("name");
    parts.push(ts.SyntaxKind[node.kind], "(");
    for (const tag of tagsOf(node)) parts.push(`@${tag} `);
    const name = "name" in node && isMember(node) ? node.name : undefined;
    node.forEachChild((child) => visit(child, child === name));
    parts.push(")");
  };
  visit(file, false);
  // Known to every file that was parsed, but to no type.
  const parsed = file as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
    readonly commentDirectives?: readonly unknown[];
  };
  const { referencedFiles, typeReferenceDirectives, libReferenceDirectives, commentDirectives = [] } = parsed;
  const orders = [referencedFiles, typeReferenceDirectives, libReferenceDirectives, commentDirectives].flat();
  return {
    tree: `${parts.join("")} ${orders.length}`,
    errors: parsed.parseDiagnostics.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, " "),
    ),
    texts,
  };
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** The name of the module that a statement imports from. */
function specifierOf(statement: ts.Statement): ts.Node | undefined {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    ? statement.moduleSpecifier
    : undefined;
}

function isMember(node: ts.Node): boolean {
  return (
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isEnumMember(node) ||
    ts.isBindingElement(node)
  );
}

/** Tags that a tool would act upon, `@deprecated`; one only says that there is text, and is left out where there is none. */
function tagsOf(node: ts.Node): readonly string[] {
  // A node with comments has them in this list, which no type knows.
  const { jsDoc: comments = [] } = node as ts.Node & { readonly jsDoc?: readonly ts.JSDoc[] };
  return comments
    .flatMap(({ tags }) => tags ?? [])
    .map(({ tagName }) => tagName.text)
    .filter((tag) => tag !== "description");
}
