import type { Provenance } from "../types.js";

/** A condition on members, as data: its code, the condition as a sentence, and where it is known from. */
interface MemberRule {
  readonly code: string;
  readonly rule: string;
  readonly source: Provenance;
}

/** What can be wrong with a request, in the order in which the gateway looks for it, with the code it answers. */
export const violationRules = {
  unknown: {
    code: "UnknownParameter",
    rule: "Every member is one that the document declares.",
    source: "vendor-doc",
  },
  missing: {
    code: "MissingParameter",
    rule: "Every required member is present.",
    source: "vendor-doc",
  },
  type: {
    code: "InvalidParameter",
    rule: "Every member has the declared type; an integer is within the range of its format.",
    source: "vendor-doc",
  },
  conflict: {
    code: "InvalidParameter",
    rule: "No two members are set that exclude each other.",
    source: "seed",
  },
  undecided: {
    code: "MissingParameter",
    rule: "Where the document asks for one of several members, one is set.",
    source: "inferred",
  },
  value: {
    code: "InvalidParameterValue",
    rule: "Every value is within its bounds, length and enumeration, or the member's own code is answered.",
    source: "vendor-doc",
  },
} as const satisfies Readonly<Record<string, MemberRule>>;

/** One of the things that can be wrong. */
export type ViolationKind = keyof typeof violationRules;

/** A place where a request differs from the document. */
export interface Violation {
  readonly kind: ViolationKind;
  /** Names the member by its path, `Filters.0.Name`, and says what is wanted there. */
  readonly message: string;
  /** Code of the member, in place of the one of the kind. */
  readonly code?: string;
}
