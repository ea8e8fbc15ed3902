import { decodeInt64, encodeInt64, type Int64Mode } from "@openaction/runtime/json";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { record, roundTrip } from "./round-trips.js";

const paths = ["Total", "Ids[]", "Set[].Time"];

function decode(inner: string, mode: Int64Mode = "auto") {
  return decodeInt64(`{"Response":${inner}}`, paths, mode, "Response");
}

describe("decode", () => {
  it.each<{ given: string; auto: unknown; bigint: unknown; string: unknown; number: unknown }>([
    { given: "0", auto: 0, bigint: 0n, string: "0", number: 0 },
    { given: "-7", auto: -7, bigint: -7n, string: "-7", number: -7 },
    {
      given: "9007199254740991",
      auto: 9007199254740991,
      bigint: 9007199254740991n,
      string: "9007199254740991",
      number: 9007199254740991,
    },
    {
      given: "9007199254740993",
      auto: 9007199254740993n,
      bigint: 9007199254740993n,
      string: "9007199254740993",
      number: 9007199254740992,
    },
    {
      given: "-9223372036854775808",
      auto: -(2n ** 63n),
      bigint: -(2n ** 63n),
      string: "-9223372036854775808",
      number: -(2 ** 63),
    },
    {
      given: "18446744073709551615",
      auto: 2n ** 64n - 1n,
      bigint: 2n ** 64n - 1n,
      string: "18446744073709551615",
      number: 2 ** 64,
    },
    { given: "null", auto: null, bigint: null, string: null, number: null },
    { given: "1.5", auto: 1.5, bigint: 1.5, string: 1.5, number: 1.5 },
    { given: "1e30", auto: 1e30, bigint: 1e30, string: 1e30, number: 1e30 },
    {
      given: '"12345678901234567890"',
      auto: "12345678901234567890",
      bigint: "12345678901234567890",
      string: "12345678901234567890",
      number: "12345678901234567890",
    },
  ])("makes of $given what the mode says", ({ given, ...want }) => {
    for (const mode of ["auto", "bigint", "string", "number"] as const) {
      expect(decode(`{"Total":${given}}`, mode), mode).toEqual({ Response: { Total: want[mode] } });
    }
  });

  it.each([
    {
      name: "in lists",
      given: '{"Ids":[1,12345678901234567890]}',
      want: { Ids: [1, 12345678901234567890n] },
    },
    {
      name: "in structures",
      given: '{ "Set" : [ {"Time": 12345678901234567890 } , { } ] }',
      want: { Set: [{ Time: 12345678901234567890n }, {}] },
    },
    {
      name: "behind an escaped name",
      given: '{"T\\u006ftal":12345678901234567890}',
      want: { Total: 12345678901234567890n },
    },
    {
      name: "at the last of two members of one name",
      given: '{"Total":12345678901234567890,"Total":12345678901234567891}',
      want: { Total: 12345678901234567891n },
    },
    {
      name: "and not in texts that look alike",
      given: '{"Name":"\\"Total\\":12345678901234567890","Total":12345678901234567890}',
      want: { Name: '"Total":12345678901234567890', Total: 12345678901234567890n },
    },
    {
      name: "and not where the document has none",
      given: '{"Other":12345678901234567890,"Total":{"Total":12345678901234567890}}',
      want: { Other: 12345678901234567000, Total: { Total: 12345678901234567000 } },
    },
    {
      name: "in the company of a member __proto__",
      given: '{"__proto__":{"Total":1},"Total":12345678901234567890}',
      want: JSON.parse('{"__proto__":{"Total":1},"Total":0}', (key, value) =>
        key === "Total" && value === 0 ? 12345678901234567890n : value,
      ),
    },
  ])("keeps integers exact $name", ({ given, want }) => {
    const decoded = decode(given);
    expect(decoded).toEqual({ Response: want });
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  });

  const long = 12345678901234567890n;
  it.each<{ given: string; paths: readonly string[]; text: string; want: unknown }>([
    {
      given: "of itself, however deep it goes",
      paths: ["Route.Toll", "Route.Next=Route"],
      text: `{"Route":{"Toll":1,"Next":{"Next":{"Toll":${long}},"Toll":${long}}}}`,
      want: { Route: { Toll: 1, Next: { Next: { Toll: long }, Toll: long } } },
    },
    {
      given: "of another one in a list",
      paths: ["Trees[].Branches[].Leaves", "Trees[].Branches[].Tree=Trees[]"],
      text: `{"Trees":[{"Branches":[{"Tree":{"Branches":[{"Leaves":${long}}]}}]}]}`,
      want: { Trees: [{ Branches: [{ Tree: { Branches: [{ Leaves: long }] } }] }] },
    },
    {
      given: "of the whole",
      paths: ["Size", "Parts[]="],
      text: `{"Parts":[{"Parts":[{"Size":${long},"Name":${long}}]}],"Size":${long}}`,
      want: { Parts: [{ Parts: [{ Size: long, Name: Number(long) }] }], Size: long },
    },
    {
      given: "that is told before what it is like",
      paths: ["To=From", "From.Size"],
      text: `{"To":{"Size":${long}}}`,
      want: { To: { Size: long } },
    },
    {
      given: "in one form and not in the other",
      paths: ["It", "It.Size", "It[].Size"],
      text: `{"It":{"Size":${long}}}`,
      want: { It: { Size: long } },
    },
    {
      given: "without a name",
      paths: ["\\e.e"],
      text: `{"":{"e":${long}},"e":${long}}`,
      want: { "": { e: long }, e: Number(long) },
    },
    {
      given: "with marks in its name",
      paths: ["a\\.b\\[\\].\\=\\\\"],
      text: `{"a.b[]":{"=\\\\":${long}}}`,
      want: { "a.b[]": { "=\\": long } },
    },
  ])("follows paths into a part $given, and back", ({ paths, text, want }) => {
    const decoded = decodeInt64(text, paths, "auto");
    expect(decoded).toEqual(want);
    expect(JSON.parse(encodeInt64(decoded, paths))).toEqual(JSON.parse(text));
    expect(encodeInt64(decoded, paths).match(/12345678901234567890/g)?.length).toBe(
      JSON.stringify(want, (_, value) => (typeof value === "bigint" ? `${value}` : value)).match(
        /12345678901234567890/g,
      )?.length,
    );
  });

  it("is JSON.parse and a look at the members for answers without long integers", () => {
    const parse = vi.spyOn(JSON, "parse");
    const decoded = decode('{"Total":9007199254740991,"Ids":[1,2,3],"Name":"12345678901234567890"}');
    expect(parse).toHaveBeenCalledTimes(1);
    expect(decoded).toBe(parse.mock.results[0]?.value);
    parse.mockRestore();
  });

  it("does not mind how deep an answer is nested beside the paths", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const decoded = decode(`{"Deep":${deep},"Total":12345678901234567890}`);
    expect(decoded).toMatchObject({ Response: { Total: 12345678901234567890n } });
  });

  it.each(["", "{", "[1,]", '{"Response":{"Total":01234567890123456789}}', "12345678901234567890x"])(
    "refuses %j as JSON.parse does",
    (text) => {
      expect(() => decodeInt64(text, paths, "auto", "Response")).toThrow(SyntaxError);
    },
  );

  it.each(["null", "7", "[]", '"text"', "{}", '{"Response":null}', '{"Response":7}'])(
    "leaves %s, which is no answer, as it is",
    (text) => {
      expect(decodeInt64(text, paths, "auto", "Response")).toEqual(JSON.parse(text));
    },
  );
});

