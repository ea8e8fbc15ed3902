/** A key that the emulator knows. */
export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  /** Session token of a temporary key; requests must then carry it. */
  readonly token?: string;
}

/** The key that works where no others are configured. It opens nothing but emulators, so it may be printed. */
export const developmentCredentials: Credential = {
  secretId: "AKIDEXAMPLEFORDEVELOPMENT",
  secretKey: "example-key-for-development",
};

/** A file of keys that is not as it should be; the message never repeats a key. */
export class CredentialsError extends Error {
  override readonly name = "CredentialsError";
}

/** Reads keys from the JSON of a file: one object, or a list of them, with secretId, secretKey and maybe token. */
export function readCredentials(value: unknown): readonly Credential[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new CredentialsError("The file of keys holds none.");
  return list.map((item, index) => {
    const { secretId, secretKey, token }: Readonly<Record<string, unknown>> = Object(item);
    if (!isText(secretId) || !isText(secretKey) || !(token === undefined || isText(token))) {
      throw new CredentialsError(
        `Key ${index + 1} of the file must have secretId and secretKey, and may have token, each as text.`,
      );
    }
    return { secretId, secretKey, ...(token !== undefined && { token }) };
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
