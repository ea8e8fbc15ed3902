import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportedConstant, exportedInterface, exportedType } from "../../generator/emit/structures.js";
import { code, html, joinCode } from "../../model/escape/index.js";
import { type ApiModel, buildModel } from "../../model/index.js";
import { renderSample, sampleProgram } from "../../samples/index.js";
import { createBaseDocument } from "./base-document.js";

const text = "a text of a document";

/** That none of it compiles is what is proven, and the compiler proves it. */
function writeTextAsCode(model: ApiModel): void {
  const [action] = model.actions;
  const [example] = action?.examples ?? [];
  if (action === undefined || example === undefined) return;
  const { request } = example;
  // @ts-expect-error: a text between pieces of code
  code`${text}`;
  // @ts-expect-error: texts among pieces of code
  joinCode([code`a`, text], ", ");
  // @ts-expect-error: a text between pieces of markup
  html`<p>${text}</p>`;
  // @ts-expect-error: code is not markup
  html`<p>${code`a`}</p>`;
  // @ts-expect-error: a text for a comment
  exportedType(text, code`Name`, code`string`);
  // @ts-expect-error: a text for a name
  exportedType(code``, text, code`string`);
  // @ts-expect-error: a text for a type
  exportedType(code``, code`Name`, text);
  // @ts-expect-error: a text for an initializer
  exportedConstant(code``, code`name`, code`string`, text);
  // @ts-expect-error: a text for a member
  exportedInterface(code``, code`Name`, [{ name: text, type: code`string`, optional: false, doc: code`` }]);
  // @ts-expect-error: a text for the literal of a package
  renderSample("python", { model, action, request, packageName: text });
  // @ts-expect-error: a text for the literal of a package
  sampleProgram(model, action, example, text);
}

describe("text where code is expected", () => {
  it("is refused by the compiler, and by nothing after it", () => {
    expect(() => writeTextAsCode(buildModel(createBaseDocument()))).not.toThrow();
  });

  const sources = ["generator/emit", "samples", "docs"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );

  it.each([
    {
      given: "a cast to code or markup",
      sign: /\bas (?:unknown as )?(?:Code|Html)\b|\basCode\b|\basHtml\b/,
      but: [],
    },
    {
      given: "markup that a browser reads from a text",
      sign: /innerHTML|outerHTML|insertAdjacentHTML|document\.write\(/,
      but: [],
    },
    // Its structures take raw strings, so that only the functions that take code may make them.
    {
      given: "a structure of ts-morph",
      sign: /StructureKind\./,
      but: [join("generator", "emit", "structures.ts")],
    },
    { given: "a regular expression of a text", sign: /new RegExp\(|\bRegExp\(/, but: [] },
    { given: "code that is run from a text", sign: /\beval\(|new Function\(/, but: [] },
  ])("does not come in by $given", ({ sign, but }) => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => sign.test(readFileSync(file, "utf8")))).toEqual(but);
  });
});
