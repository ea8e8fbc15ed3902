/** A type that the document names. */
export interface NamedType {
  /** Key in `components.schemas`, used as it stands for the type's name in code. */
  readonly name: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly type: TypeModel;
}

export type TypeModel =
  | StringType
  | IntegerType
  | NumberType
  | BooleanType
  | ArrayType
  | ObjectType
  | UnionType
  | ReferenceType
  | AnyType;

interface Nullable {
  /** Whether `null` is allowed besides. */
  readonly nullable: boolean;
}

export interface StringType extends Nullable {
  readonly kind: "string";
  readonly enum?: readonly string[];
  /** `binary` is the content of a file, in a multipart request. */
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** An integer; with format `int64` or `uint64` it may exceed what a `number` holds exactly. */
export interface IntegerType extends Nullable {
  readonly kind: "integer";
  readonly enum?: readonly number[];
  readonly format?: "int32" | "int64" | "uint64";
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface NumberType extends Nullable {
  readonly kind: "number";
  readonly enum?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface BooleanType extends Nullable {
  readonly kind: "boolean";
  readonly enum?: readonly boolean[];
}

export interface ArrayType extends Nullable {
  readonly kind: "array";
  readonly items: TypeModel;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Exactly the listed members; anything else is unknown to the service. */
export interface ObjectType extends Nullable {
  readonly kind: "object";
  readonly members: readonly MemberModel[];
  /** Members that must be absent: the other branches' side of an exclusive choice. */
  readonly absent: readonly string[];
  /** Pairs that exclude each other: where `member` is set, none of `excludes` may be. */
  readonly exclusions: readonly Exclusion[];
}

export interface Exclusion {
  readonly member: string;
  readonly excludes: readonly string[];
}

/** Exactly one of the named object types; they differ in the members they require and forbid. */
export interface UnionType extends Nullable {
  readonly kind: "union";
  readonly variants: readonly string[];
}

/** A type named in {@link ApiModel.types}. */
export interface ReferenceType extends Nullable {
  readonly kind: "reference";
  readonly name: string;
}

/** Any JSON value. */
export interface AnyType extends Nullable {
  readonly kind: "any";
}

/** One member of a request, result or structure. */
export interface MemberModel {
  /** Exactly as on the wire. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly type: TypeModel;
  readonly default?: JsonValue;
  readonly example?: JsonValue;
  /** Meaning of each value of an enumeration, by value. */
  readonly enumDescriptions?: Readonly<Record<string, string>>;
  /** Code that the service answers when the value is of the right type but not acceptable. */
  readonly errorCode?: string;
}

/** A JSON value. An integer of a call that no number holds exactly is a bigint; documents have none. */
export type JsonValue = string | number | bigint | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
