/** What each kind of name may consist of: they stand in code, in paths of files and in headers as they are. */
export const NAME_PATTERNS = {
  service: /^[a-z][a-z0-9-]*$/,
  identifier: /^[A-Z][A-Za-z0-9]*$/,
  headerPrefix: /^[A-Za-z][A-Za-z0-9-]*-$/,
  envelope: /^[A-Za-z][A-Za-z0-9_]*$/,
  action: /^[A-Z][A-Za-z0-9]*$/,
  schema: /^[A-Za-z]\w*$/,
  errorCode: /^[A-Za-z][A-Za-z0-9._]*$/,
} as const satisfies Readonly<Record<string, RegExp>>;
