import { type Html, html, htmlText } from "../../model/escape/index.js";

/** A page of the site in its frame. `root` leads from the page to the root of the site, `./` or `../`. */
export function renderPage(title: string, root: Html, content: Html): string {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
    <title>${htmlText(title)}</title>
    <link rel="stylesheet" href="${root}style.css">
  </head>
  <body>
    <main>
${content}
    </main>
  </body>
</html>
`;
}

/** The look of the site: system fonts, one accent, light and dark. */
export const STYLE = `:root {
  color-scheme: light dark;
  --text: light-dark(#1c2330, #e6e9ef);
  --quiet: light-dark(#5b6577, #a3adbf);
  --line: light-dark(#d9dee7, #333c4c);
  --ground: light-dark(#ffffff, #12161d);
  --panel: light-dark(#f5f7fa, #1a202a);
  --accent: light-dark(#0b57c2, #7db2ff);
}

body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 16px/1.55 system-ui, sans-serif;
}

main {
  max-width: 60rem;
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
}

h1 {
  font-size: 1.75rem;
  line-height: 1.2;
}

h2 {
  margin-top: 2.5rem;
  font-size: 1.25rem;
}

h3 {
  margin: 0 0 0.5rem;
  font-size: 1rem;
  overflow-wrap: anywhere;
}

a {
  color: var(--accent);
}

code {
  font: 0.9em/1.4 ui-monospace, monospace;
  overflow-wrap: anywhere;
}

.quiet {
  color: var(--quiet);
}

.code {
  margin: 1rem 0;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--panel);
}

.code:target {
  border-color: var(--accent);
}

.code p {
  margin: 0.25rem 0;
}

.code h3 a {
  color: inherit;
  text-decoration: none;
}

dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.25rem 1rem;
  margin: 0.75rem 0 0;
  font-size: 0.9rem;
}

dt {
  color: var(--quiet);
}

dd {
  margin: 0;
}
`;
