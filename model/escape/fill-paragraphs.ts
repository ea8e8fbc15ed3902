/** Joins lines that continue a paragraph or list item, and breaks them anew. Fenced blocks stay as they are. */
export function fillParagraphs(lines: readonly string[], width: number): readonly string[] {
  const filled: string[] = [];
  let fenced = false;
  for (const line of lines) {
    const previous = filled.at(-1);
    const isFence = line.trimStart().startsWith("```");
    if (isFence) fenced = !fenced;
    const continues =
      !fenced &&
      !isFence &&
      previous !== undefined &&
      isProse(previous) &&
      isProse(line) &&
      !BULLET.test(line);
    if (continues) filled[filled.length - 1] = `${previous} ${line.trim()}`;
    else filled.push(line);
  }
  return filled.flatMap((line) => wrapLine(line, width));
}

const BULLET = /^\s*(?:[-*] |\d+\. )/;

/** Whether a line may be joined with its neighbour: neither blank nor heading, table or fence. */
function isProse(line: string): boolean {
  return line.trim() !== "" && !/^\s*(?:[#|>]|```)/.test(line);
}

/** Breaks a long line at blanks, and keeps its indentation. Words longer than the width stay whole. */
function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const indent = BULLET.exec(line)?.[0] ?? /^\s*/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(indent.length);
  const wrapped: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(" ")) {
    const isFirst = current === indent || current === hanging;
    if (!isFirst && current.length + 1 + word.length > width) {
      wrapped.push(current);
      current = hanging + word;
    } else {
      current += isFirst ? word : ` ${word}`;
    }
  }
  return [...wrapped, current];
}
