import { expect, it } from "vitest";
import { emitClient } from "../../../generator/emit/client.js";
import { put } from "../../model/lint/document.js";
import { createPlan, print } from "../example-plan.js";

it("the client's file holds the function that makes a client, its type and the service's facts", () => {
  expect(
    print(emitClient(createPlan())),
  ).toBe(`import { type Client, type ClientOptions, type Service, createClient } from "@openaction/runtime";

/**
 * Makes a client of Things. Without \`credentials\` they are read from the environment.
 *
 * @throws {TypeError} if an option cannot be used, such as an empty region.
 * @example
 * \`\`\`ts
 * const things = createThingsClient({ credentials: { secretId, secretKey } });
 * \`\`\`
 */
export function createThingsClient(options?: ClientOptions): ThingsClient {
  return createClient(ThingsService, options);
}

/** A client of Things; first argument of every action. */
export type ThingsClient = Client<"things">;

/** What the runtime needs to know about Things, and the codes that any action may answer. */
export const ThingsService: Service<"things"> = {
  name: "things",
  version: "2020-01-31",
  endpoint: "https://things.example.net",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: ["InternalError"],
  retry: {
  InternalError: "conditional",
  },
  unknownOutcome: ["InternalError"],
  };`);
});

it("the first server of the document is where a client calls", () => {
  const servers = [{ url: "https://near.example.net" }, { url: "https://far.example.net" }];
  expect(print(emitClient(createPlan(put("#/servers", servers))))).toContain(
    '  endpoint: "https://near.example.net",\n',
  );
});

it("a client in samples is called as the service is, and the function as its identifier", () => {
  const text = print(emitClient(createPlan(put("#/x-action-service/identifier", "BigThings"))));
  expect(text).toContain("const bigThings = createBigThingsClient({ credentials");
  expect(text).toContain("export function createBigThingsClient(");
  expect(text).toContain('export type BigThingsClient = Client<"things">;');
});
