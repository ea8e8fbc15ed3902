import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ApiModel, ErrorCodeModel, RetryClass } from "../../model/index.js";
import { renderPage } from "./page.js";

const RETRY: Readonly<Record<RetryClass, string>> = {
  never: "Not without a change.",
  throttle: "Yes, after a wait.",
  conditional: "Only if repeating it is harmless, or after looking at the state again.",
  clock: "Once, after the clock was corrected.",
  credentials: "Once, after the credentials were refreshed.",
};

const OUTCOME: Readonly<Record<ErrorCodeModel["outcome"], string>> = {
  rejected: "No: the request was rejected.",
  unknown: "Unknown: look before you repeat it.",
};

/** The page of all error codes: an entry each, under an anchor that is the code itself. */
export function renderErrorPage({ service, catalogue }: ApiModel): string {
  const sections = catalogue.categories.map(({ name, meaning }) => {
    const codes = catalogue.codes.filter(({ category }) => category === name);
    return codes.length === 0
      ? html``
      : html`
      <h2>${htmlText(name)}</h2>
      <p class="quiet">${htmlText(meaning)}</p>${codes.map(renderCode)}`;
  });
  return renderPage(
    `Error codes of ${service.title}`,
    html`../`,
    html`
      <p><a href="../index.html">Overview</a> · <a href="index.html">Reference</a></p>
      <h1>Error codes of ${htmlText(service.title)}</h1>
      <p>${htmlText(String(catalogue.codes.length))} codes. An answer that fails carries one of them, with HTTP status 200.</p>
${sections}`,
  );
}

function renderCode(entry: ErrorCodeModel): Html {
  const actions = entry.common ? ["any action", ...entry.actions] : entry.actions;
  return html`
      <section class="code" id="${htmlText(entry.code)}">
        <h3><a href="#${htmlText(entry.code)}"><code>${htmlText(entry.code)}</code></a></h3>
        <p>${htmlText(entry.meaning)}</p>
        <p>${htmlText(entry.remedy)}</p>
        <dl>
          <dt>Executed?</dt><dd>${htmlText(OUTCOME[entry.outcome])}</dd>
          <dt>Send again?</dt><dd>${htmlText(RETRY[entry.retry])}</dd>
          <dt>Answered by</dt><dd>${htmlText(actions.join(", "))}</dd>
          <dt>Known from</dt><dd>${htmlText(entry.source)}</dd>
        </dl>
      </section>`;
}
