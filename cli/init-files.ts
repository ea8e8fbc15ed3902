/** A small document in Action-style that passes every rule, file by file: what `openaction init` writes. */
export const initFiles: Readonly<Record<string, string>> = {
  "redocly.yaml": `# Documents of this repository, and what is generated from each.
apis:
  hello@2026-01-01:
    root: spec/openapi.yaml
    x-openaction:
      output: generated/hello
      package: "@example/hello"

telemetry: off
`,
  "spec/openapi.yaml": `openapi: 3.1.1
x-hasEquivalentPaths: true
info:
  title: Hello
  version: "2026-01-01"
  summary: Says hello.
  description: A service of one action. Rename it, and add your own.
  contact: { name: Your team, email: team@hello.example }
  license: { name: MIT, identifier: MIT }
servers:
  - { url: "https://hello.example", description: The service }
tags:
  - { name: Greetings, description: Saying hello }
security:
  - TC3: []
x-action-service:
  name: hello # in the signature's scope and in package names
  identifier: Hello # prefix of names in code
  headerPrefix: X-TC- # the action travels in X-TC-Action
  envelope: Response # key of the object that wraps every answer
x-error-catalogue:
  categories: { $ref: error-categories.yaml }
  common: { $ref: common-error-codes.yaml }
  service: { $ref: error-codes.yaml }
paths:
  /#SayHello:
    $ref: actions/say-hello.yaml#/path
components:
  securitySchemes:
    TC3: { type: apiKey, in: header, name: Authorization, description: TC3-HMAC-SHA256 }
`,
  "spec/actions/say-hello.yaml": `path:
  post:
    operationId: SayHello
    summary: Say hello to somebody
    description: Answers with a greeting. Nothing is stored.
    tags: [Greetings]
    x-effect: read
    x-rate-limit: { requests: 20, seconds: 1 }
    x-error-codes: [InvalidParameterValue.NameTaken]
    parameters:
      - name: X-TC-Action
        in: header
        required: true
        description: Names the operation.
        schema: { type: string, const: SayHello }
        example: SayHello
      - $ref: ../parameters.yaml#/Version
    requestBody:
      required: true
      content:
        application/json:
          schema: { $ref: "#/schemas/SayHelloRequest" }
          examples:
            world: { summary: To the world, value: { Name: world } }
            taken: { summary: To somebody who was greeted already, value: { Name: again } }
    responses:
      "200":
        description: The greeting, or the error that kept it from being said.
        content:
          application/json:
            schema:
              type: object
              required: [Response]
              properties:
                Response:
                  oneOf:
                    - $ref: "#/schemas/SayHelloResponse"
                    - $ref: ../schemas.yaml#/ErrorResponse
            examples:
              world:
                summary: A greeting
                value: { Response: { Greeting: "Hello, world", RequestId: 3c1f3f6e-6f0a-4a52-9d3c-0a4f2d8a1b11 } }
              taken:
                summary: Once is enough
                value:
                  Response:
                    Error: { Code: InvalidParameterValue.NameTaken, Message: again was greeted already. }
                    RequestId: 8f0b1a9e-2d0e-4f0b-b1a5-5a1f0c6d7e22

schemas:
  SayHelloRequest:
    type: object
    description: Whom to greet.
    required: [Name]
    properties:
      Name: { type: string, minLength: 1, maxLength: 60, description: Name of who is greeted., example: world }
  SayHelloResponse:
    type: object
    description: What was said.
    required: [Greeting, RequestId]
    properties:
      Greeting: { type: string, description: The greeting. }
      RequestId: { type: string, description: Id that the service gave to this request. }
`,
  "spec/parameters.yaml": `Version:
  name: X-TC-Version
  in: header
  required: true
  description: Version of the API.
  schema: { type: string, const: "2026-01-01" }
  example: "2026-01-01"
`,
  "spec/schemas.yaml": `ErrorResponse:
  type: object
  description: Why the action was not carried out.
  required: [Error, RequestId]
  properties:
    Error:
      type: object
      description: The error.
      required: [Code, Message]
      properties:
        Code: { type: string, description: Code of the catalogue. }
        Message: { type: string, description: What happened. }
    RequestId: { type: string, description: Id that the service gave to this request. }
`,
  "spec/error-categories.yaml": `InternalError: The service failed.
InvalidParameterValue: A value is not acceptable.
RequestLimitExceeded: Too many requests in too short a time.
`,
  "spec/common-error-codes.yaml": `# Codes that any action may answer.
InternalError:
  meaning: The service failed.
  remedy: Try again later, and tell its owners the RequestId if it lasts.
  retry: conditional
  outcome: unknown
  source: inferred
InvalidParameterValue:
  meaning: A value is not acceptable.
  remedy: The message names the member; change it.
  retry: never
  source: inferred
RequestLimitExceeded:
  meaning: The action was called too often within a second.
  remedy: Wait a second, and call less often.
  retry: throttle
  source: inferred
`,
  "spec/error-codes.yaml": `# Codes of this service; actions name them in x-error-codes.
InvalidParameterValue.NameTaken:
  meaning: Somebody of this name was greeted already.
  remedy: Greet somebody else.
  retry: never
  source: inferred
`,
};
