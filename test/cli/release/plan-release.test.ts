import { describe, expect, it } from "vitest";
import { planRelease, type ReleaseBase, type ReleasedDocument } from "../../../cli/release/plan-release.js";
import * as rules from "../../../generator/diff/index.js";
import { modelWith } from "../../generator/diff/documents.js";

const base = modelWith({});
const halved = modelWith({ "/paths/~1#PinNote/post/x-rate-limit/requests": 10 });
const deprecated = modelWith({ "/paths/~1#PinNote/post/deprecated": true });
const from = (last: ReleaseBase["last"], facts: Partial<ReleaseBase> = {}): ReleaseBase => ({
  last,
  current: last,
  atLeast: "patch",
  ...facts,
});
const same: ReleasedDocument = { name: "boards", before: base, after: base };
const slower: ReleasedDocument = { name: "boards", before: base, after: halved };
const fading: ReleasedDocument = { name: "walls", before: base, after: deprecated };
const line = "- **major** `10 calls in 1 s` are allowed instead of `20 calls in 1 s`.";

describe("planRelease", () => {
  it.each([
    { given: "no change", base: from([1, 2, 3]), documents: [same], want: "1.2.4" },
    { given: "a major change", base: from([1, 2, 3]), documents: [slower], want: "2.0.0" },
    { given: "a major change before 1.0.0", base: from([0, 2, 3]), documents: [slower], want: "0.3.0" },
    { given: "changes of two documents", base: from([1, 2, 3]), documents: [slower, fading], want: "2.0.0" },
    {
      given: "more besides the documents",
      base: from([1, 2, 3], { atLeast: "minor" }),
      documents: [same],
      want: "1.3.0",
    },
    {
      given: "a version raised by hand",
      base: from([1, 2, 3], { current: [1, 9, 0] }),
      documents: [same],
      want: "1.9.0",
    },
    {
      given: "a version raised too little",
      base: from([1, 2, 3], { current: [1, 9, 0] }),
      documents: [slower],
      want: "2.0.0",
    },
    {
      given: "a new document",
      base: from([1, 2, 3]),
      documents: [{ name: "walls", after: base }],
      want: "1.3.0",
    },
    {
      given: "a document that is gone",
      base: from([1, 2, 3]),
      documents: [{ name: "walls", before: base }],
      want: "2.0.0",
    },
  ])("$given: $want", ({ base: start, documents, want }) => {
    expect(planRelease(start, documents, rules).version).toBe(want);
  });

  it("tells the changes by action, with the document where there are several", () => {
    expect(planRelease(from([0, 1, 0]), [slower], rules).entry).toBe(`## 0.2.0\n\n### PinNote\n\n${line}\n`);
    expect(planRelease(from([0, 1, 0]), [slower, fading], rules).entry).toBe(
      `## 0.2.0\n\n### boards: PinNote\n\n${line}\n\n### walls: PinNote\n\n- **minor** the action is deprecated.\n`,
    );
  });
});
