import { afterAll, describe, expect, it } from "vitest";
import type { PackageFiles } from "../../generator/emit-package.js";
import { compilePackages } from "./compile-packages.js";
import { put } from "./corpus.js";
import { PLACES } from "./places.js";
import { River } from "./river.js";
import { shapesOfSamples } from "./shape-of.js";

const river = new River();
const made: PackageFiles[] = [];

afterAll(() => river.close());

/** A document in which something has another name. */
function name(place: string, text: string) {
  const found = PLACES.find(({ given }) => given === place);
  if (found === undefined) throw new Error(`no place is called ${place}`);
  return put(found, text);
}

const words = (text: string) => text.split(" ");

const KEPT = [
  ...words(
    "Default New Delete Class Function Import Enum Await Yield Static Undefined GlobalThis Eval Arguments Then",
  ),
  ...words("Constructor ToString HasOwnProperty Client Request Options Result Console Process Service"),
  ...words("Con Aux NUL COM1 Index IPv6 A A1"),
].map((text) => ({ place: "name of an action", text }));

const SERVICES = words(
  "New Default Delete Class Result Console Process JSON Request Reconcile Undefined Client A",
).map((text) => ({ place: "identifier of the service", text }));

const MEMBERS = [
  ...words(
    "default class constructor toString then await arguments eval undefined things createThing name Kind2 $ref2 0 1st",
  ),
  ...["", " ", "a b", "a-b", "a.b", "a'b", 'a"b', "a`b", "a\nb", "日本", "😀", "é"],
].map((text) => ({ place: "name of a member", text }));

const SCHEMAS = words(
  "Action CallOptions Result Client Service Array String Number Object Error Readonly Partial Date Map then constructor",
).map((text) => ({ place: "name of a schema", text }));

describe("names that mean something else in code", () => {
  it.each([...KEPT, ...SERVICES, ...MEMBERS, ...SCHEMAS.filter(({ text }) => text !== "then")])(
    "generate code and samples all the same: $place $text",
    async ({ place, text }) => {
      const outcome = await river.run(name(place, text));
      if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.problems));
      const samples = shapesOfSamples(outcome.samples);
      // The shape of a sample of JavaScript ends with the errors of its syntax.
      for (const [file, shape] of Object.entries(samples)) {
        if (/\.(?:ts|mjs)$/.test(file)) expect(shape).toMatch(/ \d+ $/);
      }
      const programs = [...outcome.samples].filter(([file]) => file.endsWith(".ts"));
      made.push(new Map([...outcome.files, ...programs]));
    },
  );

  it("compile", () => {
    expect(made.length).toBeGreaterThan(80);
    expect(compilePackages(made)).toEqual([]);
  });
});

describe("names that cannot stand in code", () => {
  it.each([
    { place: "name of an action", text: "Reconcile", says: "would be `reconcile` in code" },
    { place: "name of an action", text: "CreateThingsClient", says: "would be `createThingsClient` in code" },
    { place: "name of an action", text: "Describethings", says: "differ in case alone" },
    { place: "name of an action", text: "Things", says: "would be `ThingsErrorCode` in code" },
    { place: "name of a schema", text: "default", says: "the language keeps it" },
    { place: "name of a schema", text: "string", says: "the language keeps it" },
    { place: "name of a schema", text: "ThingsClient", says: "generated code exports it" },
    { place: "name of a schema", text: "createThing", says: "it is generated for CreateThing" },
    { place: "name of a schema", text: "Pa-rt", says: "cannot be that of a type" },
    { place: "name of a member", text: "__proto__", says: "no member can be called `__proto__`" },
    { place: "error code", text: "InternalError_NameTaken", says: "is not in `categories`" },
  ])("are refused: $place $text", async ({ place, text, says }) => {
    const outcome = await river.run(name(place, text));
    const problems = outcome.kind === "refused" ? outcome.problems : [];
    expect(problems.map(({ message }) => message).join("\n")).toContain(says);
  });
});
