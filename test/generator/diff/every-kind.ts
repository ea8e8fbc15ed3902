import type { ContractChangeId, PayloadChangeId } from "../../../generator/diff/index.js";
import type { GoldenPair } from "./golden.js";

/** The least that brings about one kind of change and no other: the edits of the old and of the new document. */
export interface Kind {
  readonly id: ContractChangeId | PayloadChangeId;
  readonly from?: GoldenPair["edits"];
  readonly to?: GoldenPair["edits"];
}

const PIN = "/paths/~1#PinNote";
const LIMIT = "/components/schemas/ListNotesRequest/properties/Limit";
const SEARCH = "/components/schemas/ListNotesRequest/properties/Search";
const FORMAT = "/components/schemas/ListNotesRequest/properties/State/format";
const SERVICE = "/x-action-service";
const CONFLICT = "/x-error-catalogue/service/Conflict";
const COLOUR = "/components/schemas/PinNoteOnWallRequest/properties/Colour";
const NOTES = "/components/schemas/ListNotesResponse/properties/Notes/items";
const BOARD_AND_WALL = {
  type: "object",
  required: ["Title"],
  properties: {
    Title: { type: "string", minLength: 1, maxLength: 30, description: "What it says." },
    Colour: { type: "string", enum: ["red", "blue"], default: "red", description: "Its colour." },
    BoardId: { type: "string", description: "The board." },
    WallId: { type: "string", description: "The wall." },
  },
};
/** The structure Note without itself in it, so that it can stand where it is used. */
const PLAIN = { type: "object", required: ["NoteId"], properties: { NoteId: { type: "string" } } };

const LIST = "/paths/~1#ListNotes";
const RECIPE = {
  [`${PIN}/post/x-reconcile`]: {
    list: "ListNotes",
    items: "Notes",
    key: ["BoardId"],
    same: ["Title"],
    id: "NoteId",
    createdAt: "PinnedAt",
    takenCode: "Conflict",
  },
};
const WAIT = {
  [`${LIST}/post/x-wait`]: {
    pinned: { description: "All are pinned.", items: "Notes", member: "State", done: ["PINNED"] },
  },
};

/** Kinds that no golden pair has. */
export const kinds: readonly Kind[] = [
  { id: "service-name-changed", to: { [`${SERVICE}/name`]: "walls" } },
  { id: "identifier-changed", to: { [`${SERVICE}/identifier`]: "Walls" } },
  {
    id: "envelope-changed",
    to: {
      [`${SERVICE}/envelope`]: "Reply",
      ...envelope("PinNote"),
      ...envelope("ListNotes"),
    },
  },
  { id: "endpoint-added", to: { "/servers/-": { url: "https://boards.example.org" } } },
  {
    id: "endpoint-removed",
    to: { "/servers": [{ url: "https://boards.example.com", description: "Default" }] },
  },
  { id: "license-changed", to: { "/info/license/identifier": "ISC" } },
  { id: "action-added", from: { "/paths/~1#ListNotes": undefined } },
  { id: "action-restored", from: { [`${PIN}/post/deprecated`]: true } },
  {
    id: "effect-changed",
    from: { [`${PIN}/post/x-effect`]: "update" },
    to: { [`${PIN}/post/x-effect`]: "delete" },
  },
  { id: "rate-limit-introduced", from: { [`${PIN}/post/x-rate-limit`]: undefined } },
  { id: "rate-limit-dropped", to: { [`${PIN}/post/x-rate-limit`]: undefined } },
  {
    id: "body-changed",
    to: {
      [`${PIN}/post/requestBody/content`]: {
        "multipart/form-data": { schema: { $ref: "#/components/schemas/PinNoteRequest" } },
      },
    },
  },
  { id: "streaming-changed", to: { [`${PIN}/post/x-streaming`]: "sse" } },
  { id: "reconcile-added", to: RECIPE },
  { id: "reconcile-removed", from: RECIPE },
  { id: "reconcile-changed", from: RECIPE, to: { ...RECIPE, [`${PIN}/post/x-reconcile/key`]: ["WallId"] } },
  { id: "wait-added", to: WAIT },
  { id: "wait-removed", from: WAIT },
  {
    id: "wait-changed",
    from: WAIT,
    to: { ...WAIT, [`${LIST}/post/x-wait/pinned/done`]: ["PINNED", "GLUED"] },
  },
  {
    id: "retry-changed",
    from: { [`${CONFLICT}/retry`]: "clock" },
    to: { [`${CONFLICT}/retry`]: "credentials" },
  },
  { id: "outcome-strengthened", from: { [`${CONFLICT}/outcome`]: "unknown" } },
  {
    id: "type-unnamed",
    from: { "/components/schemas/Note": PLAIN },
    to: { "/components/schemas/Note": undefined, [NOTES]: PLAIN },
  },
  { id: "member-deprecated", to: { [`${SEARCH}/deprecated`]: true } },
  { id: "member-restored", from: { [`${SEARCH}/deprecated`]: true } },
  { id: "type-widened", to: { [`${LIMIT}/type`]: "number" } },
  { id: "type-narrowed", from: { [`${LIMIT}/type`]: "number" } },
  { id: "enum-introduced", to: { [`${SEARCH}/enum`]: ["a", "b"] } },
  { id: "enum-dropped", from: { [`${SEARCH}/enum`]: ["a", "b"] } },
  { id: "format-loosened", to: { [FORMAT]: undefined } },
  { id: "format-changed", to: { [FORMAT]: "uint64" } },
  { id: "pattern-added", to: { [`${SEARCH}/pattern`]: "^a" } },
  { id: "pattern-removed", from: { [`${SEARCH}/pattern`]: "^a" } },
  { id: "pattern-changed", from: { [`${SEARCH}/pattern`]: "^a" }, to: { [`${SEARCH}/pattern`]: "^b" } },
  { id: "default-added", from: { [`${LIMIT}/default`]: undefined } },
  { id: "default-removed", to: { [`${LIMIT}/default`]: undefined } },
  { id: "choice-introduced", from: { "/components/schemas/PinNoteRequest": BOARD_AND_WALL } },
  { id: "choice-dropped", to: { "/components/schemas/PinNoteRequest": BOARD_AND_WALL } },
  { id: "member-permitted", from: { [COLOUR]: false } },
];

function envelope(action: string): GoldenPair["edits"] {
  const schema = `/paths/~1#${action}/post/responses/200/content/application~1json/schema`;
  const branches = [`${action}Response`, "ErrorResponse"].map((name) => ({
    $ref: `#/components/schemas/${name}`,
  }));
  return { [`${schema}/properties`]: { Reply: { oneOf: branches } }, [`${schema}/required`]: ["Reply"] };
}
