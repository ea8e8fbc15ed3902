/** The vendor's description of one version of a service, as far as documents are made of it. */
export interface VendorService {
  /** Name in the signature's scope, `gaap`. */
  readonly name: string;
  /** `2018-05-29` */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly actions: readonly VendorAction[];
  /** Requests, results and shared structures, by name. */
  readonly objects: ReadonlyMap<string, VendorObject>;
}

export interface VendorAction {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Names of objects. */
  readonly input: string;
  readonly output: string;
  readonly status: "online" | "deprecated" | "offline";
  /** Error codes in the order of the data, each once. */
  readonly errorCodes: readonly string[];
  readonly examples: readonly VendorExample[];
}

export interface VendorObject {
  readonly name: string;
  readonly description: string;
  readonly members: readonly VendorMember[];
}

/** A member of an object. What is required differs between requests and results. */
export interface VendorMember {
  readonly name: string;
  /** `string`, `int`, `bool`, `float`, `binary`, `object` or `list`. */
  readonly type: string;
  /** The type in more detail, such as `uint64`; of an object its name, of a list that of its elements. */
  readonly member: string;
  readonly description: string;
  /** Always a text, whatever the type; absent where the data have a placeholder. */
  readonly example?: string;
  /** Still accepted, but no longer shown. */
  readonly disabled: boolean;
  /** Must be set in a request. */
  readonly required: boolean;
  /** Is always there in a result. */
  readonly outputRequired: boolean;
  /** May be null in a result. */
  readonly nullable: boolean;
}

/** An HTTP request as text, and the body of its answer as text. */
export interface VendorExample {
  readonly title: string;
  readonly input: string;
  readonly output: string;
}

/** Which side of a call an object is seen from. */
export type View = "request" | "result";

/** Whether a member is always there. */
export function isRequired(member: VendorMember, view: View): boolean {
  return view === "request" ? member.required : member.outputRequired || isRequestId(member);
}

/** Whether a member may be null. A request leaves out what it does not set. */
export function isNullable(member: VendorMember, view: View): boolean {
  return view === "result" && member.nullable;
}

/** Every answer has one, and the data say nothing about it. */
function isRequestId({ name, type }: VendorMember): boolean {
  return name === "RequestId" && type === "string";
}
