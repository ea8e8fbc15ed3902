import type { JsonObject, JsonValue } from "../../model/index.js";

const text = (description: string, more: JsonObject = {}): JsonObject => ({
  type: "string",
  description,
  ...more,
});
const header = (name: string, value: string, description: string): JsonObject => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string", const: value },
  example: value,
});
const object = (description: string, required: readonly string[], properties: JsonObject): JsonObject => ({
  type: "object",
  description,
  required,
  properties,
});
const requestId = text("Id that the service gave to this request.");
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

interface Example {
  readonly summary: string;
  readonly request: JsonObject;
  readonly answer: JsonObject;
}

interface Operation {
  readonly name: string;
  readonly facts: JsonObject;
  readonly examples: Readonly<Record<string, Example>>;
}

function operation({ name, facts, examples }: Operation): JsonObject {
  const pick = (read: (example: Example) => JsonValue): JsonObject =>
    Object.fromEntries(
      Object.entries(examples).map(([key, example]) => [
        key,
        { summary: example.summary, value: read(example) },
      ]),
    );
  const answer: JsonObject = {
    schema: {
      type: "object",
      required: ["Response"],
      properties: { Response: { oneOf: [ref(`${name}Response`), ref("ErrorResponse")] } },
    },
    examples: pick(({ answer: inner }) => ({ Response: inner })),
  };
  const body: JsonObject = { schema: ref(`${name}Request`), examples: pick(({ request }) => request) };
  return {
    post: {
      operationId: name,
      ...facts,
      parameters: [
        header("X-TC-Action", name, "Names the operation."),
        header("X-TC-Version", "2026-01-01", "Version of the API."),
      ],
      requestBody: { required: true, content: { "application/json": body } },
      responses: {
        "200": { description: "The result, or the error.", content: { "application/json": answer } },
      },
    },
  };
}

const failure: Example = {
  summary: "Somebody was there before",
  request: { Name: "again", Kind: "plain" },
  answer: { Error: { Code: "InvalidParameterValue.NameTaken", Message: "It is taken." }, RequestId: "r-2" },
};

/** A document of two actions that has every place a text can stand in. Passes every rule. */
export function createBaseDocument(): JsonObject {
  return {
    openapi: "3.1.1",
    "x-hasEquivalentPaths": true,
    info: {
      title: "Things",
      version: "2026-01-01",
      summary: "Keeps things",
      description: "A service of things.",
      contact: { name: "Keepers", url: "https://things.example/keepers", email: "keepers@things.example" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      { url: "https://things.example", description: "The service" },
      {
        url: "https://{zone}.things.example",
        description: "In one place",
        variables: { zone: { default: "one", description: "Where it is", enum: ["one", "two"] } },
      },
    ],
    tags: [{ name: "Keeping", description: "Making and finding" }],
    externalDocs: { url: "https://things.example/more", description: "More on things" },
    security: [{ TC3: [] }],
    "x-action-service": {
      name: "things",
      identifier: "Things",
      headerPrefix: "X-TC-",
      envelope: "Response",
    },
    "x-error-catalogue": catalogue(),
    "x-note": { text: "Of no concern." },
    paths: { "/#CreateThing": createThing(), "/#DescribeThings": describeThings() },
    components: { securitySchemes: { TC3: scheme() }, schemas: schemas() },
  };
}

function scheme(): JsonObject {
  return { type: "apiKey", in: "header", name: "Authorization", description: "A signature" };
}

function catalogue(): JsonObject {
  const code = (meaning: string, retry: string): JsonObject => ({
    meaning,
    remedy: "Do something else.",
    retry,
    source: "inferred",
  });
  return {
    categories: { InternalError: "It failed.", InvalidParameterValue: "A value is wrong." },
    common: { InternalError: code("The service failed.", "conditional") },
    service: { "InvalidParameterValue.NameTaken": code("The name is taken.", "never") },
  };
}

function createThing(): JsonObject {
  return operation({
    name: "CreateThing",
    facts: {
      summary: "Make a thing",
      description: "Makes a thing of a kind.",
      tags: ["Keeping"],
      "x-effect": "create",
      "x-rate-limit": { requests: 20, seconds: 1 },
      "x-error-codes": ["InvalidParameterValue.NameTaken"],
    },
    examples: {
      made: {
        summary: "A plain thing",
        request: { Name: "one", Kind: "plain", Parts: [{ Word: "a" }] },
        answer: { ThingId: "t-1", RequestId: "r-1" },
      },
      taken: failure,
    },
  });
}

function describeThings(): JsonObject {
  return operation({
    name: "DescribeThings",
    facts: {
      summary: "List things",
      description: "Lists the things that are there.",
      tags: ["Keeping"],
      "x-effect": "read",
      "x-error-codes": [],
      "x-wait": {
        ready: {
          description: "Every thing is there.",
          items: "ThingSet",
          member: "Kind",
          done: ["plain"],
          failed: ["fine"],
        },
      },
    },
    examples: {
      all: {
        summary: "All things",
        request: {},
        answer: { ThingSet: [{ Name: "one", Kind: "plain" }], RequestId: "r-3" },
      },
      broken: {
        summary: "The service fails",
        request: {},
        answer: { Error: { Code: "InternalError", Message: "It failed." }, RequestId: "r-4" },
      },
    },
  });
}

function schemas(): JsonObject {
  const kind = text("What it is like.", {
    enum: ["plain", "fine"],
    "x-enumDescriptions": { plain: "Without ornament", fine: "With ornament" },
    example: "plain",
  });
  const name = text("What it is called.", { minLength: 1, maxLength: 60, example: "one" });
  const note = text("What else is to be said.", { default: "none", pattern: "^[a-z]+$", format: "words" });
  return {
    CreateThingRequest: object("What to make.", ["Name"], {
      Name: name,
      Kind: kind,
      Note: note,
      Mark: text("Always the same.", { const: "mark" }),
      Parts: { type: "array", description: "What it is made of.", items: ref("Part") },
    }),
    CreateThingResponse: object("What was made.", ["ThingId", "RequestId"], {
      ThingId: text("Id of the thing."),
      RequestId: requestId,
    }),
    DescribeThingsRequest: object("Nothing is to be said.", [], {}),
    DescribeThingsResponse: object("What is there.", ["ThingSet", "RequestId"], {
      ThingSet: { type: "array", description: "The things.", items: ref("Thing") },
      RequestId: requestId,
    }),
    Thing: object("A thing.", ["Name", "Kind"], { Name: name, Kind: kind }),
    Part: object("A part of a thing.", ["Word"], { Word: text("What it is called.") }),
    ErrorResponse: object("Why it was not carried out.", ["Error", "RequestId"], {
      Error: object("The error.", ["Code", "Message"], {
        Code: text("Code of the catalogue."),
        Message: text("What happened."),
      }),
      RequestId: requestId,
    }),
  };
}
