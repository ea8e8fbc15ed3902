import { parseYaml } from "@redocly/openapi-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yamlText } from "../../../generator/import/yaml-text.js";

/** Texts that one version of YAML or another takes for something else. */
const TEXTS = [
  "1_000 0b11 0x1F 0o17 017 +1 .5 1e3 1:30 .nan .inf ~ - . _ = yes no on off null true True NaN 2020-01-31".split(
    " ",
  ),
  [
    "2020-01-31T10:00:00Z",
    "- a",
    "# b",
    "a: b",
    "a #b",
    '"x"',
    "'x'",
    "*a",
    "&a",
    "!t",
    "|",
    ">",
    "%x",
    "@x",
    "`x",
  ],
  [
    "\t",
    "a\tb",
    "\u0085",
    "a\u2028b",
    "\ufeffx",
    "  lead",
    "trail  ",
    "a\n\nb",
    "\n",
    "a\r\nb",
    "{a",
    "---",
    "...",
    "😀",
  ],
].flat();

describe("YAML of an import", () => {
  it.each(TEXTS)("keeps the text %j", (text) => {
    const value = { value: text, list: [text], member: { [`k${text}`]: text } };
    expect(parseYaml(yamlText(value))).toEqual(value);
  });

  it("keeps any JSON value", () => {
    const key = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[-+.\dboxe_:]{1,8}$/));
    const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, leaf)));
    fc.assert(
      fc.property(value, (given) => {
        expect(parseYaml(yamlText({ ...given, last: 1 }))).toEqual({ ...given, last: 1 });
      }),
    );
  });
});
