/**
 * Text that is safe to stand in code of some language as it is. Made by the functions of this folder alone: a raw
 * string where code is expected does not compile.
 */
export type Code = string & { readonly [codeBrand]: true };

declare const codeBrand: unique symbol;

/** Joins code: literal parts are the emitter's own, and only code may be filled in. */
export function code(parts: TemplateStringsArray, ...values: readonly Code[]): Code {
  return asCode(parts.map((part, index) => part + (values[index] ?? "")).join(""));
}

/** Joins pieces of code with a separator of ours. */
export function joinCode(pieces: readonly Code[], separator: string): Code {
  return asCode(pieces.join(separator));
}

/** The only cast to `Code`; for this folder alone, which escapes what it casts. */
export function asCode(text: string): Code {
  return text as Code;
}
