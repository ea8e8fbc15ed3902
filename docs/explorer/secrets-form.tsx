import type { Secrets } from "./prepare-request.js";
import type { Form } from "./use-form.js";

/** The key to sign with. It stays in the memory of this page, and is gone with it. */
export function SecretsForm({ form }: { readonly form: Form }) {
  const attributesOf = (name: keyof Secrets) => ({
    value: form.typedSecrets[name],
    autocomplete: "off",
    spellcheck: false,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      form.changeSecrets({ [name]: currentTarget.value.trim() }),
  });
  return (
    <fieldset class="secrets">
      <legend>Credentials</legend>
      <p class="quiet">
        Kept in the memory of this page only, never stored or put into a link, and forgotten when you leave.
        Left empty, the emulators' own key signs.
      </p>
      <label>
        <span>SecretId</span>
        <input type="text" {...attributesOf("secretId")} />
      </label>
      <label>
        <span>SecretKey</span>
        <input type="password" {...attributesOf("secretKey")} />
      </label>
      <label>
        <span>Token, for temporary keys</span>
        <input type="password" {...attributesOf("token")} />
      </label>
    </fieldset>
  );
}
