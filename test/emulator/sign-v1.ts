import { createHmac } from "node:crypto";
import { developmentCredentials } from "../../emulator/index.js";
import { SAMPLE_TIME } from "./sign-request.js";

/** A call that is signed with version 1. What is left out is as the service wants it. */
export interface V1Facts {
  /** A GET with a query; a POST with a form unless told. */
  readonly method?: "GET" | "POST";
  readonly host?: string;
  readonly signedHost?: string;
  readonly secretKey?: string;
  /** Parameters that differ from the usual ones; `undefined` leaves one out. */
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  /** Parameters that are sent in place of the signed ones. */
  readonly sent?: Readonly<Record<string, string>>;
}

/** Signs a call with node:crypto alone. */
export function signV1(facts: V1Facts = {}): Request {
  const { method = "POST", host = "gaap.tencentcloudapi.com", secretKey } = facts;
  const parameters = Object.entries({ ...usual, ...facts.parameters })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const joined = parameters.map(([name, value]) => `${name}=${value}`).join("&");
  const hash = Object.fromEntries(parameters).SignatureMethod === "HmacSHA256" ? "sha256" : "sha1";
  const signature = createHmac(hash, secretKey ?? developmentCredentials.secretKey)
    .update(`${method}${facts.signedHost ?? host}/?${joined}`)
    .digest("base64");
  const text = new URLSearchParams({
    Signature: signature,
    ...Object.fromEntries(parameters),
    ...facts.sent,
  });
  if (method === "GET") return new Request(`http://emulator.test/?${text}`, { headers: { host } });
  const headers = { host, "content-type": "application/x-www-form-urlencoded" };
  return new Request("http://emulator.test/", { method, headers, body: String(text) });
}

const usual = {
  Action: "CreateHTTPListener",
  Version: "2018-05-29",
  Timestamp: String(SAMPLE_TIME),
  Nonce: "11886",
  SecretId: developmentCredentials.secretId,
  SignatureMethod: "HmacSHA256",
  ListenerName: "listener-1",
  Port: "443",
  ProxyId: "link-cuxw2rm0",
};
