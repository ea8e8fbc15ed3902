import type { Command } from "commander";
import type { Completion } from "./complete/candidate.js";
import { completeWords } from "./complete/complete-words.js";
import { formatForBash, formatForFish, formatForZsh } from "./complete/format-candidates.js";
import { shellScripts } from "./complete/shell-scripts.js";
import { splitLine } from "./complete/split-line.js";
import { print } from "./terminal.js";

/** `openaction completion`: prints what a shell has to read once to complete openaction. */
export function printScript(shell: string): void {
  process.stdout.write(shellScripts[shell] ?? "");
}

/**
 * `openaction complete`, which those scripts ask: prints what may stand at the cursor. bash hands over its line up to
 * the cursor and the text it completes; the others hand over their words. Says nothing where something goes wrong:
 * whoever is typing is not to be disturbed.
 */
export async function complete(program: Command, shell: string, words: readonly string[]): Promise<void> {
  for (const line of await listLines(program, shell, words)) print(line);
}

/** The lines that a script gets for what it asks. */
export async function listLines(
  program: Command,
  shell: string,
  words: readonly string[],
): Promise<readonly string[]> {
  if (shell === "bash") {
    const [line = "", text = ""] = words;
    const { before, current } = splitLine(line);
    return formatForBash(await completeQuietly(program, before.slice(1), current), line, text);
  }
  const current = splitLine(words.at(-1) ?? "").current;
  const completion = await completeQuietly(program, words.slice(0, -1), current);
  return shell === "zsh" ? formatForZsh(completion) : formatForFish(completion);
}

async function completeQuietly(
  program: Command,
  before: readonly string[],
  current: string,
): Promise<Completion> {
  try {
    return await completeWords(program, before, current);
  } catch (error) {
    if (process.env.OPENACTION_DEBUG !== undefined) throw error;
    return { candidates: [], files: false };
  }
}
