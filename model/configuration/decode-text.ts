import { type Problem, toFileProblem } from "./problem.js";

/** Text of a file in UTF-8, with the line ends of Unix; or the problem that it is none, at the first line that shows it. */
export function decodeText(path: string, bytes: Buffer): string | Problem {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return { ...toFileProblem(path, "read", NO_TEXT), line: findDamage(bytes) };
  }
}

const NO_TEXT = "the file is no text in UTF-8; save it in this encoding";

/** The first line that holds bytes which are not UTF-8: they become characters that encode to other bytes. */
function findDamage(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split("\n");
  const index = lines.findIndex((line) => {
    const raw = Buffer.from(line, "latin1");
    return !Buffer.from(raw.toString("utf8")).equals(raw);
  });
  return index + 1;
}
