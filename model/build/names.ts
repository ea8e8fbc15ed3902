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
  return RESERVED.has(name) || IN_SAMPLES.has(name) ? `${name}Action` : name;
}

/** Basename of an action's files: `create-http-listener`. Windows keeps some names for devices, whatever their ending. */
export function toFileName(action: string): string {
  const name = splitWords(action)
    .map((word) => word.toLowerCase())
    .join("-");
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(name) ? `${name}-action` : name;
}

/** Name of a client in samples: the service's own where a variable can have it beside what else stands in a sample. */
export function toClientName(identifier: string, functionNames: readonly string[]): string {
  const name = identifier.charAt(0).toLowerCase() + identifier.slice(1);
  const isTaken =
    [...functionNames, ...EXPORTED_FUNCTIONS.keys()].includes(name) ||
    RESERVED.has(name) ||
    IN_SAMPLES.has(name);
  return isTaken ? `${name}Client` : name;
}

/** Whether a variable of this name can stand in a module. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name) && !RESERVED.has(name);
}

/** Member of the enum for an error code. Keeps the spelling of the wire, since dropping the dot makes codes collide. */
export function toMemberName(code: string): string {
  return code.replaceAll(".", "_");
}

/** Names that a function may not have in a module of actions; actions so called get `Action` appended. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "globalThis int64Codec public return static super switch this throw true try typeof undefined var void while with yield then"
  ).split(" "),
);

/** What samples call something else than a client or a function of an action. */
const IN_SAMPLES = new Set("JSON console process request result secretId secretKey".split(" "));

/** Types of the language itself, which no other type can be called. */
const TYPES_OF_LANGUAGE = "any bigint boolean never number object string symbol unknown";

/** Names of the language and of the runtime that generated code uses beside those of its document. */
const NAMES_IN_USE =
  "Blob Promise Record RuntimeAction RuntimeCallOptions RuntimeInt64 RuntimeReconciliation RuntimeResult components int64Codec " +
  "operations paths";

/**
 * Every name of generated code that is not the name of a schema, with what it is. No schema may have one of them: they
 * stand side by side in the index of a package.
 */
export function generatedNames(prefix: string, actions: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ...fixedNames(prefix),
    ...actions.flatMap((action) =>
      namesOf(action).map((name) => [name, `it is generated for ${action}`] as const),
    ),
  ]);
}

/** The first action for which code would be generated that has the name of other code, and this name. */
export function findNameClash(
  prefix: string,
  actions: readonly string[],
): { readonly action: string; readonly name: string; readonly reason: string } | undefined {
  const known = new Map([...fixedNames(prefix), ...EXPORTED_FUNCTIONS]);
  for (const action of actions) {
    for (const name of namesOf(action)) {
      const reason = known.get(name);
      if (reason !== undefined) return { action, name, reason };
      known.set(name, `it is generated for ${action}`);
    }
  }
  return undefined;
}

/** What a package exports of the runtime, so that no function of its own can have the name. */
const EXPORTED_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  ["isAdopted", "reconcile"].map((name) => [name, "generated code exports it"]),
);

function fixedNames(prefix: string): readonly (readonly [name: string, reason: string])[] {
  const own = ["Client", "Service", "ErrorCode", "CommonErrorCode", "ErrorCatalogue"].map(
    (name) => prefix + name,
  );
  return [
    ...NAMES_IN_USE.split(" ").map((name) => [name, "generated code uses it"] as const),
    ...[...RESERVED, ...TYPES_OF_LANGUAGE.split(" ")].map((name) => [name, "the language keeps it"] as const),
    ...[...own, `create${prefix}Client`].map((name) => [name, "generated code exports it"] as const),
  ];
}

function namesOf(action: string): readonly string[] {
  const name = toFunctionName(action);
  return [name, `${name}Reconciliation`, `${action}Action`, `${action}ErrorCode`];
}
