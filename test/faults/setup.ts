import type { Action, ClientOptions, Service } from "@openaction/runtime";
import { createHttpTransport, type HttpTransportOptions } from "@openaction/runtime/node";
import { createClient as createWebClient } from "../../runtime/create-client.js";
import { createClient } from "../../runtime/node/entry.js";
import { authority } from "./certificates.js";
import type { FaultServer } from "./fault-server.js";

/** As the documents have them, with the codes that matter to retries. */
export const service: Service<"gaap"> = {
  name: "gaap",
  version: "2018-05-29",
  endpoint: "https://gaap.tencentcloudapi.com",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: [
    "AuthFailure.SignatureExpire",
    "AuthFailure.TokenFailure",
    "InternalError",
    "RequestLimitExceeded",
  ],
  retry: {
    "AuthFailure.SignatureExpire": "clock",
    "AuthFailure.TokenFailure": "credentials",
    InternalError: "conditional",
    RequestLimitExceeded: "throttle",
  },
  unknownOutcome: ["InternalError"],
};

export interface CreateRequest {
  readonly ListenerName: string;
  readonly Port: number;
  readonly ProxyId: string;
}

export const createListener: Action<CreateRequest, { ListenerId: string; RequestId: string }, string> = {
  name: "CreateHTTPListener",
  effect: "create",
  id: "ListenerId",
  errorCodes: ["InvalidParameterValue.DuplicatedListenerPort"],
};

export const describeListeners: Action<
  { readonly ProxyId: string; readonly Port: number },
  { ListenerSet: readonly object[]; RequestId: string },
  string
> = {
  name: "DescribeHTTPListeners",
  effect: "read",
  id: "RequestId",
  errorCodes: [],
};

export const credentials = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};

/** A client of a fault server, with a transport of its own. */
export function connect(
  server: FaultServer,
  options: ClientOptions & { readonly node?: HttpTransportOptions | undefined } = {},
) {
  const { node, ...rest } = options;
  const transport = createHttpTransport({
    maxAnswerBytes: 2 ** 18,
    ...node,
    connection: { ca: authority, lookup: server.lookup },
  });
  const endpoint = `${server.secure ? "https" : "http"}://faults.test:${server.port}`;
  return createClient(service, { credentials, endpoint, transport, ...rest });
}

/** The same over `fetch`, as browsers and workers have it: it cannot be told what to trust, nor where a name leads. */
export function connectOverFetch(
  server: FaultServer,
  { node: _, ...options }: Parameters<typeof connect>[1] = {},
) {
  const endpoint = `${server.secure ? "https" : "http"}://127.0.0.1:${server.port}`;
  return createWebClient(service, {
    credentials,
    endpoint,
    fetch: (url, init) => fetch(server.losesName() ? `http://127.0.0.2:${server.port}` : url, init),
    ...options,
  });
}
