import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { failingCalls, signatureOf, token } from "../failing-calls.js";
import { connect, createListener, credentials, failureOf, request } from "../fake-service.js";

describe("Node's inspect", () => {
  it.each(failingCalls)(
    "shows no key, token or signature of $name",
    async ({ name, options, answer, signal }) => {
      const { client, sent } = connect({ credentials: { ...credentials, token }, ...options }, answer);
      const error = await failureOf(client.safe(createListener, request, { signal }));
      const shown = [error, client].map((it) => inspect(it, { depth: null, showHidden: true })).join("\n");
      expect(shown).toContain(name);
      for (const secret of [credentials.secretKey, token, ...sent.map(signatureOf)]) {
        expect(shown).not.toContain(secret);
      }
    },
  );
});
