import { asCode, type Code } from "./code.js";

/** Name of an HTTP header, which stands as it is within quotes of any language. Throws on more than letters, digits, hyphens. */
export function headerName(name: string): Code {
  if (!/^[A-Za-z0-9-]+$/.test(name)) {
    throw new TypeError(
      `${JSON.stringify(name)} is no name of a header: it must consist of letters, digits and hyphens.`,
    );
  }
  return asCode(name);
}
