import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { stringLiteral } from "../../model/escape/index.js";
import { buildModel } from "../../model/index.js";
import { renderSample, type SampledCall, sampleLanguages, sampleLanguagesOf } from "../../samples/index.js";
import { gaapModel } from "../emulator/gaap-emulator.js";
import { createJsonDocument } from "../model/json-document.js";
import { documentedCalls } from "./serve-example.js";

const [first] = documentedCalls;
if (first === undefined) throw new Error("The document has no example.");
const call: SampledCall = {
  model: gaapModel,
  action: first.action,
  request: first.example.request,
  packageName: stringLiteral("@openaction/gaap"),
};
const local: SampledCall = { ...call, endpoint: "http://127.0.0.1:4010/", region: "ap-guangzhou" };

describe("a sample", () => {
  it("of TypeScript needs no options where there is nothing to say", () => {
    expect(
      renderSample("typescript", call),
    ).toBe(`import { createGaapClient, createHTTPListener } from "@openaction/gaap";

// Reads the credentials from the environment.
const gaap = createGaapClient();
const result = await createHTTPListener(gaap, {
  ProxyId: "link-cuxw2rm0",
  ListenerName: "listener-1",
  Port: 443,
});
console.log(JSON.stringify(result, null, 2));
`);
  });

  it.each([
    {
      id: "typescript",
      want: 'createGaapClient({ endpoint: "http://127.0.0.1:4010", region: "ap-guangzhou" })',
    },
    { id: "vendor-node", want: 'httpProfile: { protocol: "http://", endpoint: "127.0.0.1:4010" }' },
    { id: "vendor-node", want: '  region: "ap-guangzhou",\n' },
    { id: "curl", want: "TENCENTCLOUD_ENDPOINT:-http://127.0.0.1:4010}\n" },
    { id: "curl", want: "'X-TC-Region: ap-guangzhou'" },
    { id: "python", want: '"X-TC-Region": "ap-guangzhou",' },
    {
      id: "openaction",
      want: "--endpoint http://127.0.0.1:4010 \\\n  --region ap-guangzhou \\\n  --ProxyId",
    },
    { id: "tccli", want: "--endpoint http://127.0.0.1:4010 \\\n  --region ap-guangzhou \\\n  --ProxyId" },
  ])("of $id goes where it is told: $want", ({ id, want }) => {
    expect(renderSample(id, local)).toContain(want);
  });

  it.each([
    { given: "gaap.intl.tencentcloudapi.com", want: '"https://gaap.intl.tencentcloudapi.com"' },
    { given: "https://GAAP.tencentcloudapi.com:443/path?a#b", want: '"https://gaap.tencentcloudapi.com"' },
    // Half typed.
    { given: "http://[", want: '"http://["' },
    { given: "", want: '"https://gaap.tencentcloudapi.com"' },
  ])("has the origin of an endpoint: $given", ({ given, want }) => {
    expect(renderSample("python", { ...call, endpoint: given })).toContain(
      `"TENCENTCLOUD_ENDPOINT", ${want})`,
    );
  });

  it.each(sampleLanguages)("holds no empty region: $id", ({ render }) => {
    expect(render({ ...call, region: "" })).not.toMatch(/region/i);
  });

  it.each(["typescript", "vendor-node"])("of %s says where JavaScript rounds", (id) => {
    const large = renderSample(id, { ...call, request: { Id: [{ Id: 9007199254740993n }] } });
    expect(large).toContain("// JavaScript rounds integers beyond 2^53");
    expect(large).toContain("Id: 9007199254740993");
    expect(renderSample(id, { ...call, request: { Id: 2 ** 53 - 1 } })).not.toContain("rounds");
  });

  it.each(sampleLanguages)("ends with its only last line, and has no blanks at ends: $id", ({ render }) => {
    expect(render(local)).toMatch(/[^\n]\n$/);
    expect(render(local)).not.toMatch(/[ \t]\n/);
  });

  it("in a language that there is not tells those that there are", () => {
    expect(() => renderSample("cobol", call)).toThrow(
      'There are no samples in "cobol", but in typescript, curl,',
    );
  });
});

describe("the forms of a service", () => {
  it("are all for one of the vendor's", () => {
    expect(sampleLanguagesOf(gaapModel)).toBe(sampleLanguages);
  });

  it("are those that know any service, for others", () => {
    const others = sampleLanguagesOf(buildModel(createJsonDocument())).map(({ id }) => id);
    expect(sampleLanguages.map(({ id }) => id).filter((id) => !others.includes(id))).toEqual([
      "vendor-node",
      "tccli",
    ]);
  });
});

describe("samples of TypeScript", () => {
  it("are what the types of the generated client ask for", { timeout: 60_000 }, () => {
    const project = new Project({ tsConfigFilePath: "tsconfig.json", skipAddingFilesFromTsConfig: true });
    const files = documentedCalls.map(({ action, example }) =>
      project.createSourceFile(
        `test/samples/${action.fileName}-${example.key}.ts`,
        renderSample("typescript", { ...call, action, request: example.request }),
      ),
    );
    const problems = files.flatMap((file) => file.getPreEmitDiagnostics());
    expect(project.formatDiagnosticsWithColorAndContext(problems)).toBe("");
  });
});
