import { dirname, join, relative, resolve } from "node:path";
import { type ImportDeclaration, Node, Project, type SourceFile } from "ts-morph";
import { describe, expect, it } from "vitest";

/** What each folder may import. A border is crossed through an `index.ts` only. */
const HOUSE: Readonly<Record<string, Room>> = {
  model: { folders: [], packages: [], node: [] },
  "model/configuration": { folders: ["model"], packages: ["yaml"], node: ["*"] },
  "model/cache": { folders: ["model"], packages: [], node: ["*"] },
  "model/reader": { folders: ["model"], packages: [], node: ["*"] },
  "model/loader": { folders: ["model"], packages: ["@redocly/openapi-core", "yaml"], node: ["*"] },
  "model/lint": { folders: ["model"], packages: ["@redocly/openapi-core"], node: [] },
  samples: { folders: ["model"], packages: [], node: [] },
  generator: { folders: ["model", "samples"], packages: ["ts-morph", "openapi-typescript"], node: ["*"] },
  "generator/import": { folders: ["model"], packages: ["yaml"], node: ["*"] },
  runtime: { folders: [], packages: ["openapi-fetch"], node: [] },
  "runtime/opentelemetry": { folders: ["runtime"], packages: ["@opentelemetry/api"], node: [] },
  "runtime/node": { folders: ["runtime"], packages: [], node: ["*"] },
  generated: { folders: ["runtime"], packages: [], node: [] },
  emulator: { folders: ["model", "runtime"], packages: [], node: [] },
  "emulator/node": { folders: ["emulator"], packages: [], node: ["*"] },
  docs: {
    folders: ["model", "samples"],
    packages: ["highlight.js/lib/common", "highlight.js/lib/languages/http", "marked"],
    node: ["*"],
  },
  "docs/words": { folders: ["model"], packages: [], node: [] },
  "docs/search": { folders: [], packages: ["minisearch"], node: [] },
  "docs/page": { folders: ["docs/search", "docs/words"], packages: [], node: [] },
  "docs/explorer": {
    folders: ["model", "samples", "runtime", "emulator", "docs/words", "docs/page"],
    packages: ["preact", "preact/hooks"],
    node: [],
  },
  cli: {
    folders: ["model", "samples", "generator", "runtime", "generated", "emulator", "docs"],
    packages: ["@jmespath-community/jmespath", "commander", "fastest-levenshtein", "picocolors", "yaml"],
    node: ["*"],
  },
  "cli/release": { folders: ["model", "generator"], packages: ["yaml"], node: ["*"] },
};

interface Room {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Modules of Node that are allowed, or `*`. */
  readonly node: readonly string[];
}

const MAX_FILE_LINES = 250;
const MAX_FUNCTION_LINES = 40;

const root = resolve(import.meta.dirname, "..");
const project = new Project({ tsConfigFilePath: join(root, "tsconfig.json") });
const sources = project.getSourceFiles().filter((file) => roomOf(pathOf(file)) !== undefined);

describe("the house", () => {
  it("has every folder of sources in its table", () => {
    const rooms = new Set(sources.map((file) => pathOf(file).split("/")[0]));
    const known = new Set(Object.keys(HOUSE).map((room) => room.split("/")[0]));
    expect(rooms).toEqual(known);
  });

  it("imports only what its table allows", () => {
    expect(
      sources.flatMap((file) => file.getImportDeclarations().flatMap((line) => judgeImport(file, line))),
    ).toEqual([]);
  });

  it("has no circle of value imports", () => {
    expect(findCircles(valueImports())).toEqual([]);
  });

  it(`keeps hand-written files within ${MAX_FILE_LINES} lines`, () => {
    const long = sources
      .filter((file) => !isGenerated(file))
      .map((file) => `${pathOf(file)}: ${file.getEndLineNumber()} lines`)
      .filter((line) => Number(/: (\d+) lines$/.exec(line)?.[1]) > MAX_FILE_LINES);
    expect(long).toEqual([]);
  });

  it(`keeps hand-written functions within ${MAX_FUNCTION_LINES} lines`, () => {
    expect(sources.filter((file) => !isGenerated(file)).flatMap(longFunctions)).toEqual([]);
  });

  it("uses no `any`", () => {
    const found = sources
      .filter((file) => !isGenerated(file))
      .flatMap((file) =>
        file
          .getDescendants()
          .filter(Node.isAnyKeyword)
          .map((node) => `${pathOf(file)}:${node.getStartLineNumber()}`),
      );
    expect(found).toEqual([]);
  });
});

