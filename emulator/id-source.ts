/** Makes ids. Tests put a predictable one in its place. */
export interface IdSource {
  /** Id of a request, a UUID. */
  requestId(): string;
  /** Id of a new resource: the prefix and eight lower-case letters or digits, `listener-o0f3at99`. */
  resourceId(prefix: string): string;
}

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

const SUFFIX_LENGTH = 8;

// Asking for randomness costs the same for one id as for many.
const pool = new Uint8Array(128 * SUFFIX_LENGTH);
let used = pool.length;

/** Ids from the platform's source of randomness. */
export const randomIds: IdSource = {
  requestId: () => crypto.randomUUID(),
  resourceId: (prefix) => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    let id = prefix;
    for (const end = used + SUFFIX_LENGTH; used < end; used++) {
      id += ALPHABET.charAt((pool[used] ?? 0) % ALPHABET.length);
    }
    return id;
  },
};
