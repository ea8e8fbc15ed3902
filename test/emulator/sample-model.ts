import type {
  ActionModel,
  ApiModel,
  ExampleModel,
  MemberModel,
  NamedType,
  ObjectType,
  TypeModel,
} from "../../model/index.js";

/** A member of a type. */
export function member(name: string, type: TypeModel, facts: Partial<MemberModel> = {}): MemberModel {
  return { name, type, description: "", required: false, deprecated: false, ...facts };
}

/** An object type. */
export function object(members: readonly MemberModel[], facts: Partial<ObjectType> = {}): ObjectType {
  return { kind: "object", nullable: false, members, absent: [], exclusions: [], ...facts };
}

/** A model with one action, `Try`, whose request has the type. */
export function sampleModel(
  request: TypeModel,
  types: Readonly<Record<string, TypeModel>> = {},
  examples: readonly ExampleModel[] = [],
): ApiModel {
  const name = (type: TypeModel, key: string): NamedType => ({
    name: key,
    description: "",
    deprecated: false,
    type,
  });
  return {
    service: {
      name: "sample",
      identifier: "Sample",
      version: "2020-01-01",
      title: "Sample",
      description: "",
      headerPrefix: "X-Sample-",
      envelope: "Answer",
      endpoints: [],
    },
    actions: [sampleAction(examples)],
    types: [
      name(request, "TryRequest"),
      name(object([]), "TryResponse"),
      ...Object.entries(types).map(([key, type]) => name(type, key)),
    ],
    catalogue: { categories: [], codes: [] },
  };
}

function sampleAction(examples: readonly ExampleModel[]): ActionModel {
  return {
    name: "Try",
    functionName: "try",
    fileName: "try",
    summary: "",
    description: "",
    tag: "",
    deprecated: false,
    effect: "read",
    rateLimit: { requests: 2, seconds: 1 },
    request: "TryRequest",
    response: "TryResponse",
    errorCodes: ["ResourceNotFound", "LimitExceeded", "MissingParameter"],
    examples,
  };
}
