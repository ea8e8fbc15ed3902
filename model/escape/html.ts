import { CONTROL_CHARACTERS, showCharacter } from "./characters.js";

declare const htmlBrand: unique symbol;

/** Markup that is safe to stand in a page. Made by {@link html} alone. */
export type Html = string & { readonly [htmlBrand]: true };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Builds markup from literal parts of ours and from markup; lists are joined. A raw string does not compile. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | readonly Html[])[]): Html {
  const fill = (value: Html | readonly Html[] | undefined) =>
    Array.isArray(value) ? value.join("") : (value ?? "");
  return asHtml(parts.map((part, index) => part + fill(values[index])).join(""));
}

/** Text between tags or in a quoted attribute. */
export function htmlText(text: string): Html {
  return asHtml(
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      .replace(CONTROL_CHARACTERS, showCharacter),
  );
}

/** The only cast to `Html`: literal parts are ours, and whatever is filled in was escaped above. */
function asHtml(markup: string): Html {
  return markup as Html;
}
