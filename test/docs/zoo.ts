import type { ApiModel, MemberModel } from "../../model/index.js";

/** A document that uses what GAAP does not. */
export const zoo: ApiModel = {
  service: {
    name: "zoo",
    identifier: "Zoo",
    version: "2024-01-01",
    title: "Zoo",
    description: "",
    headerPrefix: "X-TC-",
    envelope: "Response",
    endpoints: [],
  },
  actions: [
    {
      name: "FeedAnimals",
      functionName: "feedAnimals",
      fileName: "feed-animals",
      summary: "Feed animals",
      description: "",
      tag: "Animals",
      deprecated: false,
      effect: "update",
      request: "Request",
      response: "Filter",
      errorCodes: [],
      examples: [],
    },
  ],
  catalogue: { categories: [], codes: [] },
  types: [
    {
      name: "Request",
      description: "",
      deprecated: false,
      type: {
        kind: "object",
        nullable: false,
        absent: [],
        exclusions: [{ member: "Text", excludes: ["Count"] }],
        members: [
          member("Text", { kind: "string", nullable: true, minLength: 2, maxLength: 3 }),
          member("Count", { kind: "integer", nullable: false, format: "uint64", minimum: 1 }),
          member("Share", { kind: "number", nullable: false, maximum: 1 }),
          member("Flag", { kind: "boolean", nullable: false }),
          member("Any", { kind: "any", nullable: false }),
          member("Filters", { kind: "array", nullable: false, items: reference("Filter") }),
          member("__proto__", { kind: "string", nullable: false }),
        ],
      },
    },
    {
      name: "Filter",
      description: "",
      deprecated: false,
      type: {
        kind: "object",
        nullable: false,
        absent: [],
        exclusions: [],
        members: [
          member("Values", { kind: "array", nullable: false, items: { kind: "string", nullable: false } }),
          {
            ...member("And", reference("Filter")),
            description: "Another one, which [holds too](https://example.com).",
          },
          { ...member("Name", { kind: "string", nullable: false }), required: true },
        ],
      },
    },
  ],
};

function member(name: string, type: MemberModel["type"]): MemberModel {
  return { name, description: "", required: false, deprecated: false, type };
}

function reference(name: string): MemberModel["type"] {
  return { kind: "reference", nullable: false, name };
}
