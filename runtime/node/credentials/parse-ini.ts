/**
 * One section of an INI file, `undefined` if there is none of this name. It takes `name = value`, comments in lines of
 * their own and quotes around a value, and refuses everything else, naming the line but never its text.
 */
export function parseIniSection(
  text: string,
  wanted: string,
  path: string,
): ReadonlyMap<string, string> | undefined {
  let found: Map<string, string> | undefined;
  let section: Map<string, string> | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    const refuse = (problem: string) => new Error(`${path}:${index + 1}: ${problem}.`);
    if (line === "" || /^[#;]/.test(line)) continue;
    const heading = /^\[([^[\]]*)\]$/.exec(line)?.[1]?.trim();
    if (heading !== undefined) {
      if (heading === wanted && found) throw refuse(`the section [${wanted}] stands here a second time`);
      section = new Map();
      if (heading === wanted) found = section;
      continue;
    }
    const [, name = "", value = ""] = /^([\w.-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (!name) throw refuse("neither a section, a comment nor name = value");
    if (section?.has(name)) throw refuse(`${name} stands here a second time`);
    section?.set(name, value.replace(/^(["'])(.*)\1$/, "$2"));
  }
  return found;
}
