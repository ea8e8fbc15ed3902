import { describeRule } from "../describe-rule.js";
import { put, remove } from "../document.js";

const service = "#/x-action-service";

const wrongEndpoint = {
  at: "#/servers/0/url",
  message: "The first server is the default endpoint; its `url` must begin with `https://`.",
};
const wrongVersion = {
  at: "#/info/version",
  message: '`info.version` must be the value of the version header, a quoted date such as `"2018-05-29"`.',
};

describeRule("action-service", [
  {
    given: "no service",
    change: remove(service),
    want: [
      {
        at: "key of #/",
        message:
          "The document needs `x-action-service`, a mapping with `name`, `identifier`, `headerPrefix` and `envelope`.",
      },
    ],
  },
  {
    given: "a service without fields",
    change: put(service, {}),
    want: [
      {
        at: `key of ${service}`,
        message:
          "`x-action-service` has no `name`; it stands in the signature's scope and in package names, such as `gaap`.",
      },
      {
        at: `key of ${service}`,
        message: "`x-action-service` has no `identifier`; it begins names in code, such as `Gaap`.",
      },
      {
        at: `key of ${service}`,
        message:
          "`x-action-service` has no `headerPrefix`; the action travels in the header `<headerPrefix>Action`, such as `X-TC-`.",
      },
      {
        at: `key of ${service}`,
        message:
          "`x-action-service` has no `envelope`; it is the key of the object that wraps every answer, such as `Response`.",
      },
    ],
  },
  {
    given: "fields of the wrong form",
    change: put(service, { name: "Things", identifier: "my-things", headerPrefix: "X-TC", envelope: "$" }),
    want: [
      {
        at: `${service}/name`,
        message:
          "`name` of `x-action-service` is `Things`; it must consist of lower-case letters, digits and hyphens, a letter first.",
      },
      {
        at: `${service}/identifier`,
        message:
          "`identifier` of `x-action-service` is `my-things`; it must consist of letters and digits, a capital first.",
      },
      {
        at: `${service}/headerPrefix`,
        message:
          "`headerPrefix` of `x-action-service` is `X-TC`; it must consist of letters, digits and hyphens, a hyphen last.",
      },
      {
        at: `${service}/envelope`,
        message:
          "`envelope` of `x-action-service` is `$`; it must consist of letters, digits and underscores, a letter first.",
      },
    ],
  },
  {
    given: "an unknown field",
    change: put(`${service}/headerprefix`, "X-"),
    want: [
      {
        at: `key of ${service}/headerprefix`,
        message:
          "`x-action-service` has the unknown key `headerprefix`; it takes name, identifier, headerPrefix and envelope.",
        suggest: ["headerPrefix"],
      },
    ],
  },
  { given: "no version", change: put("#/info/version", ""), want: [wrongVersion] },
  { given: "a version that is no date", change: put("#/info/version", 1.0), want: [wrongVersion] },
  {
    given: "no server",
    change: remove("#/servers"),
    want: [
      {
        at: "key of #/",
        message: "The document has no server; add the default endpoint, an https URL, under `servers`.",
      },
    ],
  },
  {
    given: "a default endpoint in the clear",
    change: put("#/servers", [{ url: "http://things.example.net" }, { url: "https://things.example.net" }]),
    want: [wrongEndpoint],
  },
  { given: "a relative endpoint", change: put("#/servers/0/url", "/things"), want: [wrongEndpoint] },
  {
    given: "OpenAPI 3.2",
    change: put("#/openapi", "3.2.0"),
    want: [
      {
        at: "#/openapi",
        message: "OpenAPI `3.2.0` cannot hold an Action-style document; write `openapi: 3.1.1`.",
      },
    ],
  },
]);
