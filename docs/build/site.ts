import type { ApiModel, JsonObject } from "../../model/index.js";

/** A document of the site. */
export interface SiteApi {
  readonly model: ApiModel;
  readonly document: JsonObject;
  /** npm name of the client, as samples import it. */
  readonly packageName: string;
}

/** A text of the site that people wrote in Markdown. */
export interface Guide {
  /** Basename of the page, `action-style`. */
  readonly name: string;
  readonly title: string;
  /** Markdown without its first heading, which is the title. */
  readonly text: string;
}

/** All that the site is made of. */
export interface Site {
  readonly apis: readonly SiteApi[];
  readonly guides: readonly Guide[];
  readonly changelog?: Guide;
}

/** A page: where it stands in the site, and what it needs. */
export interface Page {
  /** Path from the root of the site, `gaap/actions/create-http-listener.html`. */
  readonly path: string;
  readonly markup: string;
}
