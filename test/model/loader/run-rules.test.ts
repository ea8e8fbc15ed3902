import { createConfig, makeDocumentFromString } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import { createLintConfig } from "../../../model/loader/lint-config.js";
import { LocalResolver } from "../../../model/loader/local-resolver.js";
import { runRules } from "../../../model/loader/run-rules.js";
import { createDocument, put } from "../lint/document.js";

const resolver = new LocalResolver(process.cwd());
const open = (document: unknown) => makeDocumentFromString(JSON.stringify(document), "a.json");

it("the rules that fail over a wrong shape leave it to the one that knows shapes", async () => {
  const config = await createLintConfig(undefined);
  const wrong = [put("#/tags", { a: 1 }), put("#/servers", [null]), put("#/components/schemas", [[]])];
  for (const change of wrong) {
    const found = await runRules(open(createDocument(change)), config, resolver);
    expect(found.map(({ ruleId }) => ruleId)).toContain("struct");
  }
});

it("a rule that fails over a right shape is a fault of ours, and no problem of the document", async () => {
  const fault = new Error("a fault of ours");
  const failing = () => ({
    Root() {
      throw fault;
    },
  });
  const config = await createConfig({
    plugins: [{ id: "own", rules: { oas3: { failing } } }],
    rules: { "own/failing": "error" },
  });
  await expect(runRules(open(createDocument()), config, resolver)).rejects.toThrow(fault);
});
