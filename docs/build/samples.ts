import { type Html, html, htmlText, stringLiteral } from "../../model/escape/index.js";
import type { ActionModel, ExampleModel } from "../../model/index.js";
import { type SampleLanguage, sampleLanguagesOf } from "../../samples/index.js";
import { renderCode } from "./code-block.js";
import type { SiteApi } from "./site.js";

/** The samples of an action: a tab for each language, and in it a program for each example. */
export function renderSamples(api: SiteApi, action: ActionModel): Html {
  const panels = sampleLanguagesOf(api.model).map((language) => renderPanel(api, action, language));
  return html`<div class="tabs" id="sample" data-tabs="Language of the samples">${panels}
            </div>`;
}

function renderPanel(api: SiteApi, action: ActionModel, language: SampleLanguage): Html {
  const { label, needs, highlight, isRun } = language;
  const programs = listSamples(api, action, language).map(
    ({ example, text }, index) => html`
                <details${index === 0 ? html` open` : html``}><summary>${renderExampleTitle(example)}</summary>${renderCode(text, highlight)}</details>`,
  );
  return html`
              <section data-tab="${htmlText(label)}">
                <h3 class="tab-title">${htmlText(label)}</h3>
                <p class="quiet">Needs ${htmlText(needs)}. ${isRun ? html`Tested by running it against the emulator.` : html`Not run by our tests.`}</p>${programs}
              </section>`;
}

/** An example of the document as a program. */
export interface ExampleSample {
  readonly example: ExampleModel;
  readonly text: string;
}

/** What an example is called, and whether it fails. */
export function renderExampleTitle({ summary, outcome }: ExampleModel): Html {
  return outcome === "error"
    ? html`${htmlText(summary)} <span class="need error">fails</span>`
    : htmlText(summary);
}

/**
 * A sample in a language for each example of an action. An example is left out that the language cannot express, such as
 * a zero character for a shell.
 */
export function listSamples(
  { model, packageName }: SiteApi,
  action: ActionModel,
  language: SampleLanguage,
): readonly ExampleSample[] {
  return action.examples.flatMap((example) => {
    try {
      const call = { model, action, request: example.request, packageName: stringLiteral(packageName) };
      return [{ example, text: language.render(call) }];
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
}
