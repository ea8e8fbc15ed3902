import { describe, expect, it } from "vitest";
import { checkNames } from "../../../model/build/check-names.js";
import { createRoot } from "../json-document.js";
import { type Change, copy, put } from "../lint/document.js";

const service = (field: string, name: string): Change => put(`#/x-action-service/${field}`, name);
const action = (key: string) => copy("#/paths/~1#CreateThing", `#/paths/${key}`);
const schema = (name: string) => copy("#/components/schemas/Part", `#/components/schemas/${name}`);
const code = (group: string, name: string) =>
  copy("#/x-error-catalogue/common/InternalError", `#/x-error-catalogue/${group}/${name}`);

describe("the names of a document", () => {
  it("can stand where generated code has them", () => {
    expect(() => checkNames(createRoot())).not.toThrow();
  });

  // The rules say more of each, but can be turned off.
  it.each<{ given: string; change: Change; want: string }>([
    {
      given: "a service that is a path",
      change: service("name", "../things"),
      want: "#/x-action-service/name: the name does not match",
    },
    {
      given: "an identifier with code in it",
      change: service("identifier", "A=evil()"),
      want: "#/x-action-service/identifier: the name does not match",
    },
    {
      given: "a prefix that ends the line",
      change: service("headerPrefix", "X-TC-\r\n"),
      want: "#/x-action-service/headerPrefix: the name does not match",
    },
    {
      given: "an envelope that is the prototype",
      change: service("envelope", "__proto__"),
      want: "#/x-action-service/envelope: the name does not match",
    },
    {
      given: "an action that is a path",
      change: action("~1#..~1..~1Evil"),
      want: "#/paths/~1#..~1..~1Evil: a path key /#Name is expected here",
    },
    {
      given: "a path without a name",
      change: action("~1things"),
      want: "#/paths/~1things: a path key /#Name is expected here",
    },
    {
      given: "actions that differ in case alone",
      change: action("~1#Creatething"),
      want: "#/paths/~1#Creatething: another one has the same name in generated code",
    },
    {
      given: "an action whose function would be the client's",
      change: action("~1#CreateThingsClient"),
      want: "#/paths/~1#CreateThingsClient: generated code would have the name createThingsClient twice",
    },
    {
      given: "a schema that is no name",
      change: schema("Pa-rt"),
      want: "#/components/schemas/Pa-rt: the name of a schema consists of letters and digits",
    },
    {
      given: "a schema whose type is made for something else",
      change: schema("ThingsErrorCode"),
      want: "#/components/schemas/ThingsErrorCode: no schema can have this name, since",
    },
    {
      given: "a code that is no name",
      change: code("common", "Internal Error"),
      want: "#/x-error-catalogue/common/Internal Error: a code consists of letters, digits, dots and underscores",
    },
    {
      given: "codes of one member",
      change: code("service", "LimitExceeded_Things"),
      want: "#/x-error-catalogue/service/LimitExceeded_Things: another one has the same name in generated code",
    },
  ])("are refused by their place: $given", ({ change, want }) => {
    expect(() => checkNames(createRoot(change))).toThrow(want);
  });
});
