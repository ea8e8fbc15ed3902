import {
  type ApiModel,
  type MemberModel,
  type NamedType,
  type ObjectType,
  type TypeModel,
  typeByName,
} from "../../model/index.js";

/** A member as a table shows it. */
export interface ListedMember {
  readonly member: MemberModel;
  /** `choice`: required in one form of the request, and not in another. */
  readonly need: "required" | "choice" | "optional";
}

/** A form that a request or structure may have; there is one, or exactly one of several must be chosen. */
export interface Form {
  /** Members that this form requires and another one does not: what to call it by. */
  readonly label: string;
  readonly description: string;
  readonly type: ObjectType;
}

/** The forms of a type; none where it is no object. */
export function listForms(model: ApiModel, type: TypeModel): readonly Form[] {
  if (type.kind === "reference") return listForms(model, typeByName(model, type.name).type);
  if (type.kind === "object") return [{ label: "", description: "", type }];
  if (type.kind !== "union") return [];
  const variants = type.variants.flatMap((name) => {
    const named = typeByName(model, name);
    return listForms(model, named.type).map((form) => ({ named, type: form.type }));
  });
  return variants.map(({ named, type: variant }) => ({
    label: labelOf(
      named,
      variant,
      variants.map((other) => other.type),
    ),
    description: named.description,
    type: variant,
  }));
}

/** The members of all forms, each once; those that every form requires come first, then the choices. */
export function listMembers(forms: readonly Form[]): readonly ListedMember[] {
  const found = new Map<string, ListedMember>();
  for (const { type } of forms) {
    for (const member of type.members) {
      if (!found.has(member.name)) found.set(member.name, { member, need: needOf(forms, member.name) });
    }
  }
  const ranks = ["required", "choice", "optional"];
  return [...found.values()].sort((a, b) => ranks.indexOf(a.need) - ranks.indexOf(b.need));
}

function needOf(forms: readonly Form[], name: string): ListedMember["need"] {
  const requiring = forms.filter(({ type }) =>
    type.members.some((member) => member.name === name && member.required),
  );
  if (requiring.length === 0) return "optional";
  return requiring.length === forms.length ? "required" : "choice";
}

function labelOf({ name }: NamedType, variant: ObjectType, all: readonly ObjectType[]): string {
  const required = (type: ObjectType) => type.members.filter((member) => member.required);
  const special = required(variant).filter(
    (member) => !all.every((type) => required(type).some((other) => other.name === member.name)),
  );
  return special.map((member) => member.name).join(" + ") || name;
}
