import type { Json, MutableObject } from "./edit.js";
import { at, change, rename, replaceText, set } from "./edit.js";

/** A place in a document that holds a text of its author. */
export interface Place {
  readonly given: string;
  /** A harmless text for it. */
  readonly bland: string;
  readonly put: (document: MutableObject, text: string) => void;
}

const CREATE = ["paths", "/#CreateThing", "post"];
const LIST = ["paths", "/#DescribeThings", "post"];
const REQUEST = ["components", "schemas", "CreateThingRequest"];
const BODY = [...CREATE, "requestBody", "content", "application/json"];
const ANSWER = [...CREATE, "responses", "200", "content", "application/json"];
const NAME_TAKEN = "InvalidParameterValue.NameTaken";
const TAKEN = ["x-error-catalogue", "service", NAME_TAKEN];

/** Puts the text at each of some paths. */
const texts =
  (...paths: readonly (readonly string[])[]) =>
  (document: MutableObject, text: string): void => {
    for (const path of paths) change(document, path, text);
  };

const key =
  (path: readonly string[], name: string) =>
  (document: MutableObject, text: string): void =>
    rename(at(document, path), name, text);

/** Replaces a name wherever it stands as a whole value, and as a key. */
const everywhere =
  (name: string) =>
  (document: MutableObject, text: string): void => {
    replaceText(document, (value) => (value === name ? text : value));
  };

export const PLACES: readonly Place[] = [
  { given: "title", bland: "Things", put: texts(["info", "title"]) },
  {
    given: "description of the service",
    bland: "Text",
    put: texts(["info", "summary"], ["info", "description"]),
  },
  { given: "version", bland: "2026-01-01", put: everywhere("2026-01-01") },
  {
    given: "name of contact and licence",
    bland: "Text",
    put: texts(["info", "contact", "name"], ["info", "license", "name"], ["info", "license", "identifier"]),
  },
  {
    given: "address of contact and more",
    bland: "https://things.example",
    put: texts(["info", "contact", "url"], ["externalDocs", "url"]),
  },
  {
    given: "address of the server",
    bland: "things.example",
    put: (document, text) => set(document, ["servers", "0", "url"], `https://${text}`),
  },
  {
    given: "texts of the server",
    bland: "Text",
    put: texts(
      ["servers", "0", "description"],
      ["servers", "1", "variables", "zone", "description"],
      ["servers", "1", "variables", "zone", "default"],
      ["servers", "1", "variables", "zone", "enum", "0"],
    ),
  },
  { given: "name of the service", bland: "things", put: texts(["x-action-service", "name"]) },
  { given: "identifier of the service", bland: "Things", put: texts(["x-action-service", "identifier"]) },
  {
    given: "prefix of headers",
    bland: "X-TC-",
    put: (document, text) =>
      replaceText(document, (value) => (/^X-TC-/.test(value) ? value.replace("X-TC-", () => text) : value)),
  },
  { given: "envelope", bland: "Response", put: everywhere("Response") },
  { given: "name of a tag", bland: "Keeping", put: everywhere("Keeping") },
  { given: "description of a tag", bland: "Text", put: texts(["tags", "0", "description"]) },
  { given: "key of a path", bland: "/#CreateThing", put: key(["paths"], "/#CreateThing") },
  { given: "method", bland: "post", put: key(["paths", "/#CreateThing"], "post") },
  {
    given: "name of an action",
    bland: "CreateThing",
    put: (document, text) =>
      replaceText(document, (value) =>
        value === "CreateThing" ? text : value === "/#CreateThing" ? `/#${text}` : value,
      ),
  },
  { given: "summary", bland: "Text", put: texts([...CREATE, "summary"]) },
  { given: "description", bland: "Text", put: texts([...CREATE, "description"]) },
  { given: "name of a parameter", bland: "X-TC-Action", put: texts([...CREATE, "parameters", "0", "name"]) },
  {
    given: "description of a parameter",
    bland: "Text",
    put: texts([...CREATE, "parameters", "0", "description"]),
  },
  {
    given: "media type",
    bland: "application/json",
    put: key([...CREATE, "requestBody", "content"], "application/json"),
  },
  { given: "status", bland: "200", put: key([...CREATE, "responses"], "200") },
  {
    given: "name of a schema",
    bland: "Part",
    put: (document, text) =>
      replaceText(document, (value) =>
        value === "Part"
          ? text
          : value === "#/components/schemas/Part"
            ? `#/components/schemas/${text}`
            : value,
      ),
  },
  { given: "description of a schema", bland: "Text", put: texts([...REQUEST, "description"]) },
  { given: "name of a member", bland: "Name", put: everywhere("Name") },
  {
    given: "description of a member",
    bland: "Text",
    put: texts([...REQUEST, "properties", "Name", "description"]),
  },
  { given: "value of an enumeration", bland: "plain", put: everywhere("plain") },
  {
    given: "meaning of a value",
    bland: "Text",
    put: texts([...REQUEST, "properties", "Kind", "x-enumDescriptions", "plain"]),
  },
  {
    given: "constant and default",
    bland: "text",
    put: texts([...REQUEST, "properties", "Mark", "const"], [...REQUEST, "properties", "Note", "default"]),
  },
  {
    given: "value of an example",
    bland: "one",
    put: texts(
      [...REQUEST, "properties", "Name", "example"],
      [...BODY, "examples", "made", "value", "Name"],
      [...ANSWER, "examples", "made", "value", "Response", "ThingId"],
    ),
  },
  {
    given: "key of an example",
    bland: "made",
    put: (document, text) => {
      for (const path of [BODY, ANSWER]) rename(at(document, [...path, "examples"]), "made", text);
    },
  },
  {
    given: "summary of an example",
    bland: "Text",
    put: texts([...BODY, "examples", "made", "summary"], [...ANSWER, "examples", "made", "summary"]),
  },
  {
    given: "pattern and format",
    bland: "text",
    put: texts([...REQUEST, "properties", "Note", "pattern"], [...REQUEST, "properties", "Note", "format"]),
  },
  {
    given: "bounds",
    bland: "12",
    put: (document, text) => {
      const bound = /^\d+$/.test(text) ? Number(text) : text;
      set(document, [...REQUEST, "properties", "Name", "maxLength"], bound);
      set(document, [...CREATE, "x-rate-limit", "requests"], bound);
    },
  },
  {
    given: "discriminator, link and name of the signature",
    bland: "Kind",
    put: (document, text) => {
      set(document, [...REQUEST, "discriminator"], { propertyName: text });
      set(document, [...CREATE, "responses", "200", "links"], {
        [text]: { operationId: text, description: text },
      });
      everywhere("TC3")(document, text);
    },
  },
  { given: "error code", bland: NAME_TAKEN, put: everywhere(NAME_TAKEN) },
  {
    given: "meaning and remedy",
    bland: "Text",
    put: texts(
      [...TAKEN, "meaning"],
      [...TAKEN, "remedy"],
      ["x-error-catalogue", "categories", "InternalError"],
    ),
  },
  {
    given: "conditions to wait for, and fields that nobody reads",
    bland: "text",
    put: (document, text) => {
      set(document, [...LIST, "x-wait", "ready", "description"], text);
      rename(at(document, [...LIST, "x-wait"]), "ready", text);
      set(document, ["x-note"], { [text]: text } satisfies Record<string, Json>);
    },
  },
];
