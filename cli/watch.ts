import { type FSWatcher, readdirSync, watch as watchFolder } from "node:fs";
import { dirname, join } from "node:path";
import { type DocumentJob, forEachDocument } from "./documents/index.js";
import { reportFailure } from "./fail.js";
import { tellOutcome } from "./generate.js";
import { listJobs } from "./list-jobs.js";
import { relativePath } from "./paths.js";
import { coloursOf, print, showText } from "./terminal.js";
import { untilStopped } from "./until-stopped.js";

/** Editors save in several steps; what comes within this time belongs together. In milliseconds. */
const PAUSE = 80;

/**
 * `openaction generate --watch`: generates, and again whenever a file of a document changes, until stopped. Goes on after
 * a document with errors, whose package stays as it was. Everything runs in one process, which loads what it needs once.
 */
export async function watch(documents: readonly string[]): Promise<void> {
  let isStopped = false;
  const stopped = untilStopped().then(() => {
    isStopped = true;
  });
  const { dim } = coloursOf(process.stdout);
  let jobs = await listJobs(documents, "generate");
  const changes = new Changes();
  while (!isStopped) {
    // Before anything is read, so that no change is missed; folders may have been added.
    changes.watch(listFolders(jobs));
    for (const path of changes.take()) print(dim(`${showText(relativePath(path))} changed`));
    try {
      // Settings may have changed, too.
      jobs = await listJobs(documents, "generate");
      await generateOnce(jobs);
    } catch (error) {
      reportFailure(error);
    }
    print(dim("Watching; stop with Ctrl+C."));
    await Promise.race([stopped, changes.next()]);
    if (!isStopped) await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
  }
  changes.watch([]);
}

async function generateOnce(jobs: readonly DocumentJob[]): Promise<void> {
  const started = performance.now();
  await forEachDocument(jobs, tellOutcome, () => {}, { inThreads: false });
  print(`Done in ${((performance.now() - started) / 1000).toFixed(2)} s.`);
}

/** Files that changed in some folders. Each folder has a watcher: one for a whole tree loses files that are replaced. */
class Changes {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #paths = new Set<string>();
  #wake: () => void = () => {};

  watch(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watchFolder(folder, (_, name) => this.#notice(folder, name));
      // The folder may be removed while it is watched.
      watcher.on("error", () => watcher.close());
      this.#watchers.set(folder, watcher);
    }
  }

  take(): readonly string[] {
    const paths = [...this.#paths];
    this.#paths.clear();
    return paths;
  }

  /** Resolves when there is a change; at once if there was one since the last were taken. */
  next(): Promise<void> {
    if (this.#paths.size > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #notice(folder: string, name: string | null): void {
    // Anything else is no file of a document, but what editors and generators put beside them.
    if (name === null || !/^[^.].*\.(?:ya?ml|json)$/.test(name)) return;
    this.#paths.add(join(folder, name));
    this.#wake();
  }
}

/** Folders that references of the documents may lead to, and that of the configuration. */
function listFolders(jobs: readonly DocumentJob[]): readonly string[] {
  const outputs = new Set(jobs.map(({ output }) => output));
  const isLeftOut = (folder: string, name: string) =>
    name.startsWith(".") || name === "node_modules" || outputs.has(join(folder, name));
  const below = (folder: string): readonly string[] => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !isLeftOut(folder, entry.name))
      .flatMap(({ name }) => below(join(folder, name))),
  ];
  const settings = jobs.flatMap(({ configPath }) => (configPath === undefined ? [] : [dirname(configPath)]));
  return [...new Set([...settings, ...jobs.flatMap(({ api }) => below(api.references))])];
}
