import { describeRule } from "../describe-rule.js";
import { copy, put, remove } from "../document.js";

const catalogue = "#/x-error-catalogue";
const entry = `${catalogue}/service/LimitExceeded.Things`;

describeRule("error-catalogue", [
  {
    given: "no catalogue",
    change: remove(catalogue),
    want: [
      {
        at: "key of #/",
        message: "The document needs `x-error-catalogue`, with `categories`, `common` and `service`.",
      },
    ],
  },
  {
    given: "a part that is misspelt",
    change: [copy(`${catalogue}/service`, `${catalogue}/services`), remove(`${catalogue}/service`)],
    want: [
      {
        at: `key of ${catalogue}/services`,
        message:
          "`x-error-catalogue` has the unknown key `services`; it takes categories, common and service.",
        suggest: ["service"],
      },
      {
        at: `key of ${catalogue}`,
        message: "`x-error-catalogue` needs `service`, a mapping; it may be empty.",
      },
    ],
  },
  {
    given: "a part that a reference does not lead to, which Redocly reports",
    change: put(`${catalogue}/common`, { $ref: "#/components/x-codes" }),
    want: [],
  },
  {
    given: "a category without a meaning",
    change: put(`${catalogue}/categories/LimitExceeded`, ""),
    want: [
      {
        at: `${catalogue}/categories/LimitExceeded`,
        message: "The category `LimitExceeded` has no meaning; say in a text what its codes have in common.",
      },
    ],
  },
  {
    given: "a category that does not exist",
    change: copy(entry, `${catalogue}/service/LimitExceded.Parts`),
    want: [
      {
        at: `key of ${catalogue}/service/LimitExceded.Parts`,
        message:
          "The category `LimitExceded` of `LimitExceded.Parts` is not in `categories`; add it there with its meaning.",
        suggest: ["LimitExceeded"],
      },
    ],
  },
  {
    given: "a category that is a property of every JavaScript object",
    change: copy(entry, `${catalogue}/service/constructor.Things`),
    want: [
      {
        at: `key of ${catalogue}/service/constructor.Things`,
        message:
          "The category `constructor` of `constructor.Things` is not in `categories`; add it there with its meaning.",
      },
    ],
  },
  {
    given: "a code that cannot be an enum member",
    change: copy(entry, `${catalogue}/service/LimitExceeded.Too-many`),
    want: [
      {
        at: `key of ${catalogue}/service/LimitExceeded.Too-many`,
        message:
          "The code `LimitExceeded.Too-many` may hold letters, digits, dots and underscores only, a letter first.",
      },
    ],
  },
  {
    given: "an entry without anything",
    change: put(entry, {}),
    want: [
      { at: `key of ${entry}`, message: "`LimitExceeded.Things` has no `meaning`; say what happened." },
      {
        at: `key of ${entry}`,
        message: "`LimitExceeded.Things` has no `remedy`; say what the caller can do about it.",
      },
      {
        at: `key of ${entry}`,
        message:
          "`LimitExceeded.Things` has no `retry`; write never, throttle, conditional, clock or credentials.",
      },
      {
        at: `key of ${entry}`,
        message: "`LimitExceeded.Things` has no `source`; write seed, vendor-doc, vendor-source or inferred.",
      },
    ],
  },
  {
    given: "a meaning that is empty",
    change: put(`${entry}/meaning`, ""),
    want: [
      {
        at: `${entry}/meaning`,
        message: "`meaning` of `LimitExceeded.Things` is no text; say what happened.",
      },
    ],
  },
  {
    given: "an entry that is only a text",
    change: put(entry, "Too many things."),
    want: [
      {
        at: entry,
        message: "`LimitExceeded.Things` must be a mapping with `meaning`, `remedy`, `retry` and `source`.",
      },
    ],
  },
  {
    given: "references within an entry, where nobody looks whether they lead anywhere",
    change: [
      put(`${entry}/meaning`, { $ref: "#/components/x-texts/meaning" }),
      put(`${catalogue}/service/LimitExceeded.Parts`, { $ref: entry }),
    ],
    want: [
      {
        at: `${entry}/meaning`,
        message: "`meaning` of `LimitExceeded.Things` must be written out, without a reference.",
      },
      {
        at: `${catalogue}/service/LimitExceeded.Parts`,
        message: "`LimitExceeded.Parts` must be written out, without a reference.",
      },
    ],
  },
  {
    given: "values outside of the closed sets",
    change: [
      put(`${entry}/retry`, "nevr"),
      put(`${entry}/outcome`, "maybe"),
      put(`${entry}/source`, ["seed"]),
    ],
    want: [
      {
        at: `${entry}/retry`,
        message:
          "`retry` of `LimitExceeded.Things` is `nevr`; it must be never, throttle, conditional, clock or credentials.",
        suggest: ["never"],
      },
      {
        at: `${entry}/source`,
        message:
          '`source` of `LimitExceeded.Things` is `["seed"]`; it must be seed, vendor-doc, vendor-source or inferred.',
        suggest: ["seed"],
      },
      {
        at: `${entry}/outcome`,
        message: "`outcome` of `LimitExceeded.Things` is `maybe`; it must be rejected or unknown.",
      },
    ],
  },
  {
    given: "a misspelt optional key",
    change: put(`${entry}/outcomes`, "unknown"),
    want: [
      {
        at: `key of ${entry}/outcomes`,
        message:
          "`LimitExceeded.Things` has the unknown key `outcomes`; it takes meaning, remedy, retry, outcome and source.",
        suggest: ["outcome"],
      },
    ],
  },
  {
    given: "a code that is both common and the service's",
    change: copy(`${catalogue}/common/InternalError`, `${catalogue}/service/InternalError`),
    want: [
      {
        at: `key of ${catalogue}/service/InternalError`,
        message: "`InternalError` stands in `common` and in `service`; keep one of them.",
        also: `key of ${catalogue}/common/InternalError`,
      },
    ],
  },
  {
    given: "two codes that become one enum member",
    change: [
      copy(entry, `${catalogue}/common/LimitExceeded_Things`),
      put(`${catalogue}/categories/LimitExceeded_Things`, "Odd."),
    ],
    want: [
      {
        at: `key of ${entry}`,
        message:
          "`LimitExceeded.Things` (service) and `LimitExceeded_Things` (common) would both be the enum member " +
          "`LimitExceeded_Things`; keep one of them.",
        also: `key of ${catalogue}/common/LimitExceeded_Things`,
      },
    ],
  },
]);
