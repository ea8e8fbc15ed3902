import { describeRule } from "../describe-rule.js";
import { put } from "../document.js";

const path = "#/paths/~1#CreateThing";
const query = { name: "Limit", in: "query", schema: { type: "integer" } };

describeRule("no-query-parameters", [
  {
    given: "a parameter in the query",
    change: put(`${path}/post/parameters/2`, query),
    want: [
      {
        at: `${path}/post/parameters/2`,
        message: "CreateThing has `Limit` in the query; make it a member of the request, or a header.",
      },
    ],
  },
  {
    given: "a cookie for every operation of the path, by reference",
    change: [
      put("#/components/parameters/Session", { name: "session", in: "cookie" }),
      put(`${path}/parameters`, [{ $ref: "#/components/parameters/Session" }]),
    ],
    want: [
      {
        at: `${path}/parameters/0`,
        message: "CreateThing has `session` in the cookie; make it a member of the request, or a header.",
      },
    ],
  },
]);
