import { parseYaml } from "@redocly/openapi-core";

/** A complete document with one action, which passes every rule. */
const GOOD_DOCUMENT = `
openapi: 3.1.1
info:
  title: Things
  version: "2020-01-31"
  description: Keeps things.
  contact: { name: Keepers of things }
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://things.example.net
tags:
  - { name: Things, description: All about things. }
security:
  - Signature: []
x-action-service: { name: things, identifier: Things, headerPrefix: X-TC-, envelope: Response }
x-error-catalogue:
  categories: { InternalError: The service broke down., LimitExceeded: A quota is used up. }
  common:
    InternalError:
      { meaning: It broke., remedy: Wait., retry: conditional, outcome: unknown, source: vendor-doc }
  service:
    LimitExceeded.Things: { meaning: Too many things., remedy: Delete one., retry: never, source: seed }
paths:
  /#CreateThing:
    post:
      operationId: CreateThing
      summary: Create a thing
      description: Creates a thing and tells its id.
      tags: [Things]
      x-effect: create
      x-rate-limit: { requests: 20, seconds: 1 }
      x-error-codes: [LimitExceeded.Things]
      parameters:
        - name: X-TC-Action
          in: header
          required: true
          description: Names the action.
          schema: { type: string, const: CreateThing }
        - $ref: "#/components/parameters/Version"
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/CreateThingRequest" }
            examples:
              small: { summary: A small thing, value: { Name: pebble, Size: 1 } }
              full: { summary: One thing too many, value: { Name: rock, Size: 9 } }
      responses:
        "200":
          description: The result or the error.
          content:
            application/json:
              schema:
                type: object
                required: [Response]
                properties:
                  Response:
                    oneOf:
                      - $ref: "#/components/schemas/CreateThingResponse"
                      - $ref: "#/components/schemas/ErrorResponse"
              examples:
                small: { summary: The id of the thing, value: { Response: { Id: t-1, RequestId: r-1 } } }
                full:
                  summary: No room for it
                  value:
                    Response: { Error: { Code: LimitExceeded.Things, Message: Full. }, RequestId: r-2 }
components:
  securitySchemes:
    Signature: { type: apiKey, in: header, name: Authorization, description: Signs the request. }
  parameters:
    Version:
      name: X-TC-Version
      in: header
      required: true
      description: Version of the interface.
      schema: { type: string, const: "2020-01-31" }
  schemas:
    CreateThingRequest:
      type: object
      description: The thing to create.
      required: [Name]
      properties:
        Name: { type: string, description: Name of the thing. }
        Size:
          type: integer
          format: uint64
          description: Size of the thing.
          x-error-code: LimitExceeded.Things
        Parts:
          type: array
          description: What it consists of.
          items: { $ref: "#/components/schemas/Part" }
        Kind: false
    Part:
      type: object
      description: Part of a thing.
      properties:
        Weight: { type: [number, "null"], description: Weight in kilograms. }
        Parts:
          type: array
          description: What the part consists of.
          items: { $ref: "#/components/schemas/Part" }
    CreateThingResponse:
      type: object
      description: The thing.
      required: [Id, RequestId]
      properties:
        Id: { type: string, description: Id of the thing. }
        RequestId: { type: string, description: Id of the request. }
    ErrorResponse:
      type: object
      description: What went wrong.
      required: [Error, RequestId]
      properties:
        Error:
          type: object
          description: The error.
          required: [Code, Message]
          properties:
            Code: { type: string, description: Code of the error. }
            Message: { type: string, description: Explanation for people. }
        RequestId: { type: string, description: Id of the request. }
`;

/** Changes a document in place. */
export type Change = (document: unknown) => void;

/** A fresh copy of the good document, changed. */
export function createDocument(...changes: readonly Change[]): unknown {
  const document: unknown = parseYaml(GOOD_DOCUMENT);
  for (const change of changes) change(document);
  return document;
}

/** Puts a value at a pointer, in place of what is there. Its owner must exist. */
export function put(pointer: string, value: unknown): Change {
  return (document) => {
    const { owner, key } = find(document, pointer);
    // Defined, not assigned: `__proto__` is to become a member like any other.
    Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  };
}

/** Removes what is at a pointer. */
export function remove(pointer: string): Change {
  return (document) => {
    const { owner, key } = find(document, pointer);
    if (!Reflect.has(owner, key)) throw new Error(`${pointer} is not in the document`);
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else Reflect.deleteProperty(owner, key);
  };
}

/** Puts a copy of one place at another. */
export function copy(from: string, to: string): Change {
  return (document) => {
    const { owner, key } = find(document, from);
    put(to, structuredClone(Reflect.get(owner, key)))(document);
  };
}

function find(document: unknown, pointer: string): { owner: object; key: string } {
  const path = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = path.pop() ?? "";
  const owner = path.reduce((node, name) => Reflect.get(asObject(node, pointer), name), document);
  return { owner: asObject(owner, pointer), key };
}

function asObject(node: unknown, pointer: string): object {
  if (typeof node !== "object" || node === null) throw new Error(`${pointer} is not in the document`);
  return node;
}
