import http from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Action, Service } from "../runtime/dist/index.js";
import { createClient } from "../runtime/dist/node/entry.js";

/** One way to make the same call, again and again. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

const REQUEST = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
const TEXT = JSON.stringify(REQUEST);
const CREDENTIALS = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};
const HEADERS = { "content-type": "application/json", "content-length": TEXT.length };

const service: Service<"gaap"> = {
  name: "gaap",
  version: "2018-05-29",
  endpoint: "https://gaap.tencentcloudapi.com",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: [],
};

/** What others bring: installed in a folder of their own, by `npm ci --prefix bench/peers`. */
const peers = createRequire(join(import.meta.dirname, "peers/package.json"));

/** The part of the vendor's SDK that is used. */
interface VendorSdk {
  readonly AbstractClient: new (
    endpoint: string,
    version: string,
    configuration: object,
  ) => { request(action: string, request: object): Promise<unknown> };
}

interface Undici {
  request(url: string, options: object): Promise<{ body: { json(): Promise<unknown> } }>;
}

function callBare(port: number, agent: http.Agent | false): () => Promise<unknown> {
  const options = { agent, host: "127.0.0.1", port, method: "POST", path: "/", headers: HEADERS };
  return () =>
    new Promise((resolve, reject) => {
      const outgoing = http.request(options, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve(JSON.parse(text)));
      });
      outgoing.on("error", reject);
      outgoing.end(TEXT);
    });
}

function callVendor(port: number, agent: http.Agent | undefined): () => Promise<unknown> {
  // Its declarations are not in reach of this program; these are the members that it has.
  const { AbstractClient } = peers("tencentcloud-sdk-nodejs-common") as VendorSdk;
  const client = new AbstractClient(`127.0.0.1:${port}`, service.version, {
    credential: CREDENTIALS,
    region: "ap-guangzhou",
    profile: { httpProfile: { protocol: "http://", endpoint: `127.0.0.1:${port}`, agent } },
  });
  return () => client.request("CreateHTTPListener", REQUEST);
}

function callOurs(port: number, effect: "read" | "create"): () => Promise<unknown> {
  const action: Action<object, object, string> = { name: "CreateHTTPListener", effect, errorCodes: [] };
  const client = createClient(service, { credentials: CREDENTIALS, endpoint: `http://127.0.0.1:${port}` });
  return () => client.call(action, REQUEST);
}

/** All of them, against a server on this machine. The first is what the others are compared with. */
export function createContenders(port: number): readonly Contender[] {
  const keepAlive = () => new http.Agent({ keepAlive: true, maxSockets: 64 });
  const url = `http://127.0.0.1:${port}/`;
  const headers = { "content-type": "application/json" };
  // As above: the members that are used.
  const undici = peers("undici") as Undici;
  return [
    { name: "node:http, kept alive, unsigned", call: callBare(port, keepAlive()) },
    { name: "openaction, a read", call: callOurs(port, "read") },
    { name: "vendor's SDK, kept alive", call: callVendor(port, keepAlive()) },
    { name: "vendor's SDK, as it comes", call: callVendor(port, undefined) },
    {
      name: "undici, unsigned",
      call: async () => (await undici.request(url, { method: "POST", headers, body: TEXT })).body.json(),
    },
    {
      name: "fetch, unsigned",
      call: async () => (await fetch(url, { method: "POST", headers, body: TEXT })).json(),
    },
    { name: "node:http, a fresh connection each", call: callBare(port, false) },
    { name: "openaction, a create (fresh connection)", call: callOurs(port, "create") },
  ];
}
