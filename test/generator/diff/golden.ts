import type { ContractChangeId, PayloadChangeId, Rating } from "../../../generator/diff/index.js";
import type { JsonValue } from "../../../model/index.js";

/** A document that differs from `base.yaml`, and what is to be said of it. */
export interface GoldenPair {
  readonly given: string;
  /** Places of the base document with what stands there instead; `undefined` removes. A last key `-` appends. */
  readonly edits: Readonly<Record<string, JsonValue | undefined>>;
  /** Ratings of the whole. */
  readonly callers: Rating;
  readonly servers: Rating;
  /** Each change: its kind, action and place. */
  readonly changes: readonly (readonly [
    id: ContractChangeId | PayloadChangeId,
    action: string,
    path: string,
  ])[];
  /** Lines of the changelog, in its order. */
  readonly lines: readonly string[];
  /** Set where a diff that does not know Action-style documents sees no more than a patch. */
  readonly generic?: "patch";
}

const PIN = "/paths/~1#PinNote/post";
const LIST = "/paths/~1#ListNotes/post";
const SCHEMAS = "/components/schemas";
const BOARD = `${SCHEMAS}/PinNoteOnBoardRequest`;
const WALL = `${SCHEMAS}/PinNoteOnWallRequest`;
const ASK = `${SCHEMAS}/ListNotesRequest`;
const NOTE = `${SCHEMAS}/Note`;
const CODES = "/x-error-catalogue";
const NEW_CODE = { meaning: "Full.", remedy: "Remove a note.", retry: "never", source: "inferred" };

/** Sets the same in both forms of a request. */
const inBoth = (place: string, value: JsonValue | undefined) => ({
  [`${BOARD}${place}`]: value,
  [`${WALL}${place}`]: value,
});

export const serviceAndErrors: readonly GoldenPair[] = [
  {
    given: "a new error code of an action",
    edits: { [`${CODES}/service/Full`]: NEW_CODE, [`${PIN}/x-error-codes/-`]: "Full" },
    callers: "minor",
    servers: "minor",
    changes: [["error-code-added", "PinNote", "errors.Full"]],
    lines: ["- **minor** `errors.Full`: `Full` may be answered."],
    generic: "patch",
  },
  {
    given: "a new code that any action may answer",
    edits: { [`${CODES}/common/Full`]: NEW_CODE },
    callers: "minor",
    servers: "minor",
    changes: [["error-code-added", "", "errors.Full"]],
    lines: ["- **minor** `errors.Full`: `Full` may be answered."],
    generic: "patch",
  },
  {
    given: "an error code that an action does not answer any more",
    edits: { [`${PIN}/x-error-codes`]: ["NotFound"] },
    callers: "major",
    servers: "major",
    changes: [["error-code-removed", "PinNote", "errors.Conflict"]],
    lines: ["- **major** `errors.Conflict`: `Conflict` is not answered any more."],
    generic: "patch",
  },
  {
    given: "a code of one action that becomes common to all",
    edits: {
      [`${CODES}/service/Conflict`]: undefined,
      [`${CODES}/common/Conflict`]: {
        meaning: "It is in use.",
        remedy: "Wait.",
        retry: "conditional",
        source: "inferred",
      },
      [`${PIN}/x-error-codes`]: ["NotFound"],
    },
    callers: "minor",
    servers: "minor",
    changes: [["error-code-added", "", "errors.Conflict"]],
    lines: ["- **minor** `errors.Conflict`: `Conflict` may be answered."],
    generic: "patch",
  },
  {
    given: "a code that was repeated and is not any more",
    edits: { [`${CODES}/service/Conflict/retry`]: "never" },
    callers: "major",
    servers: "patch",
    changes: [["retry-tightened", "", "errors.Conflict"]],
    lines: [
      "- **major** `errors.Conflict`: retry is `never` instead of `conditional`: fewer failures are repeated for the caller.",
    ],
    generic: "patch",
  },
  {
    given: "a code that is repeated from now on",
    edits: { [`${CODES}/service/Conflict/retry`]: "throttle" },
    callers: "minor",
    servers: "major",
    changes: [["retry-loosened", "", "errors.Conflict"]],
    lines: [
      "- **minor** `errors.Conflict`: retry is `throttle` instead of `conditional`: more failures are repeated for the caller.",
    ],
    generic: "patch",
  },
  {
    given: "a code that does not tell any more that nothing was executed",
    edits: { [`${CODES}/service/Conflict/outcome`]: "unknown" },
    callers: "major",
    servers: "minor",
    changes: [["outcome-weakened", "", "errors.Conflict"]],
    lines: ["- **major** `errors.Conflict`: the code does not tell any more that nothing was executed."],
    generic: "patch",
  },
  {
    given: "another wording of an error",
    edits: { [`${CODES}/service/Conflict/remedy`]: "Wait a minute." },
    callers: "patch",
    servers: "patch",
    changes: [["text-changed", "", "errors.Conflict"]],
    lines: ["- **patch** `errors.Conflict`: `remedy` changed."],
    generic: "patch",
  },
  {
    given: "another dispatch version",
    edits: { "/info/version": "2025-01-01" },
    callers: "major",
    servers: "major",
    changes: [["dispatch-version-changed", "", "service"]],
    lines: ["- **major** `service`: calls are dispatched to version `2025-01-01` instead of `2024-03-01`."],
    generic: "patch",
  },
  {
    given: "another prefix of the headers",
    edits: { "/x-action-service/headerPrefix": "X-Notes-" },
    callers: "major",
    servers: "major",
    changes: [["header-prefix-changed", "", "service"]],
    lines: [
      "- **major** `service`: the headers of the protocol begin with `X-Notes-` instead of `X-Board-`.",
    ],
    generic: "patch",
  },
  {
    given: "another default endpoint",
    edits: {
      "/servers": [
        { url: "https://boards.example.net", description: "Second" },
        { url: "https://boards.example.com", description: "Default" },
      ],
    },
    callers: "major",
    servers: "minor",
    changes: [["endpoint-default-changed", "", "endpoints"]],
    lines: [
      "- **major** `endpoints`: calls go to `https://boards.example.net` instead of `https://boards.example.com` unless told otherwise.",
    ],
    generic: "patch",
  },
];

