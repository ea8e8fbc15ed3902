import { beforeAll, describe, expect, it } from "vitest";
import {
  type Draft,
  draftFrom,
  emptyObject,
  excludedMembers,
  isBlank,
  problemOf,
  requestOf,
} from "../../../docs/explorer/draft.js";
import { listForms } from "../../../docs/words/index.js";
import { type ActionModel, type ApiModel, type MemberModel, typeByName } from "../../../model/index.js";
import { requestText } from "../../../samples/index.js";
import { loadGaap } from "../../start-gaap.js";
import { zoo } from "../zoo.js";

let gaap: ApiModel;

beforeAll(async () => {
  gaap = await loadGaap();
});

describe("the form of a request", () => {
  it("stands for every example of the document, member by member", () => {
    for (const { name, request: typeName, examples } of gaap.actions) {
      for (const { key, request } of examples) {
        const draft = draftFrom(gaap, typeByName(gaap, typeName).type, request);
        expect({ name, key, request: requestOf(gaap, typeName, draft) }).toEqual({ name, key, request });
      }
    }
  });

  it("sends the members of the chosen form alone, and keeps what was typed into the others", () => {
    const members = new Map<string, Draft>([
      ["ListenerName", "a"],
      ["Port", "80"],
      ["ProxyId", "link-1"],
      ["GroupId", "lg-1"],
    ]);
    const { request } = actionOf("CreateHTTPListener");
    expect(requestOf(gaap, request, { form: 0, members })).toEqual({
      ListenerName: "a",
      Port: 80,
      ProxyId: "link-1",
    });
    expect(requestOf(gaap, request, { form: 1, members })).toEqual({
      ListenerName: "a",
      Port: 80,
      GroupId: "lg-1",
    });
  });

  it("drops members that the request does not have", () => {
    const { request } = actionOf("CreateHTTPListener");
    const { type } = typeByName(gaap, request);
    const draft = draftFrom(gaap, type, { ProxyId: "a", Prot: 1, __proto__: "x" });
    expect(requestOf(gaap, request, draft)).toEqual({ ProxyId: "a" });
  });

  it("is an empty object where nothing was typed", () => {
    for (const { request } of gaap.actions) expect(requestOf(gaap, request, undefined)).toEqual({});
  });
});

describe("values of every type", () => {
  it.each([
    { given: { Text: "ab" }, want: '{"Text":"ab"}' },
    { given: { Text: null }, want: '{"Text":null}' },
    { given: { Text: "" }, want: "{}" },
    { given: { Count: "18446744073709551615" }, want: '{"Count":18446744073709551615}' },
    { given: { Count: "4 3" }, want: '{"Count":"4 3"}' },
    { given: { Share: "0.5" }, want: '{"Share":0.5}' },
    { given: { Flag: "false" }, want: '{"Flag":false}' },
    { given: { Any: '{"a":[1]}' }, want: '{"Any":{"a":[1]}}' },
    { given: { Any: "{a" }, want: '{"Any":"{a"}' },
    { given: { Filters: [] }, want: "{}" },
    {
      given: { Filters: [{ Values: ["a", "b"], And: { Values: ["c"] } }] },
      want: '{"Filters":[{"Values":["a","b"],"And":{"Values":["c"]}}]}',
    },
  ])("$given is sent as $want", ({ given, want }) => {
    expect(requestText(requestOf(zoo, "Request", draft(given)))).toBe(want);
  });

  it("has a member called __proto__ where the document has one", () => {
    const typed = { form: 0, members: new Map([["__proto__", "x"]]) };
    expect(requestText(requestOf(zoo, "Request", typed))).toBe('{"__proto__":"x"}');
  });

  it.each([
    { name: "Text", given: "", want: undefined },
    { name: "Text", given: "a", want: "At least 2 characters are expected here." },
    { name: "Text", given: "👍👍👍👍", want: "At most 3 characters fit here; these are 4." },
    { name: "Count", given: "x", want: "A whole number is expected here." },
    { name: "Count", given: "0", want: "The least value is 1." },
    { name: "Share", given: "2", want: "The greatest value is 1." },
    { name: "Share", given: "0.5", want: undefined },
  ])("$name: $given", ({ name, given, want }) => {
    const found = memberOf(name);
    expect(problemOf(found, given)).toBe(want);
    expect(problemOf({ ...found, required: true }, "")).toBe("This member is required.");
  });

  it("keeps one of two members that exclude each other, in both directions", () => {
    const [form] = listForms(zoo, typeByName(zoo, "Request").type);
    const excluded = (members: Readonly<Record<string, string>>) =>
      form && Object.fromEntries(excludedMembers(form.type, draft(members)));
    expect(excluded({})).toEqual({});
    expect(excluded({ Text: "a" })).toEqual({ Count: "Text" });
    expect(excluded({ Count: "1" })).toEqual({ Text: "Count" });
    expect(excluded({ Text: "a", Count: "1" })).toEqual({});
  });

  it.each([
    { given: undefined, want: true },
    { given: "", want: true },
    { given: null, want: false },
    { given: "a", want: false },
    { given: [], want: true },
    { given: [undefined], want: false },
    { given: emptyObject, want: true },
  ])("nothing was typed into $given: $want", ({ given, want }) => {
    expect(isBlank(given)).toBe(want);
  });
});

function actionOf(name: string): ActionModel {
  const action = gaap.actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`GAAP has no ${name}.`);
  return action;
}

function memberOf(name: string): MemberModel {
  const { type } = typeByName(zoo, "Request");
  const found =
    type.kind === "object" ? type.members.find((candidate) => candidate.name === name) : undefined;
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

type Typed = string | null | readonly Typed[] | { readonly [name: string]: Typed };

function draft(typed: Typed): Draft {
  if (Array.isArray(typed)) return typed.map(draft);
  if (typeof typed !== "object" || typed === null) return typed as string | null;
  return { form: 0, members: new Map(Object.entries(typed).map(([name, value]) => [name, draft(value)])) };
}
