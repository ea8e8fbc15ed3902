export { buildSite, type SiteApi } from "./build-site.js";
export { DocsError } from "./docs-error.js";
