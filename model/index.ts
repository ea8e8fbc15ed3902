export { type ActionSources, buildModel } from "./build/build-model.js";
export { referredNames } from "./build/build-type.js";
export { Cursor, DocumentError } from "./build/cursor.js";
export { generatedNames, splitWords, toFileName, toMemberName } from "./build/names.js";
export { typeByName } from "./type-by-name.js";
export type {
  ActionModel,
  AnyType,
  ApiModel,
  ArrayType,
  BooleanType,
  Effect,
  Endpoint,
  ErrorCatalogue,
  ErrorCategory,
  ErrorCodeModel,
  ExampleModel,
  Exclusion,
  IntegerType,
  JsonObject,
  JsonValue,
  MemberModel,
  NamedType,
  NumberType,
  ObjectType,
  Provenance,
  RateLimit,
  ReconcileModel,
  ReferenceType,
  RetryClass,
  ServiceModel,
  StringType,
  TypeModel,
  UnionType,
  WaitModel,
} from "./types.js";
