import { stringLiteral } from "../../model/escape/index.js";
import { type ActionModel, type ApiModel, typeByName } from "../../model/index.js";
import { createIndex, type SearchEntry } from "../search/index.js";
import { listForms, listMembers, structuresOf } from "../words/index.js";
import { listSections, markdownWords } from "./markdown.js";
import { paths } from "./paths.js";
import type { Guide, Site } from "./site.js";

/** The search index as a script, which a page loads when its reader begins to search, from disk, too. */
export function renderSearchIndex(site: Site): string {
  return `globalThis.openactionSearch = ${stringLiteral(createIndex(listEntries(site)))};\n`;
}

/** Everything on the site that can be found. */
export function listEntries({ apis, guides, changelog }: Site): readonly SearchEntry[] {
  const entries = [
    ...apis.flatMap(({ model }) => [
      ...listPages(model),
      ...model.actions.flatMap((action) => listAction(model, action)),
      ...listStructures(model),
      ...listErrors(model),
    ]),
    ...guides.flatMap((guide) => listGuide(guide, paths.guide(guide.name))),
    ...(changelog === undefined ? [] : listGuide(changelog, paths.changelog)),
  ];
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

function listPages({ service }: ApiModel): readonly SearchEntry[] {
  const page = (path: string, title: string, summary: string, text = ""): SearchEntry => ({
    path,
    kind: "page",
    title,
    summary,
    text,
  });
  return [
    page(
      paths.service(service),
      service.title,
      "Overview, install, first call, credentials",
      markdownWords(service.description),
    ),
    page(paths.explorer(service), "Explorer", "Try requests, see their signature, copy samples"),
    page(paths.errors(service), "Error codes", "All error codes with their remedies"),
    page(paths.reference(service), "Reference", "Everything on one page"),
  ];
}

function listAction(model: ApiModel, action: ActionModel): readonly SearchEntry[] {
  const path = paths.action(model.service, action);
  const entry: SearchEntry = {
    path,
    kind: "action",
    title: action.name,
    summary: action.summary,
    text: markdownWords(action.description),
  };
  return [
    entry,
    ...listTypeMembers(model, action.request, `${path}#input-`, `Input of ${action.name}`),
    ...listTypeMembers(model, action.response, `${path}#output-`, `Output of ${action.name}`),
  ];
}

function listTypeMembers(
  model: ApiModel,
  name: string,
  prefix: string,
  summary: string,
): readonly SearchEntry[] {
  return listMembers(listForms(model, typeByName(model, name).type)).map(({ member }) => ({
    path: prefix + encodeURIComponent(member.name),
    kind: "member",
    title: member.name,
    summary,
    text: markdownWords(member.description),
  }));
}

/** A structure stands on the page of the first action that uses it. */
function listStructures(model: ApiModel): readonly SearchEntry[] {
  return model.actions.flatMap((action) =>
    structuresOf(model, [action.request, action.response]).flatMap((name) => {
      const path = `${paths.action(model.service, action)}#structure-${encodeURIComponent(name)}`;
      const summary = `Structure of ${action.name}`;
      const text = markdownWords(typeByName(model, name).description);
      return [
        { path, kind: "structure" as const, title: name, summary, text },
        ...listTypeMembers(model, name, `${path}-`, `Member of ${name}`),
      ];
    }),
  );
}

function listErrors({ service, catalogue }: ApiModel): readonly SearchEntry[] {
  return catalogue.codes.map((entry) => ({
    path: paths.error(service, entry),
    kind: "error",
    title: entry.code,
    summary: entry.meaning,
    text: `${entry.remedy} ${entry.memberName}`,
  }));
}

function listGuide(guide: Guide, path: string): readonly SearchEntry[] {
  return listSections(guide.text).map(({ id, title, text }) => ({
    path: id === "" ? path : `${path}#${encodeURIComponent(id)}`,
    kind: "guide",
    title: title || guide.title,
    summary: id === "" ? text.slice(0, 120) : guide.title,
    text,
  }));
}
