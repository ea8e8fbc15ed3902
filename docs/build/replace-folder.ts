import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DocsError } from "./docs-error.js";

/** Marks a folder as one that may be replaced. */
const MARK = ".openaction-site";

/**
 * Fills a fresh folder beside `target`, then puts it in the place of `target`: a failure leaves what was there. Refuses
 * to replace a folder that holds anything else than a site.
 */
export async function replaceFolder(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  refuseOthers(target);
  const fresh = createSibling(target);
  try {
    await fill(fresh);
    writeFileSync(join(fresh, MARK), "Built by `openaction docs`, which may replace this folder.\n");
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function refuseOthers(target: string): void {
  if (!existsSync(target)) return;
  const entries = readdirSync(target);
  if (entries.length > 0 && !entries.includes(MARK)) {
    throw new DocsError(
      `${target} holds files that are no site of ours. Name an empty or new folder with --out.`,
    );
  }
}

function createSibling(target: string): string {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(`${target}.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocsError(
      `${target} cannot be written (${reason}). Name another folder with --out, or make it writable.`,
    );
  }
}
