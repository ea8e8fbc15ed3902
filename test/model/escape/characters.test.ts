import { describe, expect, it } from "vitest";
import { CONTROL_CHARACTERS, LINE_ENDS, toLine } from "../../../model/escape/characters.js";

describe("one line", () => {
  it.each([
    {
      given: "one\ntwo\rthree\r\nfour\u0085five\u2028six\u2029seven",
      want: "one two three four five six seven",
    },
    { given: "a\u0000\u0007\u001b[2Jb\u007f\u009b", want: "a\\u0000\\u0007\\u001b[2Jb\\u007f\\u009b" },
    { given: "\ufeffa", want: "\\ufeffa" },
    { given: "a\tb", want: "a\tb" },
  ])("$given", ({ given, want }) => {
    expect(toLine(given)).toBe(want);
  });

  it("shows every character that turns the direction of writing", () => {
    const turns = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (character) => /\p{Bidi_Control}/u.test(character),
    );
    expect(turns).toHaveLength(12);
    expect(toLine(turns.join(""))).toMatch(/^(?:\\u[0-9a-f]{4}){12}$/);
  });
});

describe("the classes of characters", () => {
  it("leave no control character out: each is an end of a line, a tab or shown", () => {
    const units = Array.from({ length: 0xa0 }, (_, unit) => String.fromCharCode(unit));
    const kept = units.filter(
      (character) =>
        /\p{Cc}/u.test(character) && !LINE_ENDS.test(character) && !character.match(CONTROL_CHARACTERS),
    );
    expect(kept).toEqual(["\t"]);
  });
});
