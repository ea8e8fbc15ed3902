import { isDeepStrictEqual } from "node:util";
import type { PackageFiles } from "../../generator/emit-package.js";
import type { ApiModel, JsonObject } from "../../model/index.js";
import type { Problem } from "../../model/loader/index.js";
import { compilePackages } from "./compile-packages.js";
import { findForeignMarkup } from "./find-foreign-markup.js";
import { emit, type Outcome, River } from "./river.js";
import { runPackage } from "./run-package.js";
import { shapesOfFiles, shapesOfSamples } from "./shape-of.js";
import { type Deeds, watchProcess } from "./watch-process.js";

type Made = Extract<Outcome, { kind: "made" }>;
/** Shapes of files by their paths. */
export type Shapes = Readonly<Record<string, string>>;

/** How much is done with each document; what is left out is proven on fewer. */
export interface Depth {
  /** Import, construct and call what was generated, and read its literals. */
  readonly isRun: boolean;
  /** Render the pages of the site. */
  readonly isShown: boolean;
  /** Generate twice. */
  readonly isRepeated: boolean;
}

const FILE =
  /^(?:README\.md|openapi\.json|package\.json|tsconfig\.json|src\/(?:actions\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.ts)$/;
const BATCH = 200;

/** Judges documents by the eight oracles, and counts. */
export class Judge {
  readonly river = new River();
  readonly figures = { documents: 0, made: 0, refused: 0, compiled: 0 };
  /** What went wrong, each with the name of its document. */
  readonly injections: string[] = [];
  readonly crashes: string[] = [];
  readonly unplaced: string[] = [];
  readonly uncompiled: string[] = [];
  readonly others: string[] = [];
  readonly deeds: Deeds;
  readonly #stop: () => void;
  #pending: PackageFiles[] = [];

  constructor() {
    const { deeds, stop } = watchProcess([process.cwd(), this.river.folder]);
    this.deeds = deeds;
    this.#stop = stop;
  }

  /** The shapes of a harmless document, for comparison; none where it is refused, too. */
  async shapesOf(document: JsonObject): Promise<Shapes | undefined> {
    const outcome = await this.river.run(document);
    return outcome.kind === "made" ? shapesOf(outcome) : undefined;
  }

  /** Judges one document against the shapes of its twin; without one, it need only compile or be refused. */
  async judge(
    name: string,
    document: JsonObject | string,
    twin: Shapes | undefined,
    depth: Depth,
  ): Promise<void> {
    this.figures.documents++;
    try {
      const outcome = await this.river.run(document);
      if (outcome.kind === "refused") this.#judgeProblems(name, outcome.problems);
      else await this.#judgeOutput(name, outcome, twin, depth);
    } catch (error) {
      this.crashes.push(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
  }

  /** Compiles what is left and returns the figures as a line. */
  finish(): string {
    this.#compile();
    this.#stop();
    this.river.close();
    const { documents, made, refused, compiled } = this.figures;
    const { injections, crashes, unplaced, uncompiled, deeds } = this;
    return (
      `${documents} hostile documents: ${injections.length} injections, ${deeds.sockets.length} sockets, ` +
      `${deeds.files.length} files elsewhere, ${crashes.length} crashes (aim: 0 of each); ${made} made, of which ` +
      `${compiled - uncompiled.length} compile; ${refused} refused, of which ${refused - unplaced.length} with file, line and pointer`
    );
  }

  #judgeProblems(name: string, problems: readonly Problem[]): void {
    this.figures.refused++;
    const isPlaced = problems.every(
      ({ file, line, pointer, rule }) =>
        file !== "" && line > 0 && (pointer.startsWith("#/") || rule === "parse"),
    );
    if (!isPlaced || problems.length === 0) this.unplaced.push(`${name}: ${JSON.stringify(problems[0])}`);
  }

  async #judgeOutput(name: string, made: Made, twin: Shapes | undefined, depth: Depth): Promise<void> {
    this.figures.made++;
    const { api, files, samples } = made;
    if (twin !== undefined) this.#compare(name, shapesOf(made), twin);
    const paths = [...files.keys()];
    if (paths.some((path) => !FILE.test(path))) this.others.push(`${name}: files ${paths}`);
    if (new Set(paths.map((path) => path.toLowerCase())).size < paths.length)
      this.others.push(`${name}: case of ${paths}`);
    if (depth.isRepeated && !isDeepStrictEqual(files, emit(api)))
      this.others.push(`${name}: not the same twice`);
    if (depth.isShown) this.injections.push(...findForeignMarkup(api).map((found) => `${name}: ${found}`));
    if (depth.isRun) await this.#judgeRun(name, api.model, files);
    const programs = [...samples].filter(([path]) => path.endsWith(".ts"));
    this.#pending.push(new Map([...files, ...programs]));
    if (this.#pending.length >= BATCH) this.#compile();
  }

  #compare(name: string, shapes: Shapes, twin: Shapes): void {
    for (const path of new Set([...Object.keys(shapes), ...Object.keys(twin)])) {
      const [shape = "none", wanted = "none"] = [shapes[path], twin[path]];
      if (shape !== wanted) this.injections.push(`${name}: ${path}: ${difference(shape, wanted)}`);
    }
  }

  async #judgeRun(name: string, model: ApiModel, files: PackageFiles): Promise<void> {
    const { exports, touched } = await runPackage(files);
    if (touched.length > 0) this.injections.push(`${name}: reached for ${touched}`);
    for (const [found, want] of literalsOf(exports, model)) {
      if (JSON.stringify(found) !== JSON.stringify(want)) {
        this.others.push(`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(want)}`);
      }
    }
  }

  #compile(): void {
    this.uncompiled.push(...compilePackages(this.#pending));
    this.figures.compiled += this.#pending.length;
    this.#pending = [];
  }
}

/** By paths in which the names of actions are left out. */
function shapesOf({ api, files, samples }: Made): Shapes {
  const names = new Map(
    api.model.actions.map(({ fileName }, index) => [`src/actions/${fileName}.ts`, `action-${index}`]),
  );
  const renamed = new Map([...files].map(([path, text]) => [names.get(path) ?? path, text]));
  const actions = new Map(
    [...renamed].map(([path, text]) => [path.startsWith("action-") ? `${path}.ts` : path, text]),
  );
  return { ...shapesOfFiles(actions), ...shapesOfSamples(samples) };
}

/** Facts of generated code beside those of the model. */
function literalsOf(exports: Readonly<Record<string, unknown>>, { service, actions, catalogue }: ApiModel) {
  const prefix = service.identifier;
  const read = (value: unknown, ...keys: readonly string[]): unknown =>
    keys.reduce<unknown>(
      (owner, key) => (typeof owner === "object" && owner !== null ? Reflect.get(owner, key) : undefined),
      value,
    );
  const facts = exports[`${prefix}Service`];
  return [
    [read(facts, "name"), service.name],
    [read(facts, "version"), service.version],
    [read(facts, "endpoint"), service.endpoints[0]?.url],
    [read(facts, "headerPrefix"), service.headerPrefix],
    [read(facts, "envelope"), service.envelope],
    ...actions.map(({ name }) => [read(exports[`${name}Action`], "name"), name]),
    ...catalogue.codes.flatMap(({ code, memberName, meaning, remedy }) => [
      [read(exports[`${prefix}ErrorCode`], memberName), code],
      [read(exports[`${prefix}ErrorCatalogue`], code, "meaning"), meaning],
      [read(exports[`${prefix}ErrorCatalogue`], code, "remedy"), remedy],
    ]),
  ] as const;
}

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const start = Math.max(0, at - 40);
  return `${one.slice(start, at + 60)} <> ${other.slice(start, at + 60)}`;
}
