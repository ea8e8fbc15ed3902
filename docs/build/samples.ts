import { type Html, html, htmlText, stringLiteral } from "../../model/escape/index.js";
import type { ActionModel } from "../../model/index.js";
import { type SampleLanguage, sampleLanguagesOf } from "../../samples/index.js";
import { renderCode } from "./code-block.js";
import type { SiteApi } from "./site.js";

/** The samples of an action: a tab for each language, and in it one program for each example that succeeds. */
export function renderSamples(api: SiteApi, action: ActionModel): Html {
  const panels = sampleLanguagesOf(api.model).map((language) => renderPanel(api, action, language));
  return html`<div class="tabs" id="sample" data-tabs="Language of the samples">${panels}
            </div>`;
}

function renderPanel(api: SiteApi, action: ActionModel, language: SampleLanguage): Html {
  const { label, needs, highlight } = language;
  const programs = listSamples(api, action, language).map(
    ({ title, text }, index) => html`
                <details${index === 0 ? html` open` : html``}><summary>${htmlText(title)}</summary>${renderCode(text, highlight)}</details>`,
  );
  return html`
              <section data-tab="${htmlText(label)}">
                <h3 class="tab-title">${htmlText(label)}</h3>
                <p class="quiet">Needs ${htmlText(needs)}. ${PROOF[language.executed]}</p>${programs}
              </section>`;
}

const PROOF: Readonly<Record<SampleLanguage["executed"], Html>> = {
  run: html`Tested by running it against the emulator.`,
  compiled: html`Tested by compiling it, not by running it.`,
  shown: html`Not run by our tests.`,
};

/** An example of the document as a program. */
export interface ExampleSample {
  readonly title: string;
  readonly text: string;
}

/**
 * A sample in a language for each example of an action that succeeds. An example is left out that the language cannot
 * express, such as a zero character for a shell.
 */
export function listSamples(
  { model, packageName }: SiteApi,
  action: ActionModel,
  language: SampleLanguage,
): readonly ExampleSample[] {
  const examples = action.examples.filter(({ outcome }) => outcome === "result");
  return examples.flatMap(({ summary, request }) => {
    try {
      const call = { model, action, request, packageName: stringLiteral(packageName) };
      return [{ title: summary, text: language.render(call) }];
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
}
