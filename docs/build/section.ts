import { type Html, html, htmlText } from "../../model/escape/index.js";

/** A part of a page that can be linked to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** A section whose heading links to itself, so that a reader can copy the way to it. */
export function renderSection({ id, title, content }: Section): Html {
  return html`
          <section id="${htmlText(id)}">
            <h2><a class="anchor" href="#${htmlText(encodeURIComponent(id))}">${htmlText(title)}</a></h2>
            ${content}
          </section>`;
}
