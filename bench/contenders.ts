import http from "node:http";
import type { Action, Service } from "../runtime/dist/index.js";
import { createClient } from "../runtime/dist/node/entry.js";
import { requirePeer } from "./peers.js";

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

/** The part of the vendor's SDK that is used. */
interface VendorSdk {
  readonly v20180529: {
    readonly Client: new (configuration: object) => { CreateHTTPListener(request: object): Promise<unknown> };
  };
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
  const { gaap } = requirePeer("tencentcloud-sdk-nodejs/tencentcloud/services/gaap") as { gaap: VendorSdk };
  const client = new gaap.v20180529.Client({
    credential: CREDENTIALS,
    region: "ap-guangzhou",
    profile: { httpProfile: { protocol: "http://", endpoint: `127.0.0.1:${port}`, agent } },
  });
  return () => client.CreateHTTPListener(REQUEST);
}

function callOurs(port: number, effect: "read" | "create"): () => Promise<unknown> {
  const action: Action<object, object, string> = { name: "CreateHTTPListener", effect, errorCodes: [] };
  const client = createClient(service, { credentials: CREDENTIALS, endpoint: `http://127.0.0.1:${port}` });
  return () => client.call(action, REQUEST);
}

function callUndici(url: string): () => Promise<unknown> {
  // As above: the members that are used.
  const undici = requirePeer("undici") as Undici;
  const options = { method: "POST", headers: { "content-type": "application/json" }, body: TEXT };
  return async () => (await undici.request(url, options)).body.json();
}

function callFetch(url: string): () => Promise<unknown> {
  const options = { method: "POST", headers: { "content-type": "application/json" }, body: TEXT };
  return async () => (await fetch(url, options)).json();
}

type MakeCall = (port: number) => () => Promise<unknown>;

const keepAlive = () => new http.Agent({ keepAlive: true, maxSockets: 64 });
const urlOf = (port: number) => `http://127.0.0.1:${port}/`;

/** Ways to make the same call, against a server on this machine. The first is what the others are compared with. */
export const CONTENDERS: Readonly<Record<string, MakeCall>> = {
  "node:http, kept alive, unsigned": (port) => callBare(port, keepAlive()),
  "openaction, a read": (port) => callOurs(port, "read"),
  "fetch, unsigned": (port) => callFetch(urlOf(port)),
  "node:http, a fresh connection each": (port) => callBare(port, false),
  "openaction, a create (fresh connection)": (port) => callOurs(port, "create"),
};

/** Those that need what is installed in the folder of the peers. */
export const PEER_CONTENDERS: Readonly<Record<string, MakeCall>> = {
  "vendor's SDK, kept alive": (port) => callVendor(port, keepAlive()),
  "vendor's SDK, as it comes": (port) => callVendor(port, undefined),
  "undici, unsigned": (port) => callUndici(urlOf(port)),
};
