import { describeRule } from "../describe-rule.js";
import { type Change, put, remove } from "../document.js";

const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody/content/application~1json/examples/small/value`;
const answer = `${post}/responses/200/content/application~1json/examples`;
const properties = "#/components/schemas/CreateThingRequest/properties";

/** A member of the request and a value of it, which is one or is not. */
function member(schema: object, value: unknown): readonly Change[] {
  return [put(`${properties}/Extra`, schema), put(`${request}/Extra`, value)];
}

const fits = (given: string, schema: object, value: unknown) => ({
  given,
  change: member(schema, value),
  want: [],
});

const fails = (given: string, schema: object, value: unknown, problem: string) => ({
  given,
  change: member(schema, value),
  want: [{ at: `${request}/Extra`, message: `\`Extra\` in the example ${problem}.` }],
});

describeRule("example-values", [
  fails("a text for an integer", { type: "integer" }, "1", "must be of type integer, not `1`"),
  fails("half for an integer", { type: "integer" }, 1.5, "must be of type integer, not `1.5`"),
  fails("nothing where it may not be", { type: "string" }, null, "must be of type string, not `null`"),
  fits("nothing where it may be", { type: ["string", "null"] }, null),
  fails("another value than the only one", { type: "string", const: "a" }, "b", "must be `a`, not `b`"),
  fails("none of the choices", { type: "string", enum: ["a", "b"] }, "c", "must be `a` or `b`, not `c`"),
  fails("too short a text", { type: "string", minLength: 2 }, "😀", "must have at least 2 characters"),
  fails("too long a text", { type: "string", maxLength: 1 }, "ab", "must have at most 1 characters"),
  fits("a character of two code units", { type: "string", maxLength: 1 }, "😀"),
  fails("another pattern", { type: "string", pattern: "^a+$" }, "b", "must match the pattern `^a+$`"),
  fails(
    "a day that does not exist",
    { type: "string", format: "date" },
    "2023-02-29",
    "must have the format `date`, not `2023-02-29`",
  ),
  fits("a day", { type: "string", format: "date" }, "2024-02-29"),
  fails(
    "a time without its zone",
    { type: "string", format: "date-time" },
    "2024-02-29T10:00:00",
    "must have the format `date-time`, not `2024-02-29T10:00:00`",
  ),
  fits("a time", { type: "string", format: "date-time" }, "2024-02-29T10:00:00.5+08:00"),
  fails("no id", { type: "string", format: "uuid" }, "r-1", "must have the format `uuid`, not `r-1`"),
  fits("a format that only informs", { type: "string", format: "bank-account" }, "x"),
  fails("too small a number", { type: "integer", minimum: 2 }, 1, "must be at least 2"),
  fails("too large a number", { type: "number", maximum: 2 }, 2.5, "must be at most 2"),
  fails("too short a list", { type: "array", items: {}, minItems: 1 }, [], "must have at least 1 elements"),
  fails("too long a list", { type: "array", items: {}, maxItems: 1 }, [1, 2], "must have at most 1 elements"),
  {
    given: "an element of another type",
    change: member({ type: "array", items: { type: "string" } }, ["a", 1]),
    want: [{ at: `${request}/Extra/1`, message: "`Extra` in the example must be of type string, not `1`." }],
  },
  {
    given: "a structure with a typing error, deep in another",
    change: put(`${request}/Parts`, [{ Parts: [{ Wieght: 1 }] }]),
    want: [
      {
        at: `key of ${request}/Parts/0/Parts/0/Wieght`,
        message: "`Wieght` in the example is no member that the schema knows.",
      },
    ],
  },
  {
    given: "a member that is missing, and one that is forbidden",
    change: [remove(`${request}/Name`), put(`${request}/Kind`, "round")],
    want: [
      { at: request, message: "The example lacks `Name`." },
      { at: `${request}/Kind`, message: "`Kind` in the example is forbidden here." },
    ],
  },
  fits("a structure or null", { oneOf: [{ $ref: "#/components/schemas/Part" }, { type: "null" }] }, null),
  {
    given: "members that exclude each other",
    change: [
      put("#/components/schemas/CreateThingRequest/additionalProperties", false),
      put("#/components/schemas/CreateThingRequest/dependentSchemas", {
        Size: { additionalProperties: true, properties: { Name: false } },
      }),
    ],
    want: [
      { at: `${request}/Name`, message: "`Name` in the example is forbidden here." },
      {
        at: `${post}/requestBody/content/application~1json/examples/full/value/Name`,
        message: "`Name` in the example is forbidden here.",
      },
    ],
  },
  {
    given: "an answer that is meant as a result, and one that is meant as an error",
    change: [
      put(`${answer}/small/value/Response/Id`, 1),
      remove(`${answer}/full/value/Response/Error/Message`),
    ],
    want: [
      {
        at: `${answer}/small/value/Response/Id`,
        message: "`Id` in the example must be of type string, not `1`.",
      },
      { at: `${answer}/full/value/Response/Error`, message: "`Error` in the example lacks `Message`." },
    ],
  },
  {
    given: "a result that an error would be, too",
    change: put("#/components/schemas/CreateThingResponse/required", ["RequestId"]),
    want: [
      {
        at: `${answer}/full/value/Response`,
        message: "`Response` in the example fits several schemas of the `oneOf`.",
      },
    ],
  },
  {
    given: "a member's own example, and a header's",
    change: [put(`${properties}/Name/example`, 1), put(`${post}/parameters/0/example`, "MakeThing")],
    want: [
      {
        at: `${post}/parameters/0/example`,
        message: "The example must be `CreateThing`, not `MakeThing`.",
      },
      { at: `${properties}/Name/example`, message: "The example must be of type string, not `1`." },
    ],
  },
  {
    given: "a choice that is one of its own branches",
    change: [
      put("#/components/schemas/Loop", {
        oneOf: [{ $ref: "#/components/schemas/Loop" }, { type: "string" }],
      }),
      ...member({ $ref: "#/components/schemas/Loop" }, 1),
    ],
    want: [],
  },
  {
    given: "choices within choices, forty deep",
    change: member({ $ref: "#/components/schemas/Chain" }, chain(40)).concat(
      put("#/components/schemas/Chain", {
        type: "object",
        properties: { Next: { oneOf: [{ $ref: "#/components/schemas/Chain" }, { type: "null" }] } },
      }),
    ),
    want: [
      {
        at: `key of ${request}/Extra${"/Next".repeat(40)}/Last`,
        message: "`Last` in the example is no member that the schema knows.",
      },
    ],
  },
]);

function chain(depth: number): object {
  return depth === 0 ? { Last: 1 } : { Next: chain(depth - 1) };
}
