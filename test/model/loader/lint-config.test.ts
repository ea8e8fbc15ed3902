import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { recommendedRules } from "../../../model/lint/index.js";
import { createLintConfig } from "../../../model/loader/lint-config.js";
import { createWorkspace, findProblems, loadFrom, replace, write } from "../../workspace.js";

const rename = "spec/gaap/actions/modify-http-listener-attribute.yaml";
const withSettings = (text: string) => replace("redocly.yaml", "telemetry: off", `telemetry: off\n${text}`);
const undescribed = replace(
  rename,
  "        description: Id of the listener to rename. The listener must be running.\n",
  "",
);
const undocumented = replace(rename, "- ResourceUnavailable.AccountViolation\n", "- ResourceNotFound\n");
const spare = replace(
  "spec/gaap/error-codes.yaml",
  "AuthFailure:\n",
  "AuthFailure.Spare: { meaning: Spare., remedy: None., retry: never, source: inferred }\nAuthFailure:\n",
);

describe("the rules that documents keep", () => {
  it("are ours, each under its name, on top of Redocly's strictest preset", async () => {
    const { rules } = (await createLintConfig(undefined)).forAlias(undefined);
    expect(Object.keys(recommendedRules)).toContain("openaction/action-path");
    for (const [rule, severity] of Object.entries(recommendedRules)) {
      expect([rule, severityOf(rules.oas3_1[rule])]).toEqual([rule, severity]);
    }
    expect(severityOf(rules.oas3_1["info-license"])).toBe("error");
  });

  it("are run on a document", async () => {
    expect(await findProblems(createWorkspace(undescribed, undocumented))).toMatchObject([
      { severity: "error", rule: "openaction/action-facts", file: rename },
      { severity: "error", rule: "openaction/member-description", file: rename },
    ]);
  });

  it("may be relaxed: what is found is a warning then", async () => {
    const folder = createWorkspace(
      undescribed,
      withSettings("rules: { openaction/member-description: warn }"),
    );
    const { problems, model } = await loadFrom(folder);
    expect(problems).toMatchObject([{ severity: "warning", rule: "openaction/member-description" }]);
    expect(model.actions).toHaveLength(4);
  });

  it("may be turned off", async () => {
    const folder = createWorkspace(
      undescribed,
      withSettings("rules: { openaction/member-description: off }"),
    );
    expect(await findProblems(folder)).toEqual([]);
  });

  it("may be sharpened", async () => {
    const folder = createWorkspace(spare, withSettings("rules: { openaction/error-code-used: error }"));
    expect(await findProblems(folder)).toMatchObject([
      { severity: "error", rule: "openaction/error-code-used" },
    ]);
  });

  it("may be joined by others of Redocly's", async () => {
    const folder = createWorkspace(withSettings("rules: { no-http-verbs-in-paths: warn }"));
    expect(await findProblems(folder)).toMatchObject([
      {
        severity: "warning",
        rule: "no-http-verbs-in-paths",
        message: "path `/#DeleteListeners` should not contain http verb delete",
      },
    ]);
  });

  it("that the model depends on are checked once more by the model, which names the place in the bundled document", async () => {
    const folder = createWorkspace(
      replace(rename, "x-effect: update", "x-effect: write"),
      withSettings("rules: { openaction/action-facts: off }"),
    );
    const pointer = "#/paths/~1#ModifyHTTPListenerAttribute/post/x-effect";
    expect(await findProblems(folder)).toEqual([
      {
        severity: "error",
        rule: "model",
        message: `${pointer}: one of read, create, update, delete is expected here`,
        file: "spec/gaap/openapi.yaml",
        line: 1,
        column: 1,
        pointer,
      },
    ]);
  });
});

