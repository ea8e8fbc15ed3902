import { CallFailure } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { failingCalls, signatureOf, token } from "./failing-calls.js";
import { connect, createListener, credentials, failureOf, request } from "./fake-service.js";

describe("CallFailure", () => {
  it.each(failingCalls)(
    "$name holds no key, token or signature",
    async ({ name, options, answer, signal }) => {
      const { client, sent } = connect({ credentials: { ...credentials, token }, ...options }, answer);
      const error = await failureOf(client.safe(createListener, request, { signal }));
      expect(error).toBeInstanceOf(CallFailure);
      const shown = [String(error), JSON.stringify(error), error.stack].join("\n");
      expect(shown).toContain(name);
      for (const secret of [credentials.secretKey, token, ...sent.map(signatureOf)]) {
        expect(shown).not.toContain(secret);
      }
    },
  );

  it.each(failingCalls)(
    "$name says in its log line what failed and whether it was executed",
    async (failure) => {
      const { client } = connect(
        { credentials: { ...credentials, token }, ...failure.options },
        failure.answer,
      );
      const error = await failureOf(client.safe(createListener, request, { signal: failure.signal }));
      const line = JSON.parse(JSON.stringify(error));
      expect(line).toMatchObject({ action: "CreateHTTPListener", code: error.code, outcome: error.outcome });
      expect(line).not.toHaveProperty("cause");
      expect(error.name).toBe(failure.name);
      expect(error.stack?.startsWith(`${failure.name}: ${error.message}`)).toBe(true);
    },
  );

  it("says in words whether a request was sent", async () => {
    const unsent = await failureOf(
      connect({ credentials: { secretId: "", secretKey: "" } }).client.safe(createListener, request),
    );
    const unknown = await failureOf(connect({}, () => new Response("")).client.safe(createListener, request));
    expect(unsent.message).toMatch(/^CreateHTTPListener: secretId is missing.* Nothing was sent\.$/);
    expect(unknown.message).toMatch(/^CreateHTTPListener: .* It may have been executed\.$/);
  });
});
