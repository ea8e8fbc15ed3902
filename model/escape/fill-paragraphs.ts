/** Joins lines that continue a paragraph or list item, and breaks them anew. Fenced blocks and tables stay as they are. */
export function fillParagraphs(lines: readonly string[], width: number): readonly string[] {
  const filled: string[] = [];
  let paragraph: string[] = [];
  let fenced = false;
  const finish = () => {
    if (paragraph.length > 0) filled.push(...wrapLine(paragraph.join(" "), width));
    paragraph = [];
  };
  for (const line of lines) {
    const isFence = line.trimStart().startsWith("```");
    if (fenced || !isProse(line)) {
      finish();
      filled.push(line);
    } else if (paragraph.length === 0 || BULLET.test(line)) {
      finish();
      paragraph = [line];
    } else {
      paragraph.push(line.trim());
    }
    if (isFence) fenced = !fenced;
  }
  finish();
  return filled;
}

const BULLET = /^\s*(?:[-*] |\d+\. )/;
const MAX_INDENT = 16;

/** Whether a line may be joined with its neighbour: neither blank nor heading, table or fence. */
function isProse(line: string): boolean {
  return line.trim() !== "" && !/^\s*(?:[#|>]|```)/.test(line);
}

/** Breaks a long line at blanks, and keeps its indentation. Words longer than the width stay whole. */
function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const indent = BULLET.exec(line)?.[0] ?? /^\s*/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(Math.min(indent.length, MAX_INDENT));
  const wrapped: string[] = [];
  let current = indent;
  let isFirst = true;
  for (const word of line.slice(indent.length).split(" ")) {
    if (!isFirst && current.length + 1 + word.length > width) {
      wrapped.push(current);
      current = hanging + word;
    } else {
      current += isFirst ? word : ` ${word}`;
    }
    isFirst = false;
  }
  return [...wrapped, current];
}
