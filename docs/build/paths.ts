import type { ActionModel, ErrorCodeModel, ServiceModel } from "../../model/index.js";

/** Where each page stands, from the root of the site. Links from outside lead here: these paths never change. */
export const paths = {
  front: "index.html",
  changelog: "changelog.html",
  guide: (name: string) => `guide/${name}.html`,
  service: ({ name }: ServiceModel) => `${folderOf(name)}/index.html`,
  action: ({ name }: ServiceModel, { fileName }: ActionModel) => `${folderOf(name)}/actions/${fileName}.html`,
  errors: ({ name }: ServiceModel) => `${folderOf(name)}/errors.html`,
  error: (service: ServiceModel, { code }: Pick<ErrorCodeModel, "code">) =>
    `${paths.errors(service)}#${encodeURIComponent(code)}`,
  explorer: ({ name }: ServiceModel) => `${folderOf(name)}/explorer.html`,
  explorerData: ({ name }: ServiceModel) => `${folderOf(name)}/explorer-data.js`,
  reference: ({ name }: ServiceModel) => `${folderOf(name)}/reference.html`,
  document: ({ name }: ServiceModel) => `${folderOf(name)}/openapi.json`,
} as const;

/** What leads from a page to the root of the site: `./`, `../`, `../../`. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}

/** Names of services are letters, digits and hyphens; should one not be, it still is one folder of the site. */
function folderOf(name: string): string {
  return encodeURIComponent(name).replaceAll(".", "%2E");
}
