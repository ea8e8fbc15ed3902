import { describeRule } from "../describe-rule.js";
import { copy, put, remove } from "../document.js";

const header = "#/components/parameters/Version";

describeRule("action-version", [
  {
    given: "no version header",
    change: remove("#/paths/~1#CreateThing/post/parameters/1"),
    want: [
      {
        at: "#/paths/~1#CreateThing/post/parameters",
        message:
          'CreateThing has no header parameter `X-TC-Version`; add it with `const: "2020-01-31"` in its schema.',
      },
    ],
  },
  {
    given: "a version header that is not pinned",
    change: remove(`${header}/schema/const`),
    want: [
      {
        at: `key of ${header}/schema`,
        message:
          'The header `X-TC-Version` is not pinned; write `const: "2020-01-31"`, as `info.version` says.',
      },
    ],
  },
  {
    given: "another version than the document's, in a header that two actions share",
    change: [put("#/info/version", "2021-01-31"), copy("#/paths/~1#CreateThing", "#/paths/~1#DeleteThing")],
    want: [
      {
        at: `${header}/schema/const`,
        message:
          'The header `X-TC-Version` is pinned to `2020-01-31`; write `const: "2021-01-31"`, as `info.version` says.',
      },
    ],
  },
  {
    given: "a reference that leads nowhere, which Redocly reports",
    change: remove(header),
    want: [],
  },
]);