describe("encode", () => {
  it.each([
    { given: { Total: 5n }, want: '{"Total":5}' },
    { given: { Total: 2n ** 64n - 1n }, want: '{"Total":18446744073709551615}' },
    { given: { Total: "18446744073709551615" }, want: '{"Total":18446744073709551615}' },
    { given: { Ids: ["1", 2, 2n ** 60n] }, want: '{"Ids":[1,2,1152921504606846976]}' },
    { given: { Set: [{ Time: -(2n ** 63n) }, {}] }, want: '{"Set":[{"Time":-9223372036854775808},{}]}' },
    { given: { Total: undefined, Name: "1" }, want: '{"Name":"1"}' },
    { given: { Total: "0x10" }, want: '{"Total":"0x10"}' },
    { given: { Total: "007" }, want: '{"Total":"007"}' },
    {
      given: { Total: 2n ** 60n, Name: "int64:7", Other: 'a"int64:8"' },
      want: '{"Total":1152921504606846976,"Name":"int64:7","Other":"a\\"int64:8\\""}',
    },
  ])("writes $want", ({ given, want }) => {
    const before = structuredClone(given);
    expect(encodeInt64(given, paths)).toBe(want);
    expect(given).toEqual(before);
  });

  it("refuses a bigint where no integer belongs, as JSON.stringify does", () => {
    expect(() => encodeInt64({ Name: 1n }, paths)).toThrow(TypeError);
  });
});

it("keeps every byte of random texts on the way in and out again", () => {
  const runs = 1_000;
  fc.assert(
    fc.property(record, fc.constantFrom<Int64Mode>("auto", "bigint", "string"), (given, mode) => {
      expect(roundTrip(given, mode)).toBe(given);
    }),
    { numRuns: runs },
  );
  console.log(`64-bit integers: ${runs} round trips, 0 differences`);
});
