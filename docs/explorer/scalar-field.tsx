import type { ReferenceType, TypeModel } from "../../model/index.js";
import type { Draft } from "./draft.js";

/** What an input for one value is given. */
export interface ScalarFieldProps {
  readonly type: Exclude<TypeModel, ReferenceType>;
  readonly draft: Draft;
  readonly path: string;
  readonly onChange: (draft: Draft) => void;
  /** Where no label of its own stands beside it. */
  readonly label?: string;
  /** Meanings of the values of an enumeration. */
  readonly meanings?: Readonly<Record<string, string>> | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
}

/** An input for one value: a list of values where the type has one, else text. */
export function ScalarField(props: ScalarFieldProps) {
  const { type, draft, onChange, placeholder = "" } = props;
  const text = typeof draft === "string" ? draft : "";
  const attributes = attributesOf(props, text);
  const change = (value: string) => onChange(value === "" ? undefined : value);
  const values = valuesOf(type);
  return (
    <div class="input">
      {values.length > 0 ? (
        <select {...attributes} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{placeholder}</option>
          {!values.includes(text) && text !== "" && <option value={text}>{text}</option>}
          {values.map((value) => (
            <option value={value} key={value}>
              {describeValue(value, props.meanings)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...attributes}
          type="text"
          inputMode={INPUT_MODES[type.kind] ?? "text"}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
      {type.nullable && <NullChoice draft={draft} onChange={onChange} />}
    </div>
  );
}

const INPUT_MODES: Readonly<Record<string, "numeric" | "decimal">> = {
  integer: "numeric",
  number: "decimal",
};

function attributesOf(props: ScalarFieldProps, value: string) {
  const { draft, path, label, isDisabled = false, isInvalid = false, isRequired = false } = props;
  return {
    id: path,
    value,
    disabled: isDisabled || draft === null,
    "aria-invalid": isInvalid,
    "aria-required": isRequired,
    ...(label === undefined
      ? { "aria-describedby": `${path}-help ${path}-problem` }
      : { "aria-label": label }),
  };
}

function NullChoice({ draft, onChange }: Pick<ScalarFieldProps, "draft" | "onChange">) {
  return (
    <label class="null">
      <input
        type="checkbox"
        checked={draft === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : undefined)}
      />
      null
    </label>
  );
}

function describeValue(value: string, meanings: Readonly<Record<string, string>> = {}): string {
  return Object.hasOwn(meanings, value) ? `${value} · ${meanings[value]}` : value;
}

function valuesOf(type: ScalarFieldProps["type"]): readonly string[] {
  if (type.kind === "boolean") return ["true", "false"];
  return type.kind === "string" || type.kind === "integer" ? (type.enum ?? []).map(String) : [];
}
