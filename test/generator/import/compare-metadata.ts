import type { ActionModel, ApiModel, MemberModel, NamedType, TypeModel } from "../../../model/index.js";

/** The vendor's files as they lie there, read without the importer. */
export interface RawService {
  readonly actions: Readonly<Record<string, RawAction>>;
  readonly objects: Readonly<Record<string, { readonly members: readonly RawMember[] }>>;
}

interface RawAction {
  readonly input: string;
  readonly output: string;
  readonly status?: string;
}

interface RawMember {
  readonly name: string;
  readonly type: string;
  readonly member: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly output_required?: boolean;
  readonly value_allowed_null?: boolean;
}

export interface Comparison {
  /** How many properties were compared. */
  readonly compared: number;
  /** Each with its place and what stands on both sides. */
  readonly mismatches: readonly string[];
}

/** Scalars of the metadata as the model has them. */
const SCALARS: Readonly<Record<string, string>> = {
  "string/string": "string",
  "string/date": "string date",
  "string/datetime": "string ^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$",
  "string/datetime_iso": "string date-time",
  "int/int64": "integer int64",
  "int/uint64": "integer uint64 0",
  "float/float": "number",
  "bool/bool": "boolean",
  "binary/binary": "string binary",
};
const FAMILY: Readonly<Record<string, string>> = {
  string: "string",
  int64: "int",
  uint64: "int",
  float: "float",
  bool: "bool",
};

/** Compares every property of the metadata with the model of the document that was imported from it. */
export function compareMetadata(
  raw: RawService,
  codes: Readonly<Record<string, readonly string[]>>,
  model: ApiModel,
): Comparison {
  const comparer = new Comparer(raw, model);
  comparer.same(
    "names of actions",
    Object.keys(raw.actions),
    model.actions.map(({ name }) => name),
  );
  for (const action of model.actions) comparer.action(action, codes[action.name] ?? []);
  const documented = new Set(model.catalogue.codes.map(({ code }) => code));
  for (const code of Object.values(codes).flat()) comparer.same(`code ${code}`, true, documented.has(code));
  return comparer;
}

class Comparer implements Comparison {
  compared = 0;
  readonly mismatches: string[] = [];
  readonly #types: ReadonlyMap<string, NamedType>;
  readonly #seen = new Set<string>();

  constructor(
    private readonly raw: RawService,
    model: ApiModel,
  ) {
    this.#types = new Map(model.types.map((type) => [type.name, type]));
  }

  same(place: string, want: unknown, got: unknown): void {
    this.compared += 1;
    const [wanted, found] = [JSON.stringify(want), JSON.stringify(got)];
    if (wanted !== found)
      this.mismatches.push(`${place}: ${wanted} in the metadata, ${found} in the document`);
  }

  action(action: ActionModel, codes: readonly string[]): void {
    const { name, deprecated, errorCodes, request, response } = action;
    const raw = this.raw.actions[name];
    this.same(`${name} deprecated`, raw?.status === "deprecated" || raw?.status === "offline", deprecated);
    this.same(`${name} error codes`, [...new Set(codes)], errorCodes);
    this.object(raw?.input ?? "", request, "request");
    this.object(raw?.output ?? "", response, "result");
  }

  private object(rawName: string, typeName: string, view: "request" | "result"): void {
    const key = `${rawName} ${view} as ${typeName}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const type = this.#types.get(typeName)?.type;
    const members = new Map(
      type?.kind === "object" ? type.members.map((member) => [member.name, member]) : [],
    );
    const raw = this.raw.objects[rawName]?.members ?? [];
    this.same(
      `members of ${key}`,
      raw.map(({ name }) => name),
      [...members.keys()],
    );
    for (const member of raw) this.member(`${key}, ${member.name}`, member, members.get(member.name), view);
  }

  private member(
    place: string,
    raw: RawMember,
    member: MemberModel | undefined,
    view: "request" | "result",
  ): void {
    if (member === undefined) return;
    const isResult = view === "result";
    const always = isResult
      ? raw.output_required === true || raw.name === "RequestId"
      : raw.required === true;
    this.same(`${place} required`, always, member.required);
    this.same(`${place} nullable`, isResult && raw.value_allowed_null === true, member.type.nullable);
    this.same(`${place} deprecated`, raw.disabled === true, member.deprecated);
    this.same(`${place} described`, true, member.description !== "");
    const inner = raw.type === "list" && member.type.kind === "array" ? member.type.items : member.type;
    if (raw.type === "list") this.same(`${place} is a list`, "array", member.type.kind);
    const scalar =
      SCALARS[raw.type === "list" ? `${FAMILY[raw.member]}/${raw.member}` : `${raw.type}/${raw.member}`];
    if (scalar !== undefined) this.same(`${place} type`, scalar, describeScalar(inner));
    else if (inner.kind === "reference") this.object(raw.member, inner.name, view);
    else this.same(`${place} type`, raw.member, inner.kind);
  }
}

function describeScalar(type: TypeModel): string {
  const facets = [
    type.kind,
    "format" in type ? type.format : undefined,
    "pattern" in type ? type.pattern : undefined,
    "minimum" in type ? type.minimum : undefined,
  ];
  return facets.filter((facet) => facet !== undefined).join(" ");
}
