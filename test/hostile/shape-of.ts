import type { PackageFiles } from "../../generator/emit-package.js";
import { shapeOfMarkdown } from "./markdown-shape.js";
import type { Made } from "./river.js";
import { shapeOfSample } from "./sample-shape.js";
import { shapeOfTypeScript } from "./typescript-shape.js";

/** Shapes of files by their paths. */
export type Shapes = Readonly<Record<string, string>>;

/** The shapes of all that was made, for comparison with those of a twin: by paths in which no action has a name. */
export function shapesOf({ api, files, samples }: Made): Shapes {
  const names = new Map(
    api.model.actions.map(({ fileName }, index) => [`src/actions/${fileName}.ts`, `action-${index}.ts`]),
  );
  const shapes = [...files].map(([path, text]) => {
    const name = names.get(path) ?? path;
    return [name, shapeOfFile(name, text)] as const;
  });
  return { ...Object.fromEntries(shapes), ...shapesOfSamples(samples) };
}

/** The shapes of samples by their names. */
export function shapesOfSamples(samples: PackageFiles): Shapes {
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
