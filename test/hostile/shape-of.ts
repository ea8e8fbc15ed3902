import type { PackageFiles } from "../../generator/emit-package.js";
import { shapeOfMarkdown } from "./markdown-shape.js";
import { shapeOfSample } from "./sample-shape.js";
import { shapeOfTypeScript } from "./typescript-shape.js";

/** The shapes of files by their paths, for comparison with those of a twin. */
export function shapesOfFiles(files: PackageFiles): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([path, text]) => [path, shapeOfFile(path, text)]));
}

/** The shapes of samples by their names. */
export function shapesOfSamples(samples: PackageFiles): Readonly<Record<string, string>> {
  return Object.fromEntries([...samples].map(([name, text]) => [name, shapeOfSample(name, text)]));
}

function shapeOfFile(path: string, text: string): string {
  if (path.endsWith(".md")) return shapeOfMarkdown(text);
  if (path.endsWith(".json")) return shapeOfJson(JSON.parse(text));
  const { tree, errors } = shapeOfTypeScript(text);
  return errors.length > 0 ? `cannot be parsed: ${errors.join()}` : tree;
}

/** Members in order, their names left out. */
function shapeOfJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shapeOfJson).join()}]`;
  if (typeof value === "object" && value !== null) return `{${Object.values(value).map(shapeOfJson).join()}}`;
  return typeof value;
}
