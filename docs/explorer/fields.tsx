import { useState } from "preact/hooks";
import type { ApiModel, ArrayType, MemberModel, ReferenceType, TypeModel } from "../../model/index.js";
import { describeBounds, describeType, listForms } from "../words/index.js";
import {
  type Draft,
  emptyObject,
  excludedMembers,
  isBlank,
  isDraftList,
  isObjectDraft,
  memberDraft,
  type ObjectDraft,
  problemOf,
} from "./draft.js";
import { FormChoice } from "./form-choice.js";
import { Prose } from "./prose.js";
import { resolveType } from "./resolve-type.js";
import { ScalarField } from "./scalar-field.js";

/*
 * The fields of a request. A type leads to the fields of its parts, and those back to types: this file is the circle,
 * and everything outside of it stands in files of its own.
 */

/** What fields of every kind are given. `path` makes the ids of the page's elements unique. */
export interface FieldsProps<Type extends TypeModel = TypeModel> {
  readonly model: ApiModel;
  readonly type: Type;
  readonly draft: Draft;
  readonly path: string;
  readonly onChange: (draft: Draft) => void;
}

/** The members of an object, required ones first; before them the choice of its form, where it has several. */
export function ObjectFields(props: FieldsProps & { readonly isNested?: boolean }) {
  const { model, type, draft, path, onChange, isNested = false } = props;
  const forms = listForms(model, type);
  const typed: ObjectDraft = isObjectDraft(draft) ? draft : emptyObject;
  const form = forms[typed.form];
  if (form === undefined) return null;
  const excluded = excludedMembers(form.type, draft);
  const members = [...form.type.members].sort((a, b) => Number(b.required) - Number(a.required));
  const choose = (chosen: number) => onChange({ ...typed, form: chosen });
  return (
    <>
      {forms.length > 1 && <FormChoice forms={forms} chosen={typed.form} path={path} onChoose={choose} />}
      {members.map((member) => (
        <MemberField
          key={member.name}
          model={model}
          member={member}
          draft={memberDraft(typed, member.name)}
          path={`${path}-${member.name}`}
          excludedBy={excluded.get(member.name)}
          isSent={!isNested || !isBlank(draft)}
          onChange={(value) =>
            onChange({ ...typed, members: new Map([...typed.members, [member.name, value]]) })
          }
        />
      ))}
    </>
  );
}

interface MemberFieldProps extends Omit<FieldsProps, "type"> {
  readonly member: MemberModel;
  /** Member that is set and keeps this one from being set. */
  readonly excludedBy: string | undefined;
  /** Whether the object that it is a member of is part of the request. */
  readonly isSent: boolean;
}

/** A member with its name, help text and problem, around the input that its type asks for. */
function MemberField(props: MemberFieldProps) {
  const { model, member, draft, path, excludedBy, isSent } = props;
  const type = resolveType(model, member.type);
  const problem = problemOf({ type, required: member.required && isSent }, draft);
  const input = <MemberInput {...props} type={type} isInvalid={problem !== undefined} />;
  const help = (
    <div class="help" id={`${path}-help`}>
      <Prose text={member.description} />
      {excludedBy !== undefined && <strong>Cannot be set together with {excludedBy}.</strong>}
    </div>
  );
  return (
    <div class="field">
      <div class="field-head">
        {isScalar(type) ? (
          <label class="field-name" for={path}>
            {member.name}
          </label>
        ) : (
          <span class="field-name" id={`${path}-name`}>
            {member.name}
          </span>
        )}
        <span class="quiet">{[describeType(member.type), ...describeBounds(type)].join(", ")}</span>
        {member.required && <span class="need required">required</span>}
        {member.deprecated && <span class="need">deprecated</span>}
      </div>
      {isScalar(type) ? [input, help] : [help, input]}
      <p class="problem" id={`${path}-problem`}>
        {problem}
      </p>
    </div>
  );
}

type Resolved = Exclude<TypeModel, ReferenceType>;

function MemberInput(props: MemberFieldProps & { readonly type: Resolved; readonly isInvalid: boolean }) {
  const { member, type, model, draft, path, onChange } = props;
  const fields = { model, draft, path, onChange };
  if (type.kind === "array") return <ListFields {...fields} type={type} />;
  if (!isScalar(type)) return <NestedFields {...fields} type={type} isOpen={!isBlank(draft)} />;
  return (
    <ScalarField
      type={type}
      draft={draft}
      path={path}
      onChange={onChange}
      meanings={member.enumDescriptions}
      placeholder={member.default === undefined ? "" : `${JSON.stringify(member.default)} unless given`}
      isDisabled={props.excludedBy !== undefined}
      isInvalid={props.isInvalid}
      isRequired={member.required}
    />
  );
}

/** The entries of a list, with buttons that add and remove one. */
function ListFields({ model, type, draft, path, onChange }: FieldsProps<ArrayType>) {
  const items = isDraftList(draft) ? draft : [];
  const isFull = type.maxItems !== undefined && items.length >= type.maxItems;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the field would name it twice
    <div class="list" role="group" aria-labelledby={`${path}-name`}>
      {items.map((item, index) => {
        const place = `${path}-${index}`;
        const change = (value: Draft) => onChange(items.map((other, at) => (at === index ? value : other)));
        return (
          <div class="entry" key={place}>
            <EntryField model={model} type={type.items} draft={item} path={place} onChange={change} />
            <button
              type="button"
              class="small"
              aria-label={`Remove entry ${index + 1}`}
              onClick={() => onChange(items.filter((_other, at) => at !== index))}
            >
              Remove
            </button>
          </div>
        );
      })}
      <button type="button" class="small" disabled={isFull} onClick={() => onChange([...items, undefined])}>
        Add an entry
      </button>
    </div>
  );
}

function EntryField({ model, type: declared, draft, path, onChange }: FieldsProps) {
  const type = resolveType(model, declared);
  const fields = { model, draft, path, onChange };
  if (type.kind === "array") return <ListFields {...fields} type={type} />;
  if (!isScalar(type)) return <NestedFields {...fields} type={type} isOpen />;
  return <ScalarField type={type} draft={draft} path={path} onChange={onChange} label="Entry" />;
}

/** The members of an object within another one. They unfold when asked for: a structure may hold itself. */
function NestedFields({ isOpen, ...props }: FieldsProps & { readonly isOpen: boolean }) {
  const [unfolded, setUnfolded] = useState(isOpen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the field would name it twice
    <div class="nested" role="group" aria-labelledby={`${props.path}-name`}>
      <button type="button" class="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {unfolded ? "Fold its members" : "Unfold its members"}
      </button>
      {unfolded && (
        <div class="fields">
          <ObjectFields {...props} isNested />
        </div>
      )}
    </div>
  );
}

function isScalar({ kind }: Resolved): boolean {
  return kind !== "array" && kind !== "object" && kind !== "union";
}
