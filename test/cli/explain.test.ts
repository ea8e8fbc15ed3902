import { describe, expect, it } from "vitest";
import { clientCodes } from "../../cli/client-codes.js";
import { runInProcess } from "./run-in-process.js";
import { gaap } from "./start-emulated.js";

describe("openaction explain", () => {
  it("tells what a code means, what to do, whether it was executed and whether to send it again", async () => {
    const { code, stdout, stderr } = await runInProcess([
      "explain",
      "InvalidParameterValue.DuplicatedListenerPort",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "InvalidParameterValue.DuplicatedListenerPort",
      expect.stringContaining("already uses this port"),
      "connection or group.",
      "",
      expect.stringContaining("Choose another Port"),
      expect.any(String),
      "attempt created.",
      "",
      "executed     No: the request was rejected.",
      "send again   Not without a change.",
      "answered by  CreateHTTPListener.",
      "known from   The vendor's reference of the action.",
      "",
    ]);
  });

  it.each([
    { given: "a code in another case", code: "resourcenotfound", says: "ResourceNotFound\n" },
    { given: "the last part of a code", code: "DuplicatedListenerPort", says: "InvalidParameterValue.Dupl" },
    { given: "a common code", code: "AuthFailure.SignatureExpire", says: "answered by  Any action." },
    { given: "a code of the client", code: "ClientError.Tls", says: "executed     No: nothing was sent." },
    { given: "the last part of a client's code", code: "transport", says: "ClientError.Transport\n" },
    {
      given: "a whole category",
      code: "RequestLimitExceeded.*",
      says: "RequestLimitExceeded.IPLimitExceeded\n",
    },
    {
      given: "a code of a known category that the document does not have",
      code: "RequestLimitExceeded.IPLimit",
      says: "is not documented. Did you mean\nRequestLimitExceeded.IPLimitExceeded? Of its category is known:\n",
    },
    {
      given: "one that nothing is near to",
      code: "FailedOperation.Whatever",
      says: "FailedOperation.Whatever is not documented. Of its category is known:\n",
    },
  ])("explains $given", async ({ code, says }) => {
    const ending = await runInProcess(["explain", code]);
    expect(ending).toMatchObject({ code: 0, stderr: "" });
    expect(ending.stdout).toContain(says);
  });

  it.each([
    { code: "DuplicatedListenerPrt", says: "Did you mean DuplicatedListenerPort?" },
    { code: "ResorceNotFond", says: "Did you mean ResourceNotFound?" },
    { code: "ClientEror.Tls", says: "Did you mean ClientError.Tls?" },
    { code: "Nonsense", says: "documents no code Nonsense.\n" },
  ])("does not know $code", async ({ code, says }) => {
    const ending = await runInProcess(["explain", code]);
    expect(ending).toMatchObject({ code: 2, stdout: "" });
    expect(ending.stderr).toContain(says);
  });

  it.each([
    { code: "ResourceNotFound", want: { code: "ResourceNotFound", retry: "never", common: true } },
    { code: "ClientError.Tls", want: { code: "ClientError.Tls", ...clientCodes["ClientError.Tls"] } },
    {
      code: "RequestLimitExceeded.IPLimit",
      want: { category: "RequestLimitExceeded", known: expect.arrayContaining(["RequestLimitExceeded"]) },
    },
  ])("prints $code as JSON", async ({ code, want }) => {
    const { stdout } = await runInProcess(["explain", code, "--output", "json"]);
    expect(JSON.parse(stdout)).toMatchObject(want);
  });

  it("explains every code of the document by its own name, in lines of at most 80 columns", async () => {
    for (const { code } of gaap.catalogue.codes) {
      const { code: exit, stdout } = await runInProcess(["explain", code]);
      expect({ exit, first: stdout.split("\n")[0] }).toEqual({ exit: 0, first: code });
      expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    }
    console.log(`explain: ${gaap.catalogue.codes.length} of ${gaap.catalogue.codes.length} codes`);
  });
});
