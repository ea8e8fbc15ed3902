import { describe, expect, it } from "vitest";
import { emitSchemaModule } from "../../generator/emit-package.js";
import { renewSchema } from "../../generator/renew-schema.js";
import { fingerprintParts, joinParts } from "../../generator/schema-parts.js";
import { layOut } from "../../generator/write-package.js";
import type { JsonObject } from "../../model/index.js";
import { createJsonDocument } from "../model/json-document.js";
import { type Change, copy, put, remove } from "../model/lint/document.js";
import { addListThings } from "../model/lint/list-things.js";
import { createPlan } from "./example-plan.js";

const post = "#/paths/~1#CreateThing/post";
const schemas = "#/components/schemas";

interface Row {
  readonly given: string;
  readonly change: Change;
  /** Whether the text can be put together; if not, it is made anew. */
  readonly fits?: false;
}

/** Two actions, of which most rows change one. */
const rows: readonly Row[] = [
  { given: "nothing", change: () => {} },
  { given: "prose of the first action", change: put(`${post}/description`, "Another text.") },
  {
    given: "prose of the last action",
    change: put("#/paths/~1#ListThings/post/description", "Another text."),
  },
  { given: "prose of a member", change: put(`${schemas}/Part/properties/Weight/description`, "Two\nlines.") },
  {
    given: "a choice too long for a line",
    change: put(`${schemas}/Part/properties/Kind`, {
      type: "string",
      enum: Array.from({ length: 40 }, (_, n) => `kind-${n}`),
    }),
  },
  {
    given: "a schema that is nothing but such a choice",
    change: put(`${schemas}/Part`, {
      type: "string",
      enum: Array.from({ length: 40 }, (_, n) => `kind-${n}`),
    }),
  },
  {
    given: "a member that may be null",
    change: put(`${schemas}/Part/properties/Weight/type`, ["string", "null"]),
  },
  {
    given: "a header that operations refer to",
    change: put("#/components/parameters/Version/required", false),
  },
  { given: "a new action", change: addKeepThing },
  { given: "an action less", change: remove("#/paths/~1#CreateThing") },
  { given: "a new schema", change: put(`${schemas}/Other`, { type: "object", description: "Another one." }) },
  { given: "a schema less", change: remove(`${schemas}/Part`) },
  { given: "another order of schemas", change: reverse },
  {
    given: "a comment with a line that looks like a member",
    change: put(`${schemas}/Part/format`, "one\n  Thing: two\n    Thing: three\nThing: four"),
  },
  {
    given: "a comment with a line that looks like an end",
    change: put(`${schemas}/Part/format`, "one\n  };\n}\n"),
  },
  { given: "no schema at all", change: put(schemas, {}), fits: false },
  {
    given: "a schema that extends another one",
    change: put(`${schemas}/Part/allOf`, [{ $ref: `${schemas}/Thing` }]),
    fits: false,
  },
];

function addKeepThing(document: unknown): void {
  copy("#/paths/~1#CreateThing", "#/paths/~1#KeepThing")(document);
  put("#/paths/~1#KeepThing/post/operationId", "KeepThing")(document);
}

function reverse(document: unknown): void {
  // Safe: the good document has schemas.
  const { components } = document as { components: { schemas: object } };
  components.schemas = Object.fromEntries(Object.entries(components.schemas).reverse());
}

const emit = (document: JsonObject) => emitSchemaModule(createPlan(), document);
const base = createJsonDocument(addListThings);
const cases = rows.map(({ change, ...row }) => ({
  ...row,
  document: createJsonDocument(addListThings, change),
}));

/** All in one go, since starting the formatter takes a while. */
async function layOutAll() {
  const parts = fingerprintParts(base);
  const [text = ""] = [...(await layOut([new Map([["before.ts", emit(base)]])])).values()];
  const renewed = cases.map(({ document }) =>
    renewSchema(document, fingerprintParts(document), { text, parts }, emit),
  );
  const files = cases.flatMap(({ document }, index) => [
    [`${index}/whole.ts`, emit(document)] as const,
    [`${index}/changed.ts`, renewed[index]?.changed() ?? ""] as const,
  ]);
  const laidOut = await layOut([new Map(files)]);
  return cases.map((_, index) => ({
    whole: laidOut.get(`${index}/whole.ts`),
    joined: renewed[index]?.join(laidOut.get(`${index}/changed.ts`) ?? ""),
    saved: (renewed[index]?.changed() ?? "").length < emit(cases[index]?.document ?? {}).length,
  }));
}

describe("the schema module, of what was printed before and the parts that changed, is as if printed at once", async () => {
  const outcomes = await layOutAll();
  it.each(cases.map(({ given, fits = true }, index) => ({ given, fits, ...outcomes[index] })))(
    "$given",
    ({ fits, whole, joined, saved }) => {
      expect(joined).toEqual(fits ? whole : undefined);
      if (fits) expect(saved).toBe(true);
    },
  );
});

it("is not put together of a text that does not come apart into its parts", async () => {
  const parts = fingerprintParts(base);
  const [text = ""] = [...(await layOut([new Map([["before.ts", emit(base)]])])).values()];
  const join = (before: string) => joinParts(parts, { text: before, parts }, { text, parts });
  expect(join(text)).toBe(text);
  for (const spoilt of [
    "    /**\n    Thing: a line of a comment\n     */\n",
    "  };\n",
    "    Extra: string;\n",
  ])
    expect(join(text.replace("  schemas: {\n", `  schemas: {\n${spoilt}`))).toBeUndefined();
});
