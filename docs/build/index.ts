export { buildSite } from "./build-site.js";
export { DocsError } from "./docs-error.js";
export { readChangelog, readGuides } from "./read-guides.js";
export type { Guide, Site, SiteApi } from "./site.js";
