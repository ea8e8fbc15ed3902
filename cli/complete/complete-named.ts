import { findModel, listDocuments } from "../find-model.js";
import { type Completion, candidate, NOTHING, words } from "./candidate.js";

/** What may stand where help writes `<name>`; nothing where anything may. */
export async function completeNamed(name: string): Promise<Completion> {
  return Object.hasOwn(SOURCES, name) ? ((await SOURCES[name]?.()) ?? NOTHING) : NOTHING;
}

const files = async (): Promise<Completion> => ({ candidates: [], files: true });

const SOURCES: Readonly<Record<string, () => Promise<Completion>>> = {
  file: files,
  folder: files,
  source: files,
  document: documents,
  documents,
  old: documents,
  new: documents,
  code: codes,
  language: languages,
  url: endpoints,
};

/** A document may be named by its file, too. */
async function documents(): Promise<Completion> {
  return { ...words(await listDocuments()), files: true };
}

async function codes(): Promise<Completion> {
  const { catalogue } = await findModel();
  return { candidates: catalogue.codes.map(({ code, meaning }) => candidate(code, meaning)), files: false };
}

async function languages(): Promise<Completion> {
  const { sampleLanguagesOf } = await import("../../samples/index.js");
  return {
    candidates: sampleLanguagesOf(await findModel()).map(({ id, label }) => candidate(id, label)),
    files: false,
  };
}

async function endpoints(): Promise<Completion> {
  const { service } = await findModel();
  return {
    candidates: service.endpoints.map(({ url, description }) => candidate(url, description)),
    files: false,
  };
}
