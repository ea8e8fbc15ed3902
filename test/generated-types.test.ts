import type {
  components,
  createHTTPListener,
  deleteListeners,
  describeHTTPListeners,
  modifyHTTPListenerAttribute,
  operations,
} from "@openaction/gaap";
import * as gaap from "@openaction/gaap";
import { describe, expect, it } from "vitest";

type Schemas = components["schemas"];

/** Whether two types are one and the same: members, their order apart, optional ones, `null` and literals. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only where both types are the same and each can stand for the other. */
function same<A, B>(
  ..._proof: [Same<A, B>, A, B] extends [true, B, A] ? [] : [thisTypeDiffersFromTheOther: never]
): true {
  return true;
}

/** What an action's function takes and resolves to, as its callers see it. */
type RequestOf<F extends (client: never, request: never) => unknown> = Parameters<F>[1];
type ResultOf<F extends (client: never, request: never) => unknown> = Awaited<ReturnType<F>>;
type SafeResultOf<F extends { safe: (client: never, request: never) => unknown }> =
  Extract<Awaited<ReturnType<F["safe"]>>, { ok: true }> extends { data: infer Data } ? Data : never;

/** Misses an action as soon as the document has one more: this file does not compile then. */
type ForEachAction = { readonly [Name in keyof operations]: true };

// The types that openapi-typescript reads out of the document, without a line of ours, are the reference.
const requests = {
  CreateHTTPListener: same<RequestOf<typeof createHTTPListener>, Schemas["CreateHTTPListenerRequest"]>(),
  DeleteListeners: same<RequestOf<typeof deleteListeners>, Schemas["DeleteListenersRequest"]>(),
  DescribeHTTPListeners: same<
    RequestOf<typeof describeHTTPListeners>,
    Schemas["DescribeHTTPListenersRequest"]
  >(),
  ModifyHTTPListenerAttribute: same<
    RequestOf<typeof modifyHTTPListenerAttribute>,
    Schemas["ModifyHTTPListenerAttributeRequest"]
  >(),
} satisfies ForEachAction;

const results = {
  CreateHTTPListener: same<ResultOf<typeof createHTTPListener>, Schemas["CreateHTTPListenerResponse"]>(),
  DeleteListeners: same<ResultOf<typeof deleteListeners>, Schemas["DeleteListenersResponse"]>(),
  DescribeHTTPListeners: same<
    ResultOf<typeof describeHTTPListeners>,
    Schemas["DescribeHTTPListenersResponse"]
  >(),
  ModifyHTTPListenerAttribute: same<
    ResultOf<typeof modifyHTTPListenerAttribute>,
    Schemas["ModifyHTTPListenerAttributeResponse"]
  >(),
} satisfies ForEachAction;

const safeResults = {
  CreateHTTPListener: same<SafeResultOf<typeof createHTTPListener>, Schemas["CreateHTTPListenerResponse"]>(),
  DeleteListeners: same<SafeResultOf<typeof deleteListeners>, Schemas["DeleteListenersResponse"]>(),
  DescribeHTTPListeners: same<
    SafeResultOf<typeof describeHTTPListeners>,
    Schemas["DescribeHTTPListenersResponse"]
  >(),
  ModifyHTTPListenerAttribute: same<
    SafeResultOf<typeof modifyHTTPListenerAttribute>,
    Schemas["ModifyHTTPListenerAttributeResponse"]
  >(),
} satisfies ForEachAction;

// The comparison would notice each of these differences.
same<{ a: string; b?: never }, { b?: never; a: string }>();
// @ts-expect-error -- a member more
same<{ a: string }, { a: string; b?: string }>();
// @ts-expect-error -- an optional member
same<{ a: string }, { a?: string }>();
// @ts-expect-error -- a member that may be null
same<{ a: string }, { a: string | null }>();
// @ts-expect-error -- a value less
same<{ a: 0 | 1 }, { a: 0 | 1 | 2 }>();
// @ts-expect-error -- a literal for a text
same<{ a: "b" }, { a: string }>();
// @ts-expect-error -- a choice less
same<{ a: 1; b?: never } | { b: 1; a?: never }, { a: 1; b?: never }>();
// @ts-expect-error -- a member that may be anything
same<{ a: string }, { a: unknown }>();
// @ts-expect-error -- an action less
({ CreateHTTPListener: true }) satisfies ForEachAction;

describe("the types of the package and those of openapi-typescript", () => {
  const actions = Object.entries(gaap)
    .filter(([name]) => name.endsWith("Action"))
    .map(([name]) => name.replace(/Action$/, ""));

  it.each([
    { of: "requests", checked: requests },
    { of: "results", checked: results },
    { of: "results of `safe`", checked: safeResults },
  ])("are compared for the $of of every action that the package exports", ({ checked }) => {
    expect(Object.keys(checked).sort()).toEqual(actions.sort());
  });
});
