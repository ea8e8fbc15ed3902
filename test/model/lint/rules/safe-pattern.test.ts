import { describeRule } from "../describe-rule.js";
import { put } from "../document.js";

const member = "#/components/schemas/CreateThingRequest/properties/Name";
const unchecked = "so that no value is checked against it; simplify it.";

describeRule("safe-pattern", [
  { given: "a pattern that is matched", change: put(`${member}/pattern`, "^[a-z]+$"), want: [] },
  { given: "a pattern that is no text", change: put(`${member}/pattern`, 1), want: [] },
  {
    given: "a pattern that takes years",
    change: put(`${member}/pattern`, "(a+)+$"),
    want: [
      {
        at: `${member}/pattern`,
        message: `The pattern \`(a+)+$\` repeats without limit what repeats without limit, ${unchecked}`,
      },
    ],
  },
  {
    given: "a pattern of a header",
    change: put("#/components/parameters/Version/schema/pattern", "(?=a)"),
    want: [
      {
        at: "#/components/parameters/Version/schema/pattern",
        message: `The pattern \`(?=a)\` looks around or refers back, ${unchecked}`,
      },
    ],
  },
  {
    given: "what is no pattern at all, in a structure that nothing else is wrong with",
    change: put("#/components/schemas/Part/properties/Weight/pattern", "["),
    want: [
      {
        at: "#/components/schemas/Part/properties/Weight/pattern",
        message: `The pattern \`[\` is no regular expression, ${unchecked}`,
      },
    ],
  },
]);
