import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import {
  bashString,
  bashWord,
  type Code,
  csharpString,
  goString,
  javaString,
  perlString,
  phpString,
  pythonString,
  rubyString,
  stringLiteral,
} from "../../model/escape/index.js";
import { HOSTILE } from "../model/escape/hostile.js";
import { runProgram } from "./run-sample.js";

/** How a language tells what its literals mean. */
export interface Quoting {
  readonly quote: (text: string) => Code;
  /** A program that prints the UTF-8 bytes of each literal in hexadecimal digits, a literal a line. */
  readonly program: (literals: readonly Code[]) => string;
  readonly file: string;
  readonly commands: readonly (readonly string[])[];
}

const lines = (literals: readonly Code[], print: (literal: Code) => string) => literals.map(print).join("\n");

/** By the name that a test shows. */
export const quotings: Readonly<Record<string, Quoting>> = {
  bash: bashQuoting(bashString),
  "bash, as a word": bashQuoting(bashWord),
  node: {
    quote: stringLiteral,
    program: (literals) =>
      lines(literals, (literal) => `console.log(Buffer.from(${literal}).toString("hex"));`),
    file: "quotes.mjs",
    commands: [["node", "quotes.mjs"]],
  },
  python: {
    quote: pythonString,
    program: (literals) => lines(literals, (literal) => `print(${literal}.encode().hex())`),
    file: "quotes.py",
    commands: [["python3", "quotes.py"]],
  },
  php: {
    quote: phpString,
    program: (literals) => `<?php\n${lines(literals, (literal) => `echo bin2hex(${literal}), "\\n";`)}`,
    file: "quotes.php",
    commands: [["php", "quotes.php"]],
  },
  ruby: {
    quote: rubyString,
    program: (literals) => lines(literals, (literal) => `puts ${literal}.unpack1("H*")`),
    file: "quotes.rb",
    commands: [["ruby", "quotes.rb"]],
  },
  perl: {
    quote: perlString,
    program: (literals) => lines(literals, (literal) => `print unpack('H*', ${literal}), "\\n";`),
    file: "quotes.pl",
    commands: [["perl", "quotes.pl"]],
  },
  go: {
    quote: goString,
    program: (literals) =>
      `package main\nimport "fmt"\nfunc main() {\n${lines(literals, (literal) => `fmt.Printf("%x\\n", ${literal})`)}\n}`,
    file: "quotes.go",
    commands: [["go", "run", "quotes.go"]],
  },
  java: {
    quote: (text) => javaString(text, "    "),
    program: (literals) =>
      `class Quotes {\nstatic void print(String text) {\nSystem.out.println(java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));\n}\npublic static void main(String[] arguments) {\n${lines(literals, (literal) => `print(${literal});`)}\n}\n}`,
    file: "Quotes.java",
    commands: [["java", "Quotes.java"]],
  },
  csharp: {
    quote: csharpString,
    program: (literals) =>
      `class Quotes {\nstatic void Print(string text) {\nSystem.Console.WriteLine(System.BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes(text)).Replace("-", "").ToLowerInvariant());\n}\nstatic void Main() {\n${lines(literals, (literal) => `Print(${literal});`)}\n}\n}`,
    file: "quotes.cs",
    commands: [
      ["mcs", "quotes.cs"],
      ["mono", "quotes.exe"],
    ],
  },
};

/** Bash holds no zero character, so that the values are tried without. */
function bashQuoting(quote: (text: string) => Code): Quoting {
  const print = (literal: Code) => `printf %s ${literal} | od -An -v -tx1 | tr -d ' \\n'; echo`;
  return {
    quote: (text) => quote(text.replaceAll("\0", "")),
    program: (literals) => lines(literals, print),
    file: "quotes.sh",
    commands: [["bash", "quotes.sh"]],
  };
}

/** Texts that get out of quotes somewhere: known ones first, then what chance makes of their parts. */
export function hostileTexts(count: number): readonly string[] {
  const part = fc.oneof(
    fc.constantFrom(
      "'",
      '"',
      "`",
      "\\",
      "$",
      "#",
      "@",
      "%",
      "!",
      "{",
      "}",
      "(",
      ")",
      " ",
      "\n",
      "\r",
      "\t",
      "\0",
    ),
    fc.constantFrom(
      '"""',
      "'''",
      "\\u",
      "\\u0022",
      "\\x",
      "\\0",
      "\\N{",
      "$(",
      "$'",
      "?>",
      "EOF",
      "//",
      "/*",
      "-",
    ),
    fc.constantFrom(
      "\u0007",
      "\u001b[2J",
      "\u007f",
      "\u0085",
      "\u2028",
      "\u202e",
      "\ufeff",
      "\ud800",
      "\udc00",
    ),
    fc.constantFrom("0", "7", "a", "f", "$HOME", "`id`", "#{1}", "é", "监听器", "🚀", "e\u0301"),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
  const known = HOSTILE.map((entry) => entry.text);
  return [...known, ...fc.sample(text, { numRuns: count - known.length, seed: 20180529 })];
}

/** Runs a program that holds the texts as literals, and gives those which came to mean something else. */
export async function findMisread(quoting: Quoting, texts: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-quotes-"));
  try {
    writeFileSync(join(folder, quoting.file), `${quoting.program(texts.map(quoting.quote))}\n`);
    let output = "";
    for (const command of quoting.commands) {
      const { stdout, stderr, status } = await runProgram(command, folder);
      if (status !== 0 || stderr !== "")
        throw new Error(`${command.join(" ")} failed: ${stderr.slice(0, 2000)}`);
      output = stdout;
    }
    const read = output.split("\n");
    const isBash = quoting.file.endsWith(".sh");
    const toHex = (text: string) => Buffer.from(isBash ? text.replaceAll("\0", "") : text).toString("hex");
    return texts.filter((text, index) => read[index] !== toHex(text));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
