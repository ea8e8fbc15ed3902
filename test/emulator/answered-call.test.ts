import { expect, it } from "vitest";
import type { AnsweredCall } from "../../emulator/index.js";
import { startGaap } from "./gaap-emulator.js";
import { signRequest } from "./sign-request.js";
import { signV1 } from "./sign-v1.js";

const body = '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":443}';

it.each([
  { given: "TC3", request: signRequest({ body }), want: { key: "AKIDEXAM…", code: "ok" } },
  { given: "version 1, in a form", request: signV1(), want: { key: "AKIDEXAM…", code: "ok" } },
  {
    given: "version 1, in a query",
    request: signV1({ method: "GET" }),
    want: { key: "AKIDEXAM…", code: "ok" },
  },
  {
    given: "nothing",
    request: signRequest({ body, headers: { authorization: undefined } }),
    want: { key: "", code: "MissingParameter" },
  },
])("a call that is signed with $given goes into the log with its key, cut", async ({ request, want }) => {
  const calls: AnsweredCall[] = [];
  const { emulator } = startGaap({ onAnswer: (call) => calls.push(call) });
  await emulator.fetch(request);
  expect(calls).toMatchObject([{ action: "CreateHTTPListener", ...want }]);
});
