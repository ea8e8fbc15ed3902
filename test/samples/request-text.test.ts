import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestText } from "../../samples/index.js";

describe("the body of a request", () => {
  it.each([
    { given: {}, want: "{}" },
    { given: { Port: 443, Name: "a" }, want: '{"Port":443,"Name":"a"}' },
    { given: { A: [1, [], {}, null, true] }, want: '{"A":[1,[],{},null,true]}' },
    { given: { 'a"b': "\u0000\ud800é" }, want: '{"a\\"b":"\\u0000\\ud800é"}' },
    { given: { Id: 9007199254740993n }, want: '{"Id":9007199254740993}' },
    { given: { Id: 2 ** 63 }, want: '{"Id":9223372036854775808}' },
  ])("$want", ({ given, want }) => {
    expect(requestText(given)).toBe(want);
  });

  it("has the very bytes that the generated client sends, but for large integers", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const hasLarge = (text: string) => /\d{16}/.test(text);
        const text = JSON.stringify(value);
        if (!hasLarge(text)) expect(requestText(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
