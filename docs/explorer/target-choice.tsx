import type { ComponentChildren } from "preact";
import type { ApiModel } from "../../model/index.js";
import type { Settings, Target } from "./prepare-request.js";

/** What the choice of a target is given. */
export interface TargetChoiceProps {
  readonly model: ApiModel;
  readonly settings: Settings;
  readonly onChange: (settings: Partial<Settings>) => void;
}

const TARGETS: readonly (readonly [Target, ComponentChildren])[] = [
  ["page", "the emulator in this page"],
  ["local", "an emulator on this machine"],
  ["service", "the real service"],
  [
    "proxy",
    <>
      the real service, through <code>openaction docs serve --proxy</code>
    </>,
  ],
];

/** Where the request is sent: nowhere but into this page unless the reader says so. */
export function TargetChoice(props: TargetChoiceProps) {
  const { settings, onChange } = props;
  return (
    <fieldset class="choice">
      <legend>Send to</legend>
      {TARGETS.map(([target, text]) => (
        <label key={target}>
          <input
            type="radio"
            name="target"
            checked={settings.target === target}
            onChange={() => onChange({ target })}
          />
          <span>{text}</span>
        </label>
      ))}
      {settings.target === "local" ? <LocalAddress {...props} /> : <EndpointChoice {...props} />}
    </fieldset>
  );
}

function LocalAddress({ settings, onChange }: TargetChoiceProps) {
  return (
    <label class="sub">
      <span>Address of the emulator</span>
      <input
        type="url"
        value={settings.localUrl}
        spellcheck={false}
        onInput={(event) => onChange({ localUrl: event.currentTarget.value.trim() })}
      />
    </label>
  );
}

function EndpointChoice({ model, settings, onChange }: TargetChoiceProps) {
  return (
    <label class="sub">
      <span>Endpoint that the request is signed for</span>
      <select
        value={settings.endpoint}
        onChange={(event) => onChange({ endpoint: event.currentTarget.value })}
      >
        {model.service.endpoints.map(({ url }) => (
          <option value={url} key={url}>
            {url}
          </option>
        ))}
      </select>
    </label>
  );
}
