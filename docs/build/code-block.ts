import highlighter from "highlight.js/lib/common";
import http from "highlight.js/lib/languages/http";
import { type Html, html, htmlText } from "../../model/escape/index.js";

/** A block of code with its syntax marked, and a button to copy it, which the page's script brings to life. */
export function renderCode(text: string, language: string): Html {
  return html`<div class="code-block"><pre tabindex="0"><code>${highlight(text, language)}</code></pre></div>\n`;
}

/** Code with its syntax marked by classes; as it stands where the language is none that the highlighter knows. */
export function highlight(text: string, language: string): Html {
  if (highlighter.getLanguage(language) === undefined) return htmlText(text);
  return rebuild(highlighter.highlight(text, { language, ignoreIllegals: true }).value);
}

highlighter.registerLanguage("http", http);

/**
 * Takes the highlighter's markup apart and builds it anew from text: whatever the highlighter makes of its input, only
 * spans with a class come out.
 */
function rebuild(markup: string): Html {
  const pieces = markup.split(/(<span class="[\w .-]+">|<\/span>)/).map((piece) => {
    const [, names] = /^<span class="([\w .-]+)">$/.exec(piece) ?? [];
    if (names !== undefined) return html`<span class="${htmlText(names)}">`;
    return piece === "</span>" ? html`</span>` : htmlText(decode(piece));
  });
  return html`${pieces}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
  "&amp;": "&",
};

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#x27|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
