import { resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { handlingCode } from "../../../docs/build/handling-code.js";
import { loadGaapApi } from "../gaap-site.js";

const root = resolve(import.meta.dirname, "../../..");

it("compiles for every code of the catalogue", { timeout: 60_000 }, async () => {
  const api = await loadGaapApi();
  const { codes } = api.model.catalogue;
  const functions = codes.map(({ memberName }) => `handle_${memberName}`);
  const program = codes.map(
    (entry, index) => `async function ${functions[index]}() {\n${handlingCode(api, entry)}\n}`,
  );
  // A code that there is not shows that the compiler looks.
  const wrong = "export const wrong = GaapErrorCode.None;";
  const text = [PROLOGUE, ...program, `export { ${functions.join(", ")} };`, wrong].join("\n");
  expect(problemsOf(text)).toEqual([expect.stringContaining("Property 'None' does not exist")]);
});

const PROLOGUE = `
import {
  createGaapClient, createHTTPListener, deleteListeners, describeHTTPListeners, GaapErrorCode, modifyHTTPListenerAttribute,
} from "@openaction/gaap";
export { deleteListeners, describeHTTPListeners, modifyHTTPListenerAttribute };
const gaap = createGaapClient();
declare const request: never;
`;

/** What the compiler says of a program that uses the generated client. */
function problemsOf(text: string): readonly string[] {
  const file = resolve(root, "test/docs/build/handled.ts");
  const { config } = ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...others) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...others);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
