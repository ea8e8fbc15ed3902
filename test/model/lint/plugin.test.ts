import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lint,
  lintFromString,
  Source,
  stringifyYaml,
} from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { createLintPlugin, recommendedRules } from "../../../model/lint/index.js";
import { toFinding } from "./describe-rule.js";
import { type Change, createDocument, put, remove } from "./document.js";

const config = await createConfig({
  plugins: [createLintPlugin()],
  extends: ["recommended-strict"],
  rules: recommendedRules,
});

const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody/content/application~1json`;
const answer = `${post}/responses/200/content/application~1json`;

async function lintChanged(...changes: readonly Change[]) {
  const source = JSON.stringify(createDocument(...changes));
  const problems = await lintFromString({ source, absoluteRef: "/things/openapi.json", config });
  return problems.map((problem) => ({ rule: problem.ruleId, at: toFinding(problem).at }));
}

describe("the recommended rules", () => {
  it("accept the good document", async () => {
    expect(await lintChanged()).toEqual([]);
  });

  it("name every rule of the plugin", () => {
    const rules = Object.keys(createLintPlugin().rules?.oas3 ?? {}).map((rule) => `openaction/${rule}`);
    expect(rules).toEqual(Object.keys(recommendedRules).filter((rule) => rule.startsWith("openaction/")));
  });

  it.each([
    {
      given: "a request example of the wrong type",
      change: put(`${request}/examples/small/value/Size`, "1"),
      want: { rule: "openaction/example-values", at: `${request}/examples/small/value/Size` },
    },
    {
      given: "a request example with a member that is forbidden",
      change: put(`${request}/examples/small/value/Kind`, "round"),
      want: { rule: "openaction/example-values", at: `${request}/examples/small/value/Kind` },
    },
    {
      given: "a request example with an unknown member",
      change: put(`${request}/examples/small/value/Weight`, 1),
      want: { rule: "openaction/example-values", at: `key of ${request}/examples/small/value/Weight` },
    },
    {
      given: "a schema example of the wrong type",
      change: put("#/components/schemas/CreateThingRequest/properties/Name/example", 1),
      want: {
        rule: "openaction/example-values",
        at: "#/components/schemas/CreateThingRequest/properties/Name/example",
      },
    },
    {
      given: "a header example that is not the pinned value",
      change: put(`${post}/parameters/0/example`, "MakeThing"),
      want: { rule: "openaction/example-values", at: `${post}/parameters/0/example` },
    },
    {
      given: "no contact",
      change: remove("#/info/contact"),
      want: { rule: "info-contact", at: "key of #/info/contact" },
    },
    {
      given: "an action without a description",
      change: remove(`${post}/description`),
      want: { rule: "operation-description", at: `key of ${post}/description` },
    },
    {
      given: "a parameter without a description",
      change: remove(`${post}/parameters/0/description`),
      want: { rule: "parameter-description", at: `key of ${post}/parameters/0` },
    },
    {
      given: "a tag that the document does not describe",
      change: put(`${post}/tags/0`, "Stuff"),
      want: { rule: "operation-tag-defined", at: `${post}/tags/0` },
    },
    {
      given: "a reference where other tools would not follow it",
      change: [
        put("#/x-limit", { requests: 1, seconds: 1 }),
        put(`${post}/x-rate-limit`, { $ref: "#/x-limit" }),
      ],
      want: { rule: "spec-strict-refs", at: `key of ${post}/x-rate-limit/$ref` },
    },
    {
      given: "an unused code, of which they only warn",
      change: put("#/x-error-catalogue/service/InternalError.Spare", {
        meaning: "Spare.",
        remedy: "None.",
        retry: "never",
        source: "inferred",
      }),
      want: {
        rule: "openaction/error-code-used",
        at: "key of #/x-error-catalogue/service/InternalError.Spare",
      },
    },
  ])("refuse $given", async ({ change, want }) => {
    expect(await lintChanged(...(typeof change === "function" ? [change] : change))).toEqual([want]);
  });

  it("check both branches of the examples of an answer", async () => {
    const found = await lintChanged(
      put(`${answer}/examples/small/value/Response/Id`, 1),
      remove(`${answer}/examples/full/value/Response/Error/Message`),
    );
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["openaction/example-values"]));
    for (const key of ["small", "full"]) {
      expect(found.filter(({ at }) => at.includes(`${answer}/examples/${key}/value`))).not.toEqual([]);
    }
  });
});

describe("problems in other files", () => {
  it("are found where they stand, by file, line and pointer", async () => {
    const problems = await lintFiles({
      "/things/openapi.yaml": stringifyYaml(
        createDocument(
          put("#/x-error-catalogue/service", { $ref: "codes.yaml" }),
          put(`${post}/parameters/1`, { $ref: "shared/parameters.yaml#/Version" }),
          put(`${request}/schema`, { $ref: "shared/schemas.yaml#/CreateThingRequest" }),
          remove("#/components/parameters"),
          remove("#/components/schemas/CreateThingRequest"),
        ),
      ),
      "/things/codes.yaml": `
LimitExceeded.Things:
  meaning: Too many things.
  remedy: Delete one.
  retry: nevr
  source: seed
`,
      "/things/shared/parameters.yaml": `
Version:
  name: X-TC-Version
  in: header
  required: true
  description: Version of the interface.
  schema: { type: string, const: 2020-01-30 }
`,
      "/things/shared/schemas.yaml": `
CreateThingRequest:
  type: object
  properties:
    Name: { type: string, description: Name of the thing. }
    Size: { $ref: "#/Size" }
Size:
  type: integer
  x-error-code: LimitExceeded.Thing
`,
    });
    expect(problems).toEqual([
      "openaction/action-version /things/shared/parameters.yaml:7:34 #/Version/schema/const",
      "openaction/member-description /things/shared/schemas.yaml:6:5 #/CreateThingRequest/properties/Size",
      "openaction/member-error-code /things/shared/schemas.yaml:9:17 #/Size/x-error-code",
      "openaction/error-catalogue /things/codes.yaml:5:10 #/LimitExceeded.Things/retry",
    ]);
  });

  it("include two schemas of one name, which would be one type", async () => {
    const problems = await lintFiles({
      "/things/openapi.yaml": stringifyYaml(
        createDocument(
          put("#/components/schemas/Part/properties/Other", {
            $ref: "schemas.yaml#/Part",
            description: "Another part.",
          }),
        ),
      ),
      "/things/schemas.yaml": "Part: { type: object, description: Part of a part. }",
    });
    expect(new Set(problems.map((problem) => problem.split(" ", 1)[0]))).toEqual(
      new Set(["component-name-unique"]),
    );
  });
});

async function lintFiles(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const externalRefResolver = new MemoryResolver(files);
  const problems = await lint({ ref: "/things/openapi.yaml", config, externalRefResolver });
  return problems.map(({ ruleId, location: [place] }) => {
    if (place === undefined) return ruleId;
    const { source, start } = getLineColLocation(place);
    return `${ruleId} ${source.absoluteRef}:${start.line}:${start.col} ${place.pointer}`;
  });
}

class MemoryResolver extends BaseResolver {
  constructor(private readonly files: Readonly<Record<string, string>>) {
    super();
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const text = this.files[file];
    if (text === undefined) throw new Error(`${file} does not exist`);
    return new Source(file, text);
  }
}
