/** Makes ids. Tests put a predictable one in its place. */
export interface IdSource {
  /** Id of a request, a UUID. */
  requestId(): string;
  /** Id of a new resource: the prefix and eight lower-case letters or digits, `listener-o0f3at99`. */
  resourceId(prefix: string): string;
}

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Ids from the platform's source of randomness. */
export const randomIds: IdSource = {
  requestId: () => crypto.randomUUID(),
  resourceId: (prefix) => {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    return prefix + Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  },
};
