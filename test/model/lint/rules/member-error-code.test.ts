import { describeRule } from "../describe-rule.js";
import { put } from "../document.js";

const member = "#/components/schemas/CreateThingRequest/properties/Size";

describeRule("member-error-code", [
  {
    given: "a code that does not exist",
    change: put(`${member}/x-error-code`, "LimitExceeded.Thing"),
    want: [
      {
        at: `${member}/x-error-code`,
        message:
          "`x-error-code` is `LimitExceeded.Thing`, which is neither in the `x-error-codes` of CreateThing nor common.",
        suggest: ["LimitExceeded.Things"],
      },
    ],
  },
  {
    given: "a code that the action does not list",
    change: put("#/paths/~1#CreateThing/post/x-error-codes", []),
    want: [
      {
        at: `${member}/x-error-code`,
        message:
          "`x-error-code` is `LimitExceeded.Things`, which is neither in the `x-error-codes` of CreateThing nor common.",
      },
    ],
  },
  {
    given: "a common code",
    change: put(`${member}/x-error-code`, "InternalError"),
    want: [],
  },
  {
    given: "a catalogue that cannot be read, which error-catalogue reports",
    change: [put("#/x-error-catalogue/common", "codes"), put(`${member}/x-error-code`, "InternalError")],
    want: [],
  },
]);