export const actions: readonly GoldenPair[] = [
  {
    given: "an action that is gone",
    edits: { "/paths/~1#ListNotes": undefined },
    callers: "major",
    servers: "minor",
    changes: [["action-removed", "ListNotes", ""]],
    lines: ["- **major** the action is gone."],
  },
  {
    given: "an action that is deprecated",
    edits: { [`${LIST}/deprecated`]: true },
    callers: "minor",
    servers: "patch",
    changes: [["action-deprecated", "ListNotes", ""]],
    lines: ["- **minor** the action is deprecated."],
    generic: "patch",
  },
  {
    given: "a halved rate limit",
    edits: { [`${PIN}/x-rate-limit/requests`]: 10 },
    callers: "major",
    servers: "minor",
    changes: [["rate-limit-lowered", "PinNote", ""]],
    lines: ["- **major** `10 calls in 1 s` are allowed instead of `20 calls in 1 s`."],
    generic: "patch",
  },
  {
    given: "the same rate, counted over a minute",
    edits: { [`${PIN}/x-rate-limit`]: { requests: 1200, seconds: 60 } },
    callers: "minor",
    servers: "major",
    changes: [["rate-limit-raised", "PinNote", ""]],
    lines: ["- **minor** `1200 calls in 60 s` are allowed instead of `20 calls in 1 s`."],
    generic: "patch",
  },
  {
    given: "a creation that is declared harmless to repeat",
    edits: { [`${PIN}/x-effect`]: "update" },
    callers: "minor",
    servers: "major",
    changes: [["effect-loosened", "PinNote", ""]],
    lines: ["- **minor** its effect is `update` instead of `create`: it may be repeated in more cases."],
    generic: "patch",
  },
  {
    given: "a read that is not harmless any more",
    edits: { [`${LIST}/x-effect`]: "update" },
    callers: "major",
    servers: "major",
    changes: [["effect-tightened", "ListNotes", ""]],
    lines: ["- **major** its effect is `update` instead of `read`: it is repeated in fewer cases."],
    generic: "patch",
  },
  {
    given: "another wording of an action",
    edits: { [`${LIST}/description`]: "Lists notes, fresh ones first." },
    callers: "patch",
    servers: "patch",
    changes: [["text-changed", "ListNotes", ""]],
    lines: ["- **patch** `description` changed."],
    generic: "patch",
  },
];

