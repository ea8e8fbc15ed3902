import type { Form } from "./use-form.js";

/** The key to sign with. It stays in the memory of this page, and is gone with it. */
export function SecretsForm({ form }: { readonly form: Form }) {
  const { typedSecrets, changeSecrets } = form;
  return (
    <fieldset class="secrets">
      <legend>Credentials</legend>
      <p class="quiet">
        Kept in the memory of this page only, never stored or put into a link, and forgotten when you leave.
        Left empty, the emulators' own key signs.
      </p>
      <label>
        <span>SecretId</span>
        <input
          type="text"
          value={typedSecrets.secretId}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => changeSecrets({ secretId: event.currentTarget.value.trim() })}
        />
      </label>
      <label>
        <span>SecretKey</span>
        <input
          type="password"
          value={typedSecrets.secretKey}
          autocomplete="off"
          onInput={(event) => changeSecrets({ secretKey: event.currentTarget.value.trim() })}
        />
      </label>
      <label>
        <span>Token, for temporary keys</span>
        <input
          type="password"
          value={typedSecrets.token}
          autocomplete="off"
          onInput={(event) => changeSecrets({ token: event.currentTarget.value.trim() })}
        />
      </label>
    </fieldset>
  );
}