describe("settings that cannot be kept", () => {
  it.each([
    {
      given: "an unknown rule",
      settings: "rules:\n  no-such-rule: error",
      want: {
        rule: "configuration struct",
        message: "Property `no-such-rule` is not expected here.",
        pointer: "#/rules/no-such-rule",
      },
    },
    {
      given: "an unknown severity",
      settings: "rules:\n  openaction/action-facts: loud",
      want: {
        rule: "configuration struct",
        message: expect.stringContaining('can be one of the following only: "error", "warn", "off".'),
        pointer: "#/rules/openaction~1action-facts",
      },
    },
    {
      given: "rules that are no mapping",
      settings: "rules: [openaction/action-facts]",
      want: {
        rule: "configuration struct",
        message: "Expected type `Rules` (object) but got `array`",
        pointer: "#/rules",
      },
    },
    {
      given: "an unknown setting",
      settings: "ruels: {}",
      want: {
        rule: "configuration struct",
        message: "Property `ruels` is not expected here. Did you mean rules?",
        pointer: "#/ruels",
      },
    },
    {
      given: "an unknown preset",
      settings: "extends: [loose]",
      want: {
        rule: "configuration",
        message: "its settings cannot be read: Invalid config loose: there is no such built-in config.",
        pointer: "",
      },
    },
  ])("$given", async ({ settings, want }) => {
    const problems = await findProblems(createWorkspace(withSettings(settings)));
    expect(problems).toMatchObject([{ severity: "error", file: "redocly.yaml", ...want }]);
  });
});

describe("settings that lead to code or other files", () => {
  const remedy = "take it out, or set OPENACTION_TRUST_SETTINGS=1 if you know whose folder this is";
  const ran = join(tmpdir(), `openaction-ran-${process.pid}`);
  const plugin = write(
    "plugin.js",
    `require("node:fs").writeFileSync(${JSON.stringify(ran)}, ""); module.exports = () => ({ id: "own" });`,
  );

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(ran, { force: true });
  });

  it.each([
    { given: "a plugin", settings: "plugins: [./plugin.js]", pointer: "#/plugins", what: "`plugins` leads" },
    {
      given: "a plugin of one document",
      settings: "overrides: { plugins: [./plugin.js] }",
      pointer: "#/overrides/plugins",
      what: "`plugins` leads",
    },
    {
      given: "a decorator",
      settings: "decorators: { info-description-override: { filePath: /etc/passwd } }",
      pointer: "#/decorators",
      what: "`decorators` leads",
    },
    {
      given: "rules from another machine",
      settings: "extends: [recommended, https://127.0.0.1:9/rules.yaml]",
      pointer: "#/extends/1",
      what: "`https://127.0.0.1:9/rules.yaml` is none of Redocly's presets",
    },
    {
      given: "a reference",
      settings: "rules: { $ref: ../rules.yaml }",
      pointer: "#/rules/$ref",
      what: "`$ref` leads",
    },
  ])("are refused, and nothing is run: $given", async ({ settings, pointer, what }) => {
    const problems = await findProblems(createWorkspace(plugin, withSettings(settings)));
    expect(problems).toMatchObject([
      { severity: "error", file: "redocly.yaml", pointer, message: expect.stringContaining(what) },
    ]);
    expect(problems[0]?.message).toContain(remedy);
    expect(existsSync(ran)).toBe(false);
  });

  it("are refused if they are there because of their name alone", async () => {
    const folder = createWorkspace(
      write("@theme/plugin.js", `require("node:fs").writeFileSync(${JSON.stringify(ran)}, "");`),
    );
    expect(await findProblems(folder)).toMatchObject([
      { file: "@theme/plugin.js", message: `Redocly would run this file; ${remedy}` },
    ]);
    expect(existsSync(ran)).toBe(false);
  });

  it("are kept where the reader trusts them", async () => {
    vi.stubEnv("OPENACTION_TRUST_SETTINGS", "1");
    const folder = createWorkspace(
      plugin,
      write("package.json", "{}"),
      withSettings("plugins: [./plugin.js]"),
    );
    expect(await findProblems(folder)).toEqual([]);
    expect(existsSync(ran)).toBe(true);
    expect(await findProblems(createWorkspace(withSettings("plugins: [./nothing.js]")))).toMatchObject([
      { message: 'its settings cannot be read: Plugin "./nothing.js" not found.' },
    ]);
  });
});

function severityOf(rule: unknown): unknown {
  return typeof rule === "object" && rule !== null && "severity" in rule ? rule.severity : rule;
}
