import { expect, it } from "vitest";
import { splitTerms } from "../../../docs/search/index.js";

it.each([
  { given: "CreateHTTPListener", want: ["CreateHTTPListener", "Create", "HTTP", "Listener"] },
  {
    given: "AuthFailure.MFAFailure",
    want: ["AuthFailure.MFAFailure", "AuthFailure", "MFAFailure", "Auth", "Failure", "MFA", "Failure"],
  },
  { given: "a_b", want: ["a_b", "a", "b"] },
  { given: "Plain words, and more.", want: ["Plain", "words", "and", "more"] },
  { given: "创建监听器 HTTP", want: ["创建", "监听器", "HTTP"] },
  { given: "", want: [] },
])("$given", ({ given, want }) => {
  expect(splitTerms(given)).toEqual(want);
});

it("takes a long text in pieces, and breaks none of its words", () => {
  expect(splitTerms("listener ".repeat(1000))).toEqual(Array(1000).fill("listener"));
});
