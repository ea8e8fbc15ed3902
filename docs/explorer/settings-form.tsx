import type { ApiModel } from "../../model/index.js";
import { isReal } from "./prepare-request.js";
import { SecretsForm } from "./secrets-form.js";
import { TargetChoice } from "./target-choice.js";
import type { Form } from "./use-form.js";

/** Where the request goes, as whom, and in which region and language. */
export function SettingsForm({ model, form }: { readonly model: ApiModel; readonly form: Form }) {
  const { settings, typedSecrets, change } = form;
  const isForReal = isReal(settings.target);
  return (
    <>
      <TargetChoice model={model} settings={settings} onChange={change} />
      <details class="settings" open={isForReal}>
        <summary>Credentials, region, language</summary>
        {isForReal && typedSecrets.secretKey === "" && (
          <p class="problem">The real service knows no emulator's key: fill in your own.</p>
        )}
        <SecretsForm form={form} />
        <div class="row">
          <label>
            <span>Region</span>
            <input
              type="text"
              value={settings.region}
              placeholder="none"
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => change({ region: event.currentTarget.value.trim() })}
            />
          </label>
          <label>
            <span>Language of messages</span>
            <select
              value={settings.language}
              onChange={(event) => change({ language: event.currentTarget.value })}
            >
              <option value="">the service's choice</option>
              <option value="en-US">English</option>
              <option value="zh-CN">Chinese</option>
            </select>
          </label>
        </div>
      </details>
    </>
  );
}
