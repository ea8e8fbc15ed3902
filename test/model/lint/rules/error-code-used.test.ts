import { describeRule } from "../describe-rule.js";
import { put } from "../document.js";

describeRule("error-code-used", [
  {
    given: "a code of the service that no action lists",
    change: put("#/paths/~1#CreateThing/post/x-error-codes", ["InternalError"]),
    want: [
      {
        at: "key of #/x-error-catalogue/service/LimitExceeded.Things",
        message:
          "No action lists `LimitExceeded.Things`; add it to the `x-error-codes` of one, or remove it.",
      },
    ],
  },
]);
