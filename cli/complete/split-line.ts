/** A command line up to the cursor, as a shell would take it apart. */
export interface TypedLine {
  /** Words that are complete, the command itself first. */
  readonly before: readonly string[];
  /** The word at the cursor without its quotes; empty behind a blank. */
  readonly current: string;
  /** The quotation mark that is open at the cursor; empty where none is. */
  readonly quote: string;
}

/** Takes a line of bash apart. Quotes and backslashes are resolved, and nothing is expanded. */
export function splitLine(line: string): TypedLine {
  const before: string[] = [];
  let current: string | undefined;
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === "\\" && quote !== "'") {
      at += 1;
      current = (current ?? "") + line.charAt(at);
    } else if (character === quote) {
      quote = "";
    } else if (quote === "" && /['"]/.test(character)) {
      quote = character;
      current ??= "";
    } else if (quote === "" && /\s/.test(character)) {
      if (current !== undefined) before.push(current);
      current = undefined;
    } else {
      current = (current ?? "") + character;
    }
  }
  return { before, current: current ?? "", quote };
}
