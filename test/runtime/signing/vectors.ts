import file from "../../vectors/tc3.json" with { type: "json" };

/** A request with what its signature and the steps to it must be, as far as they are published. */
export interface Vector {
  readonly name: string;
  readonly summary: string;
  readonly key: "A" | "B";
  readonly given: {
    readonly service: string;
    readonly timestamp: number;
    readonly method: string;
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: string;
  };
  readonly want: {
    readonly payloadHash?: string;
    readonly canonicalRequestHash?: string;
    readonly stringToSign?: string;
    readonly signature: string;
  };
}

interface DerivedKeysVector {
  readonly name: string;
  readonly key: "A" | "B";
  readonly date: string;
  readonly service: string;
  readonly derived: Readonly<Record<"date" | "service" | "signing", string>>;
}

// Safe: a JSON module widens literals and merges rows; that the rows are of these shapes is what the tests show.
const { requests, derivedKeys: derived } = file as unknown as {
  requests: readonly Vector[];
  derivedKeys: readonly DerivedKeysVector[];
};

/** Names say where a vector is described: V is published, G comes from the vendor's own signer. */
export const vectors = requests;
export const derivedKeys = derived;
export const keys = file.keys;

/** A signature that would be right if values of headers were signed as they are sent. */
export const negative = {
  ...file.negative,
  // Safe: the row holds exactly these two texts.
  replace: file.negative.replace as [lowered: string, asSent: string],
};

/** The vector of that name. */
export function findVector(name: string): Vector {
  const vector = vectors.find((candidate) => candidate.name === name);
  if (!vector) throw new Error(`test/vectors/tc3.json has no vector ${name}.`);
  return vector;
}
