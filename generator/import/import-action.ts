import type { JsonObject } from "../../model/index.js";
import { type ExamplePair, importExamples } from "./import-examples.js";
import { NO_WORDS, objectSchema, type SchemaContext } from "./import-schema.js";
import { inferEffect } from "./infer-effect.js";
import type { VendorAction, VendorObject, VendorService, View } from "./metadata.js";
import type { Notes } from "./notes.js";
import { plainMarkdown } from "./plain-markdown.js";
import type { NamedView, TypeNames } from "./type-names.js";

/** What the file of an action needs to know beyond the action. */
export interface ActionContext extends SchemaContext {
  readonly service: VendorService;
  readonly names: TypeNames;
  /** Codes that stand in the catalogue, the common ones included. */
  readonly knownCodes: ReadonlySet<string>;
  readonly tag: string;
}

/** The file of an action: its path item, and the schemas of its request and its result. */
export function importAction(action: VendorAction, context: ActionContext): JsonObject {
  const input = rootView(action.input, "request", context);
  const output = rootView(action.output, "result", context);
  return {
    path: { post: operation(action, [input, output], context) },
    schemas: {
      [input.name]: objectSchema(input, context),
      [output.name]: closeIfEmpty(objectSchema(output, context)),
    },
  };
}

function operation(
  action: VendorAction,
  [input, output]: readonly [NamedView, NamedView],
  context: ActionContext,
): JsonObject {
  const { name, status, errorCodes } = action;
  const codes = errorCodes.filter((code) => context.knownCodes.has(code));
  const pairs = importExamples(context.service, action, codes, context.notes);
  noteLimits(action, [input, output], context.notes);
  return {
    operationId: name,
    summary: toSummary(action),
    description: describe(action),
    tags: [context.tag],
    ...(status !== "online" && { deprecated: true }),
    "x-effect": inferEffect(name),
    "x-inferred": ["x-effect"],
    ...(isEventStream(output.object) && { "x-streaming": "sse" }),
    "x-error-codes": [...codes],
    parameters: parameters(name),
    requestBody: requestBody(input, pairs),
    responses: { 200: answer(output, pairs) },
  };
}

function noteLimits(
  { name, status }: VendorAction,
  [input, output]: readonly [NamedView, NamedView],
  notes: Notes,
): void {
  if (isEventStream(output.object)) {
    notes.add("actions that answer with a stream of events, which clients cannot read yet", name);
  }
  if (isMultipart(input.object)) notes.add("actions that take a file, which clients cannot send yet", name);
  if (status === "offline") notes.add("actions that are offline, marked as deprecated", name);
}

function requestBody({ name, object }: NamedView, pairs: readonly ExamplePair[]): JsonObject {
  const schema = { $ref: `#/schemas/${name}` };
  const content = { schema, examples: examples(pairs, ({ request }) => request) };
  const type = isMultipart(object) ? "multipart/form-data" : "application/json";
  return { required: true, description: "The input of the action.", content: { [type]: content } };
}

function answer({ name }: NamedView, pairs: readonly ExamplePair[]): JsonObject {
  const content = {
    schema: envelope(name),
    examples: examples(pairs, (pair) => ({ Response: pair.answer })),
  };
  return {
    description: "The result, or the error that kept the action from being carried out.",
    content: { "application/json": content },
  };
}

function examples(pairs: readonly ExamplePair[], side: (pair: ExamplePair) => JsonObject): JsonObject {
  return Object.fromEntries(pairs.map((pair) => [pair.key, { summary: pair.summary, value: side(pair) }]));
}

function envelope(result: string): JsonObject {
  return {
    type: "object",
    description: "The envelope that every answer comes in.",
    required: ["Response"],
    properties: {
      Response: {
        description: "The result, or the error if there is an Error in it.",
        oneOf: [{ $ref: `#/schemas/${result}` }, { $ref: "../../common/schemas.yaml#/ErrorResponse" }],
      },
    },
  };
}

function parameters(action: string): readonly JsonObject[] {
  const common = ["Timestamp", "Region", "Language", "Token", "RequestClient"];
  return [
    {
      name: "X-TC-Action",
      in: "header",
      required: true,
      description: "Names the action.",
      schema: { type: "string", const: action },
      example: action,
    },
    { $ref: "../parameters.yaml#/Version" },
    ...common.map((name) => ({ $ref: `../../common/parameters.yaml#/${name}` })),
  ];
}

/** An error must not be a result, too; it would be one of a result whose only certain member is the RequestId. */
function closeIfEmpty(schema: JsonObject): JsonObject {
  const isOpen = Array.isArray(schema.required) && schema.required.length === 1;
  return isOpen ? { ...schema, additionalProperties: false } : schema;
}

function rootView(name: string, view: View, { service, names }: ActionContext): NamedView {
  const object = service.objects.get(name) ?? { name, description: "", members: [] };
  return { name: names.nameOf(name, view) ?? name, object, view };
}

/** The data have no flag for it; only the words on the RequestId tell that it travels in a header of the stream. */
function isEventStream({ members }: VendorObject): boolean {
  return members.some(({ name, description }) => name === "RequestId" && description.includes("流式"));
}

function isMultipart({ members }: VendorObject): boolean {
  return members.some(({ type }) => type === "binary");
}

function toSummary({ name, title }: VendorAction): string {
  return (
    plainMarkdown(title)
      .replace(/\s+/g, " ")
      .replace(/[.。\s]+$/, "") || name
  );
}

function describe({ description, status }: VendorAction): string {
  const words = plainMarkdown(description) || NO_WORDS;
  return status === "offline" ? `${words}\n\nThe vendor has taken this action offline.` : words;
}
