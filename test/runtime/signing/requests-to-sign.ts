import type { HeadersToSign, Signable, SigningCredentials } from "@openaction/runtime/signing";
import fc from "fast-check";

/** A request whose headers other signers can read. */
export interface PlainRequest extends Signable {
  readonly headers: HeadersToSign;
}

/** A request, who signs it, and what is special about its time. */
export interface RequestToSign {
  readonly moment: Moment;
  readonly credentials: SigningCredentials;
  readonly request: PlainRequest;
}

const DAY = 86_400;
const unix = (date: string) => Date.parse(date) / 1000;
const around = (second: number, spread = 2) => fc.integer({ min: second - spread, max: second + spread });

/** Times at which dates go wrong. */
const MOMENTS = {
  midnight: fc.integer({ min: 1, max: 60_000 }).chain((day) => around(day * DAY)),
  "leap day": fc
    .constantFrom("1972-02-29", "2000-02-29", "2024-02-29", "2028-02-29", "2096-02-29", "2400-02-29")
    .chain((day) => fc.integer({ min: unix(day) - 2, max: unix(day) + DAY + 2 })),
  2038: around(2 ** 31),
  2100: fc
    .constantFrom("2100-01-01", "2100-02-28", "2100-03-01", "2101-01-01")
    .chain((day) => around(unix(day), DAY)),
  "any time": fc.integer({ min: 0, max: unix("9999-12-31") }),
};

/** What is special about a time. */
export type Moment = keyof typeof MOMENTS;

// Safe: these are its very keys.
export const moments = Object.keys(MOMENTS) as readonly Moment[];

/** A small world, so that keys of a day, a service and a secret are met again. */
const credentials = fc
  .tuple(
    fc.constantFrom("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "AKID2"),
    fc.constantFrom("Gu5t9xGARNpq86cd", "密钥 k"),
  )
  .map(([secretId, secretKey]) => ({ secretId, secretKey }));

const smallPayload = fc.oneof(
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc.string({ unit: "grapheme" }).map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
);

/** Now and then one of up to 1 MiB, which takes long. */
const payload = fc.oneof(
  { weight: 5_000, arbitrary: smallPayload },
  { weight: 1, arbitrary: fc.nat(2 ** 20).map((length) => new Uint8Array(length).fill(length)) },
);

const word = fc.stringMatching(/^[A-Za-z0-9._~-]{1,12}$/);
const query = fc
  .array(fc.tuple(word, word), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));

/** As far as the vendor's signer goes: it signs content type and host as they are, hence in lower case, and no port. */
const headers = fc.record({
  "content-type": fc.constantFrom(
    "application/json",
    "application/json; charset=utf-8",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
  ),
  host: fc
    .tuple(fc.constantFrom("gaap", "cvm", "sts"), fc.constantFrom("", ".intl", ".eu-frankfurt"))
    .map(([service, place]) => `${service}${place}.tencentcloudapi.com`),
});

/** Requests of every kind that the vendor's signer can sign, half of them at times at which dates go wrong. */
export const requestToSign: fc.Arbitrary<RequestToSign> = fc.constantFrom(...moments).chain((moment) =>
  fc.record({
    moment: fc.constant(moment),
    credentials,
    request: fc.record({
      service: fc.constantFrom("gaap", "cvm", "sts"),
      timestamp: MOMENTS[moment],
      method: fc.constantFrom("POST", "GET"),
      query,
      headers,
      payload,
    }),
  }),
);