function pathOf(file: SourceFile): string {
  return relative(root, file.getFilePath()).replaceAll("\\", "/");
}

/** The innermost room that a file stands in. */
function roomOf(path: string): string | undefined {
  const rooms = Object.keys(HOUSE).filter((room) => path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

function isGenerated(file: SourceFile): boolean {
  return pathOf(file).startsWith("generated/");
}

function judgeImport(file: SourceFile, line: ImportDeclaration): readonly string[] {
  const from = roomOf(pathOf(file));
  const room = from === undefined ? undefined : HOUSE[from];
  const specifier = line.getModuleSpecifierValue();
  if (from === undefined || room === undefined) return [];
  const complaint = `${pathOf(file)}:${line.getStartLineNumber()} imports ${specifier}`;
  if (specifier.startsWith("node:")) return room.node.includes("*") ? [] : [complaint];
  const target = targetOf(file, specifier);
  if (target === undefined) return room.packages.some((name) => specifier === name) ? [] : [complaint];
  const to = roomOf(target) ?? target;
  if (to === from || to.startsWith(`${from}/`)) return [];
  const inside = from.startsWith(`${to}/`);
  const allowed = inside || room.folders.some((folder) => to === folder || to.startsWith(`${folder}/`));
  const throughIndex = inside || target.endsWith("/index.ts");
  return allowed && throughIndex ? [] : [complaint];
}

/** File of this repository that a specifier leads to; none for packages of others. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith(".")) {
    const base = join(dirname(pathOf(file)), specifier).replace(/\.js$/, "");
    return project.getSourceFile(join(root, `${base}.tsx`)) === undefined ? `${base}.ts` : `${base}.tsx`;
  }
  const own = /^@openaction\/([a-z]+)(?:\/(.+))?$/.exec(specifier);
  if (own === null) return undefined;
  const [, name = "", subpath] = own;
  if (name === "runtime") return subpath === undefined ? "runtime/index.ts" : `runtime/${subpath}/index.ts`;
  return `generated/${name}/src/index.ts`;
}

function valueImports(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sources.map((file) => [
      pathOf(file),
      [...file.getImportDeclarations(), ...file.getExportDeclarations()]
        .filter((line) => !line.isTypeOnly())
        .filter((line) => Node.isExportDeclaration(line) || !importsTypesOnly(line))
        .flatMap((line) => targetOf(file, line.getModuleSpecifierValue() ?? "") ?? []),
    ]),
  );
}

function importsTypesOnly(line: ImportDeclaration): boolean {
  const names = line.getNamedImports();
  return (
    names.length > 0 && line.getDefaultImport() === undefined && names.every((name) => name.isTypeOnly())
  );
}

function findCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) circles.push([...trail.slice(start), file].join(" -> "));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

function longFunctions(file: SourceFile): readonly string[] {
  return file
    .getDescendants()
    .filter(
      (node) =>
        Node.isFunctionLikeDeclaration(node) || Node.isFunctionExpression(node) || Node.isArrowFunction(node),
    )
    .map((node) => ({ node, lines: node.getEndLineNumber() - node.getStartLineNumber(false) + 1 }))
    .filter(({ lines }) => lines > MAX_FUNCTION_LINES)
    .map(({ node, lines }) => `${pathOf(file)}:${node.getStartLineNumber()}: ${lines} lines`);
}
