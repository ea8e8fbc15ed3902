export { actionByName } from "./action-by-name.js";
export { type ActionSources, buildModel } from "./build/build-model.js";
export { referredNames } from "./build/build-type.js";
export { Cursor, DocumentError } from "./build/cursor.js";
export {
  generatedNames,
  isVariableName,
  splitWords,
  toClientName,
  toFileName,
  toMemberName,
} from "./build/names.js";
export { isWideInteger } from "./is-wide-integer.js";
export { isList, isObject } from "./json.js";
export { listInt64Paths } from "./list-int64-paths.js";
export { typeByName } from "./type-by-name.js";
export type {
  AnyType,
  ArrayType,
  BooleanType,
  Exclusion,
  IntegerType,
  JsonObject,
  JsonValue,
  MemberModel,
  NamedType,
  NumberType,
  ObjectType,
  ReferenceType,
  StringType,
  TypeModel,
  UnionType,
} from "./type-model.js";
export type {
  ActionModel,
  ApiModel,
  Effect,
  Endpoint,
  ErrorCatalogue,
  ErrorCategory,
  ErrorCodeModel,
  ExampleModel,
  Provenance,
  RateLimit,
  ReconcileModel,
  RetryClass,
  ServiceModel,
  WaitModel,
} from "./types.js";
