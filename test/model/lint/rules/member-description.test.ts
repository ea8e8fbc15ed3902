import { describeRule } from "../describe-rule.js";
import { put, remove } from "../document.js";

const schemas = "#/components/schemas";
const request = `${schemas}/CreateThingRequest`;

describeRule("member-description", [
  {
    given: "a member of the request without a description",
    change: remove(`${request}/properties/Name/description`),
    want: [
      {
        at: `key of ${request}/properties/Name`,
        message: "The member `Name` of `CreateThingRequest` has no `description`; say what it means.",
      },
    ],
  },
  {
    given: "a blank description in the answer",
    change: put(`${schemas}/ErrorResponse/properties/Error/properties/Code/description`, " "),
    want: [
      {
        at: `key of ${schemas}/ErrorResponse/properties/Error/properties/Code`,
        message: "The member `Code` of `Error` has no `description`; say what it means.",
      },
    ],
  },
  {
    given: "a member of a structure that contains itself",
    change: remove(`${schemas}/Part/properties/Weight/description`),
    want: [
      {
        at: `key of ${schemas}/Part/properties/Weight`,
        message: "The member `Weight` of `Part` has no `description`; say what it means.",
      },
    ],
  },
  {
    given: "a member of a choice within a list within a component that nothing uses",
    change: put(`${schemas}/Unused`, {
      type: "array",
      items: { oneOf: [{ type: "null" }, { type: "object", properties: { Deep: true } }] },
    }),
    want: [
      {
        at: `key of ${schemas}/Unused/items/oneOf/1/properties/Deep`,
        message: "The member `Deep` of `Unused` has no `description`; say what it means.",
      },
    ],
  },
  {
    given: "references that are described where they stand, or by what they refer to",
    change: [
      put(`${request}/properties/Main`, { $ref: `${schemas}/Part` }),
      put(`${request}/properties/Label`, { $ref: `${schemas}/Label`, description: "Label of the thing." }),
      put(`${schemas}/Label`, { type: "string" }),
    ],
    want: [],
  },
  {
    given: "a reference that nobody describes",
    change: [
      put(`${request}/properties/Label`, { $ref: `${schemas}/Label` }),
      put(`${schemas}/Label`, { type: "string" }),
    ],
    want: [
      {
        at: `key of ${request}/properties/Label`,
        message: "The member `Label` of `CreateThingRequest` has no `description`; say what it means.",
      },
    ],
  },
  {
    given: "a condition, which only restricts members that are described elsewhere",
    change: put(`${request}/dependentSchemas`, { Size: { properties: { Parts: { maxItems: 1 } } } }),
    want: [],
  },
  {
    given: "a member called __proto__",
    change: put(`${request}/properties/__proto__`, { type: "string", description: "Trap." }),
    want: [
      {
        at: `key of ${request}/properties/__proto__`,
        message:
          "A member of `CreateThingRequest` is called `__proto__`, which JavaScript cannot tell from an object's prototype.",
      },
    ],
  },
]);
