import type { Form } from "../words/index.js";

/** The forms of an object as radio buttons: only the members of the chosen one can be filled and are sent. */
export function FormChoice(props: {
  readonly forms: readonly Form[];
  readonly chosen: number;
  readonly path: string;
  readonly onChoose: (form: number) => void;
}) {
  const { forms, chosen, path, onChoose } = props;
  return (
    <fieldset class="choice">
      <legend>Exactly one of</legend>
      {forms.map(({ label, description }, index) => (
        <label key={label}>
          <input
            type="radio"
            name={`${path}-form`}
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <span>
            <code>{label}</code> <span class="quiet">{description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