export const requests: readonly GoldenPair[] = [
  {
    given: "a new member that must be set",
    edits: {
      [`${ASK}/properties/Sort`]: { type: "string", description: "Order." },
      [`${ASK}/required`]: ["Sort"],
    },
    callers: "major",
    servers: "major",
    changes: [["member-required-added", "ListNotes", "request.Sort"]],
    lines: ["- **major** `request.Sort`: `Sort` is a new member, and is always set."],
  },
  {
    given: "a new member in both forms",
    edits: inBoth("/properties/Size", { type: "integer", description: "Its size." }),
    callers: "minor",
    servers: "major",
    changes: [["member-added", "PinNote", "request.Size"]],
    lines: ["- **minor** `request.Size`: `Size` is a new member."],
  },
  {
    given: "a member that is required in one form",
    edits: { [`${BOARD}/required`]: ["Title", "BoardId", "Colour"] },
    callers: "major",
    servers: "minor",
    changes: [["member-required", "PinNote", "request(PinNoteOnBoardRequest).Colour"]],
    lines: ["- **major** `request(PinNoteOnBoardRequest).Colour`: `Colour` is required."],
  },
  {
    given: "a member that is gone",
    edits: { [`${ASK}/properties/BoardId`]: undefined },
    callers: "major",
    servers: "minor",
    changes: [["member-removed", "ListNotes", "request.BoardId"]],
    lines: ["- **major** `request.BoardId`: `BoardId` is gone."],
  },
  {
    given: "a request that becomes a choice",
    edits: {
      [ASK]: {
        oneOf: [
          { $ref: "#/components/schemas/ListNotesOfBoardRequest" },
          { $ref: "#/components/schemas/ListNotesOfWallRequest" },
        ],
      },
      [`${SCHEMAS}/ListNotesOfBoardRequest`]: listForm("BoardId", "WallId"),
      [`${SCHEMAS}/ListNotesOfWallRequest`]: listForm("WallId", "BoardId"),
    },
    callers: "major",
    servers: "minor",
    changes: [["choice-introduced", "ListNotes", "request"]],
    lines: [
      "- **major** `request`: exactly one of the forms `ListNotesOfBoardRequest, ListNotesOfWallRequest` is possible.",
    ],
  },
  {
    given: "a form that is gone",
    edits: { [`${SCHEMAS}/PinNoteRequest/oneOf`]: [{ $ref: "#/components/schemas/PinNoteOnBoardRequest" }] },
    callers: "major",
    servers: "minor",
    changes: [["form-removed", "PinNote", "request"]],
    lines: ["- **major** `request`: the form `PinNoteOnWallRequest` is gone."],
  },
  {
    given: "a form that is new",
    edits: {
      [`${SCHEMAS}/PinNoteRequest/oneOf/-`]: { $ref: "#/components/schemas/PinNoteOnDoorRequest" },
      [`${SCHEMAS}/PinNoteOnDoorRequest`]: {
        type: "object",
        required: ["Title", "DoorId"],
        properties: {
          Title: { type: "string", description: "What it says." },
          DoorId: { type: "string", description: "The door." },
          BoardId: false,
          WallId: false,
        },
      },
      ...inBoth("/properties/DoorId", false),
    },
    callers: "minor",
    servers: "major",
    changes: [["form-added", "PinNote", "request"]],
    lines: ["- **minor** `request`: `PinNoteOnDoorRequest` is a new form."],
  },
  {
    given: "a form in which a member is forbidden from now on",
    edits: { [`${WALL}/properties/Colour`]: false },
    callers: "major",
    servers: "minor",
    changes: [["member-forbidden", "PinNote", "request(PinNoteOnWallRequest).Colour"]],
    lines: ["- **major** `request(PinNoteOnWallRequest).Colour`: `Colour` may not be set in this form."],
    generic: "patch",
  },
  {
    given: "members that exclude each other from now on",
    edits: {
      [`${ASK}/dependentSchemas/BoardId`]: { additionalProperties: true, properties: { WallId: false } },
    },
    callers: "major",
    servers: "minor",
    changes: [["exclusion-added", "ListNotes", "request"]],
    lines: ["- **major** `request`: `BoardId` may not be set together with `WallId`."],
  },
  {
    given: "members that do not exclude each other any more",
    edits: { [`${ASK}/dependentSchemas`]: undefined },
    callers: "minor",
    servers: "major",
    changes: [["exclusion-removed", "ListNotes", "request"]],
    lines: ["- **minor** `request`: `Search` may be set together with `State`."],
    generic: "patch",
  },
  {
    given: "a lower maximum",
    edits: { [`${ASK}/properties/Limit/maximum`]: 50 },
    callers: "major",
    servers: "minor",
    changes: [["bound-tightened", "ListNotes", "request.Limit"]],
    lines: ["- **major** `request.Limit`: `maximum` is `50` instead of `100`."],
  },
  {
    given: "a longer text in both forms",
    edits: inBoth("/properties/Title/maxLength", 60),
    callers: "minor",
    servers: "major",
    changes: [["bound-loosened", "PinNote", "request.Title"]],
    lines: ["- **minor** `request.Title`: `maxLength` is `60` instead of `30`."],
    generic: "patch",
  },
  {
    given: "another default",
    edits: { [`${ASK}/properties/Limit/default`]: 10 },
    callers: "major",
    servers: "major",
    changes: [["default-changed", "ListNotes", "request.Limit"]],
    lines: ["- **major** `request.Limit`: `10` is the value where none is given, instead of `20`."],
    generic: "patch",
  },
  {
    given: "null that is not possible any more",
    edits: { [`${ASK}/properties/Cursor/type`]: "string" },
    callers: "major",
    servers: "minor",
    changes: [["nullable-removed", "ListNotes", "request.Cursor"]],
    lines: ["- **major** `request.Cursor`: null is not possible any more."],
  },
  {
    given: "values that are added and gone",
    edits: inBoth("/properties/Colour/enum", ["red", "green"]),
    callers: "major",
    servers: "major",
    changes: [
      ["enum-value-added", "PinNote", "request.Colour"],
      ["enum-value-removed", "PinNote", "request.Colour"],
    ],
    lines: [
      "- **major** `request.Colour`: `blue` is no value any more.",
      "- **minor** `request.Colour`: `green` is a new value.",
    ],
  },
  {
    given: "another code for values that are not acceptable",
    edits: { [`${ASK}/properties/Cursor/x-error-code`]: "Conflict", [`${LIST}/x-error-codes/-`]: "Conflict" },
    callers: "major",
    servers: "major",
    changes: [
      ["member-error-code-changed", "ListNotes", "request.Cursor"],
      ["error-code-added", "ListNotes", "errors.Conflict"],
    ],
    lines: [
      "- **major** `request.Cursor`: a value that is not acceptable is answered with `Conflict` instead of `NotFound`.",
      "- **minor** `errors.Conflict`: `Conflict` may be answered.",
    ],
    generic: "patch",
  },
  {
    given: "a narrower format",
    edits: { [`${ASK}/properties/State/format`]: "int32" },
    callers: "major",
    servers: "minor",
    changes: [["format-tightened", "ListNotes", "request.State"]],
    lines: ["- **major** `request.State`: the format is `int32` instead of `int64`."],
  },
];

