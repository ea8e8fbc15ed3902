import { describe, expect, it } from "vitest";
import { highlight } from "../../../docs/build/code-block.js";
import { sampleLanguages } from "../../../samples/index.js";
import { HOSTILE } from "../../model/escape/hostile.js";

const LANGUAGES = ["json", "http", "yaml", "text", ...sampleLanguages.map((language) => language.highlight)];

describe("highlight", () => {
  it("marks syntax by classes", () => {
    expect(highlight("const a = 1;", "typescript")).toBe(
      '<span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>;',
    );
  });

  it.each(LANGUAGES)("%s: leaves text as it is, and adds nothing but spans with a class", (language) => {
    for (const { given, text } of [...HOSTILE, { given: "entities", text: "&lt;b&gt; &#x27; &amp;amp;" }]) {
      const markup = highlight(text, language);
      const bare = markup.replace(/<span class="[\w .-]+">|<\/span>/g, "");
      expect({ given, bare: bare.includes("<") }).toEqual({ given, bare: false });
      expect({ given, text: decode(bare) }).toEqual({ given, text: showControls(text) });
    }
  });

  it("knows the languages of the samples", () => {
    for (const { highlight: name } of sampleLanguages) expect(highlight('"text"', name)).toContain("<span");
  });
});

function decode(markup: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return markup.replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => entities[name] ?? "");
}

/** What cannot be seen is shown by its number. */
function showControls(text: string): string {
  return text.replace(
    /[^\P{Cc}\t\n]|\p{Bidi_Control}|\ufeff/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
