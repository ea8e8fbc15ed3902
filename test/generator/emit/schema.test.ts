import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { emitSchema } from "../../../generator/emit/schema.js";
import { createJsonDocument } from "../../model/json-document.js";

it("leaves `typescript` as it is to others that ask for it", () => {
  emitSchema(createJsonDocument());
  const require = createRequire(import.meta.url);
  expect(require("typescript").version).toBe(require("typescript/package.json").version);
});