export const results: readonly GoldenPair[] = [
  {
    given: "null that may be answered from now on",
    edits: { [`${NOTE}/properties/NoteId/type`]: ["string", "null"] },
    callers: "major",
    servers: "minor",
    changes: [["nullable-added", "ListNotes", "result.Notes[].NoteId"]],
    lines: ["- **major** `result.Notes[].NoteId`: null is possible."],
  },
  {
    given: "null that is never answered any more",
    edits: { [`${NOTE}/properties/Board/type`]: "string" },
    callers: "minor",
    servers: "major",
    changes: [["nullable-removed", "ListNotes", "result.Notes[].Board"]],
    lines: ["- **minor** `result.Notes[].Board`: null is not possible any more."],
    generic: "patch",
  },
  {
    given: "a new value in an answer",
    edits: { [`${NOTE}/properties/State/enum`]: [0, 1, 2] },
    callers: "major",
    servers: "minor",
    changes: [["enum-value-added", "ListNotes", "result.Notes[].State"]],
    lines: ["- **major** `result.Notes[].State`: `2` is a new value."],
  },
  {
    given: "a member that may be missing in an answer",
    edits: { [`${NOTE}/required`]: ["NoteId", "Board"] },
    callers: "major",
    servers: "minor",
    changes: [["member-optional", "ListNotes", "result.Notes[].State"]],
    lines: ["- **major** `result.Notes[].State`: `State` may be left out."],
  },
  {
    given: "a member that is always answered from now on",
    edits: { [`${SCHEMAS}/ListNotesResponse/required`]: ["Notes", "Next", "RequestId"] },
    callers: "minor",
    servers: "major",
    changes: [["member-required", "ListNotes", "result.Next"]],
    lines: ["- **minor** `result.Next`: `Next` is required."],
    generic: "patch",
  },
  {
    given: "a new member of an answer",
    edits: { [`${SCHEMAS}/PinNoteResponse/properties/Place`]: { type: "integer", description: "Where." } },
    callers: "minor",
    servers: "minor",
    changes: [["member-added", "PinNote", "result.Place"]],
    lines: ["- **minor** `result.Place`: `Place` is a new member."],
  },
  {
    given: "another type in an answer",
    edits: { [`${SCHEMAS}/PinNoteResponse/properties/NoteId/type`]: "integer" },
    callers: "major",
    servers: "major",
    changes: [["type-changed", "PinNote", "result.NoteId"]],
    lines: ["- **major** `result.NoteId`: the type is `integer` instead of `string`."],
  },
  {
    given: "a shared structure with another name and the same shape",
    edits: {
      [`${SCHEMAS}/Note`]: undefined,
      [`${SCHEMAS}/Card`]: {
        type: "object",
        description: "A note and what hangs on it.",
        required: ["NoteId", "State", "Board"],
        properties: {
          NoteId: { type: "string", format: "uuid", description: "Its id." },
          State: { type: "integer", enum: [0, 1], description: "0 is fresh." },
          Board: { type: ["string", "null"], description: "The board it is on." },
          Replies: {
            type: "array",
            items: { $ref: "#/components/schemas/Card" },
            description: "Notes that hang on it.",
          },
        },
      },
      [`${SCHEMAS}/ListNotesResponse/properties/Notes/items/$ref`]: "#/components/schemas/Card",
    },
    callers: "major",
    servers: "patch",
    changes: [["type-renamed", "", "types.Note"]],
    lines: [
      "- **major** `types.Note`: the exported type `Note` is called `Card` now; what travels is the same.",
    ],
    generic: "patch",
  },
];

function listForm(required: string, absent: string): JsonValue {
  return {
    type: "object",
    required: [required],
    properties: {
      [required]: {
        type: "string",
        description: `Notes of this ${required === "BoardId" ? "board" : "wall"} only.`,
      },
      [absent]: false,
      Search: { type: "string", description: "Part of the text." },
      State: { type: "integer", format: "int64", enum: [0, 1], description: "Notes in this state only." },
      Limit: {
        type: "integer",
        minimum: 1,
        maximum: 100,
        default: 20,
        description: "Most notes in one answer.",
      },
      Cursor: { type: ["string", "null"], description: "Where to go on.", "x-error-code": "NotFound" },
    },
  };
}
