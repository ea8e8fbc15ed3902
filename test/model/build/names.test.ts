import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWords, toFileName, toFunctionName, toMemberName } from "../../../model/build/names.js";

describe("the names of an action", () => {
  it.each([
    { given: "CreateListener", words: "Create Listener", fn: "createListener", file: "create-listener" },
    {
      given: "CreateHTTPListener",
      words: "Create HTTP Listener",
      fn: "createHTTPListener",
      file: "create-http-listener",
    },
    // An acronym that stands first is one word, and a function begins with a small letter.
    { given: "HTTPListener", words: "HTTP Listener", fn: "httpListener", file: "http-listener" },
    { given: "DNS", words: "DNS", fn: "dns", file: "dns" },
    // Plurals and versions of acronyms belong to them.
    { given: "DescribeCLBs", words: "Describe CLBs", fn: "describeCLBs", file: "describe-clbs" },
    { given: "IDsOfThings", words: "IDs Of Things", fn: "idsOfThings", file: "ids-of-things" },
    {
      given: "DescribeIPv6Addresses",
      words: "Describe IPv6 Addresses",
      fn: "describeIPv6Addresses",
      file: "describe-ipv6-addresses",
    },
    // Digits stay with what they follow.
    { given: "CreateS3Bucket", words: "Create S3 Bucket", fn: "createS3Bucket", file: "create-s3-bucket" },
    { given: "EC2Instances", words: "EC2 Instances", fn: "ec2Instances", file: "ec2-instances" },
    { given: "DescribeTop10", words: "Describe Top10", fn: "describeTop10", file: "describe-top10" },
    { given: "A1b", words: "A1 b", fn: "a1b", file: "a1-b" },
    // A name on the wire that is a keyword or a global of modules cannot be that of a function.
    { given: "Delete", words: "Delete", fn: "deleteAction", file: "delete" },
    { given: "Default", words: "Default", fn: "defaultAction", file: "default" },
    { given: "Then", words: "Then", fn: "thenAction", file: "then" },
    { given: "DeleteListeners", words: "Delete Listeners", fn: "deleteListeners", file: "delete-listeners" },
  ])("$given", ({ given, words, fn, file }) => {
    expect(splitWords(given)).toEqual(words.split(" "));
    expect(toFunctionName(given)).toBe(fn);
    expect(toFileName(given)).toBe(file);
  });

  const actionName = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,20}$/);

  it("lose no letter of any name", () => {
    fc.assert(
      fc.property(actionName, (name) => {
        expect(splitWords(name).join("")).toBe(name);
        expect(toFileName(name).replaceAll("-", "")).toBe(name.toLowerCase());
      }),
    );
  });

  it("are names that modules and file systems take", () => {
    fc.assert(
      fc.property(actionName, (name) => {
        expect(toFileName(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(() => new Function(`"use strict"; const ${toFunctionName(name)} = 0;`)).not.toThrow();
      }),
    );
  });
});

describe("the member of the enum for an error code", () => {
  it.each([
    { given: "InternalError", want: "InternalError" },
    {
      given: "InvalidParameterValue.DuplicatedListenerPort",
      want: "InvalidParameterValue_DuplicatedListenerPort",
    },
    { given: "ResourceNotFound.A.B_C", want: "ResourceNotFound_A_B_C" },
  ])("$given", ({ given, want }) => {
    expect(toMemberName(given)).toBe(want);
  });
});
