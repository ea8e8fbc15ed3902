/**
 * Splits a wire name into its words: `CreateHTTPListener` is `Create`, `HTTP`, `Listener`. An acronym may be a plural
 * or carry its version, as in `CLBs` and `IPv6`.
 */
export function splitWords(name: string): readonly string[] {
  return name.match(/[A-Z]+(?:s|v(?=[0-9]))?(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+/g) ?? [];
}

/** Name of an action's request function: `createHTTPListener`. Acronyms keep their capitals unless they stand first. */
export function toFunctionName(action: string): string {
  const [first = "", ...rest] = splitWords(action);
  const name = first.toLowerCase() + rest.join("");
  return RESERVED.has(name) ? `${name}Action` : name;
}

/** Basename of an action's files: `create-http-listener`. */
export function toFileName(action: string): string {
  return splitWords(action)
    .map((word) => word.toLowerCase())
    .join("-");
}

/** Member of the enum for an error code. Keeps the spelling of the wire, since dropping the dot makes codes collide. */
export function toMemberName(code: string): string {
  return code.replaceAll(".", "_");
}

/** Names that a function may not have in a module; actions so called get `Action` appended. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof var void while with yield then"
  ).split(" "),
);

/** Names of the language and of the runtime that generated code uses beside those of its document. */
const NAMES_IN_USE =
  "Blob Promise Record RuntimeAction RuntimeCallOptions RuntimeResult components operations paths";

/**
 * Every name of generated code that is not the name of a schema, with what it is. No schema may have one of them: they
 * stand side by side in the index of a package.
 */
export function generatedNames(prefix: string, actions: readonly string[]): ReadonlyMap<string, string> {
  const own = [`${prefix}Client`, `create${prefix}Client`, `${prefix}Service`, `${prefix}ErrorCode`];
  return new Map([
    ...NAMES_IN_USE.split(" ").map((name) => [name, "generated code uses it"] as const),
    ...[...own, `${prefix}CommonErrorCode`, `${prefix}ErrorCatalogue`].map(
      (name) => [name, "generated code exports it"] as const,
    ),
    ...actions.flatMap((action) =>
      [toFunctionName(action), `${action}Action`, `${action}ErrorCode`].map(
        (name) => [name, `it is generated for ${action}`] as const,
      ),
    ),
  ]);
}
