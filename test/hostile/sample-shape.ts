import { shapeOfTypeScript } from "./typescript-shape.js";

/** How texts are quoted in the languages of samples, what has an end of its own first. */
const LITERALS: Readonly<Record<string, RegExp>> = {
  cs: /"(?:[^"\\\n]|\\.)*"/g,
  go: /`[^`]*`|"(?:[^"\\\n]|\\.)*"/g,
  java: /"""\n(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"/g,
  php: /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs,
  pl: /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs,
  py: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
  rb: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs,
  // A word of bash is made of pieces in quotes and out of them; those in double quotes are ours.
  sh: /(?:\$'(?:[^'\\]|\\.)*'|'[^']*'|\\'|[\w./:@%+-])+/gs,
};

/** What is left of a sample once its texts are gone: code, which is ours alone. */
export function shapeOfSample(name: string, text: string): string {
  const extension = name.split(".").at(-1) ?? "";
  if (extension === "ts" || extension === "mjs") {
    const { tree, errors } = shapeOfTypeScript(text);
    return `${tree} ${errors.join()}`;
  }
  const literal = LITERALS[extension];
  if (literal === undefined) throw new Error(`samples in ${extension} have no shape yet`);
  // A value that begins with a hyphen follows its name with a sign in between.
  const shape = text.replace(literal, "T").replace(/\s+/g, " ");
  return extension === "sh" ? shape.replaceAll("T=T", "T T") : shape;
}
