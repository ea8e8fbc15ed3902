import type { Change } from "./document.js";
import { copy, put, remove } from "./document.js";

const post = "#/paths/~1#ListThings/post";
const content = "content/application~1json";

/** What `x-reconcile` of CreateThing says where that read is there. */
export const recipe = {
  list: "ListThings",
  items: "Things",
  key: ["Kind"],
  same: ["Name"],
  id: "Id",
  createdAt: "Since",
  takenCode: "LimitExceeded.Things",
};

/** Gives the good document a read that lists its things. */
export const addListThings: Change = (document) => {
  const text = { type: "string", description: "A text." };
  const changes = [
    copy("#/paths/~1#CreateThing", "#/paths/~1#ListThings"),
    put(`${post}/operationId`, "ListThings"),
    put(`${post}/x-effect`, "read"),
    put(`${post}/requestBody/${content}/schema`, { $ref: "#/components/schemas/ListThingsRequest" }),
    put(`${post}/responses/200/${content}/schema/properties/Response/oneOf/0`, {
      $ref: "#/components/schemas/ListThingsResponse",
    }),
    remove(`${post}/requestBody/${content}/examples`),
    remove(`${post}/responses/200/${content}/examples`),
    put("#/components/schemas/ListThingsRequest", {
      oneOf: [
        { $ref: "#/components/schemas/ListThingsByKindRequest" },
        { $ref: "#/components/schemas/ListThingsByNameRequest" },
      ],
    }),
    put("#/components/schemas/ListThingsByKindRequest", {
      type: "object",
      properties: { Kind: text, Name: false },
    }),
    put("#/components/schemas/ListThingsByNameRequest", {
      type: "object",
      properties: { Name: text, Kind: false },
    }),
    put("#/components/schemas/ListThingsResponse", {
      type: "object",
      properties: {
        Things: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
        RequestId: text,
      },
    }),
    put("#/components/schemas/Thing", {
      type: "object",
      properties: {
        Id: text,
        Name: text,
        Kind: text,
        Since: { type: "integer", format: "int64" },
        Status: { type: "integer", enum: [0, 1, 2] },
      },
    }),
  ];
  for (const change of changes) change(document);
};
