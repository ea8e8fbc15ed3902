import { readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { PackageFiles } from "../../generator/emit-package.js";
import { listFiles } from "../../generator/package-folder.js";
import { writePackage } from "../../generator/write-package.js";
import type { JsonObject } from "../../model/index.js";
import type { Problem } from "../../model/loader/index.js";
import { createBaseDocument } from "./base-document.js";
import { compilePackages } from "./compile-packages.js";
import { findForeignMarkup } from "./find-foreign-markup.js";
import { findForeignTexts, textsOfCode } from "./find-foreign-texts.js";
import { findWrongFacts } from "./find-wrong-facts.js";
import { DOCUMENT, emit, type Made, River } from "./river.js";
import { runPackage } from "./run-package.js";
import { type Shapes, shapesOf } from "./shape-of.js";
import { type Deeds, watchProcess } from "./watch-process.js";

const FILE =
  /^(?:README\.md|openapi\.json|package\.json|tsconfig\.json|src\/(?:actions\/)?[a-z0-9]+(?:-[a-z0-9]+)*\.ts)$/;
const BATCH = 200;
/** Of the processor, for all that is made of one document and for judging it; one MiB at several places takes six. */
const MOST_SECONDS = 30;
/** Of the process, the compiler and what it knows of earlier documents included. */
const MOST_MEBIBYTES = 3072;

/** Judges documents by the eight oracles, and counts. */
export class Judge {
  readonly figures = { documents: 0, made: 0, refused: 0, compiled: 0, seconds: 0, mebibytes: 0 };
  /** What went wrong, each with the name of its document. */
  readonly injections: string[] = [];
  readonly crashes: string[] = [];
  readonly unplaced: string[] = [];
  readonly uncompiled: string[] = [];
  readonly others: string[] = [];
  readonly deeds: Deeds;
  readonly #stop: () => void;
  #pending: PackageFiles[] = [];

  private constructor(
    private readonly river: River,
    /** Texts that stand in code whatever the document says. */
    private readonly ours: ReadonlySet<string>,
  ) {
    const { deeds, stop } = watchProcess([
      process.cwd(),
      river.folder,
      join(homedir(), ".cache", "openaction"),
    ]);
    this.deeds = deeds;
    this.#stop = stop;
  }

  /** Begins to judge, and to watch the process. */
  static async open(river = new River()): Promise<Judge> {
    const honest = new River();
    const base = await honest.run(createBaseDocument());
    honest.close();
    if (base.kind === "refused") throw new Error("the harmless document is refused");
    return new Judge(river, textsOfCode(base));
  }

  /** The shapes of a harmless document, for comparison; none where it is refused, too. */
  async shapesOf(document: JsonObject): Promise<Shapes | undefined> {
    const outcome = await this.river.run(document);
    return outcome.kind === "made" ? shapesOf(outcome) : undefined;
  }

  /**
   * Judges one document against the shapes of its twin; without one, it need only do no harm. `isShown` has its pages
   * looked at, too, which is none of the oracles and takes as long as all of them.
   */
  async judge(name: string, document: JsonObject, twin: Shapes | undefined, isShown = true): Promise<void> {
    this.figures.documents++;
    const before = process.cpuUsage();
    try {
      const outcome = await this.river.run(document);
      if (outcome.kind === "refused") this.#judgeProblems(name, outcome.problems);
      else await this.#judgeOutput(name, outcome, twin, isShown);
    } catch (error) {
      this.crashes.push(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > MOST_SECONDS) this.others.push(`${name}: takes ${seconds} s of the processor`);
    this.figures.seconds = Math.max(this.figures.seconds, seconds);
    this.figures.mebibytes = Math.max(this.figures.mebibytes, process.memoryUsage.rss() / 2 ** 20);
    if (this.#pending.length >= BATCH) await this.#write();
  }

  /** Writes and compiles what is left, and returns the figures as a line. */
  async finish(): Promise<string> {
    await this.#write();
    this.#stop();
    this.river.close();
    const { documents, made, refused, compiled, seconds, mebibytes } = this.figures;
    if (mebibytes > MOST_MEBIBYTES) this.others.push(`takes ${mebibytes} MiB`);
    const { injections, crashes, unplaced, uncompiled, deeds } = this;
    return (
      `${documents} hostile documents: ${injections.length} injections, ${deeds.sockets.length} sockets, ` +
      `${deeds.files.length} files elsewhere, ${crashes.length} crashes (aim: 0 of each); ${made} made, of which ` +
      `${compiled - uncompiled.length} compile; ${refused} refused, of which ${refused - unplaced.length} with file, ` +
      `line and pointer; at most ${seconds.toFixed(1)} s of the processor each, ${mebibytes.toFixed(0)} MiB in all`
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

  async #judgeOutput(name: string, made: Made, twin: Shapes | undefined, isShown: boolean): Promise<void> {
    this.figures.made++;
    const { api, files, samples } = made;
    const report = (list: string[], found: readonly string[]) =>
      list.push(...found.map((finding) => `${name}: ${finding}`));
    // First, since what is no code any more cannot be run.
    if (twin !== undefined) report(this.injections, compare(shapesOf(made), twin));
    if (isShown) report(this.injections, findForeignMarkup(api));
    report(this.others, judgePaths([...files.keys()]));
    report(this.others, findForeignTexts(made, this.ours));
    if (!isDeepStrictEqual(files, emit(api))) report(this.others, ["not the same twice"]);
    const { exports, touched } = await runPackage(files);
    report(
      this.injections,
      touched.map((canary) => `reached for ${canary}`),
    );
    report(this.others, findWrongFacts(exports, api.model));
    const programs = [...samples].filter(([path]) => path.endsWith(".ts"));
    this.#pending.push(new Map([...files, ...programs]));
  }

  /** Writes packages as `generate` does, looks what came of it, and compiles that. */
  async #write(): Promise<void> {
    const folder = join(this.river.folder, "out");
    const files = new Map(
      this.#pending.flatMap((made, index) =>
        [...made].map(([path, text]) => [`${index}/${path}`, text] as const),
      ),
    );
    try {
      if (files.size > 0) await writePackage(folder, [files]);
      const written = new Map(
        listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
      );
      const beside = readdirSync(this.river.folder).filter((name) => name !== "out" && name !== DOCUMENT);
      const isAll = isDeepStrictEqual([...written.keys()].sort(), [...files.keys()].sort());
      if (!isAll || beside.length > 0) this.others.push(`other files than those are written: ${beside}`);
      this.uncompiled.push(...compilePackages([written]));
    } catch (error) {
      this.crashes.push(`writing: ${error}`);
    }
    rmSync(folder, { recursive: true, force: true });
    this.figures.compiled += this.#pending.length;
    this.#pending = [];
  }
}

function judgePaths(paths: readonly string[]): readonly string[] {
  const folded = new Set(paths.map((path) => path.toLowerCase()));
  return [
    ...paths.filter((path) => !FILE.test(path)).map((path) => `the file ${JSON.stringify(path)}`),
    ...(folded.size < paths.length ? [`files that differ in case alone: ${paths}`] : []),
  ];
}

function compare(shapes: Shapes, twin: Shapes): readonly string[] {
  return [...new Set([...Object.keys(shapes), ...Object.keys(twin)])].flatMap((path) => {
    const [shape = "none", wanted = "none"] = [shapes[path], twin[path]];
    return shape === wanted ? [] : [`${path}: ${difference(shape, wanted)}`];
  });
}

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const start = Math.max(0, at - 40);
  return `${one.slice(start, at + 60)} <> ${other.slice(start, at + 60)}`;
}
