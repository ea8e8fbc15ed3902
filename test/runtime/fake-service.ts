import {
  type Action,
  type CallFailure,
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type FetchInit,
  type Service,
} from "@openaction/runtime";

export type CommonCode = "AuthFailure.SignatureFailure" | "InternalError" | "RequestLimitExceeded";
export type CreateListenerCode =
  | CommonCode
  | "InvalidParameterValue.DuplicatedListenerPort"
  | "ResourceNotFound";

interface ForConnection {
  ListenerName: string;
  Port: number;
  ProxyId: string;
  GroupId?: never;
}

interface ForGroup {
  ListenerName: string;
  Port: number;
  GroupId: string;
  ProxyId?: never;
}

export interface CreateListenerResponse {
  ListenerId: string;
  RequestId: string;
}

/** A service as generated clients describe it, with few codes. */
export const service: Service<"gaap"> = {
  name: "gaap",
  version: "2018-05-29",
  endpoint: "https://gaap.tencentcloudapi.com",
  headerPrefix: "X-TC-",
  envelope: "Response",
  errorCodes: ["AuthFailure.SignatureFailure", "InternalError", "RequestLimitExceeded"],
  retry: { "AuthFailure.SignatureExpire": "clock", "AuthFailure.TokenFailure": "credentials" },
  unknownOutcome: ["InternalError"],
};

export const createListener: Action<ForConnection | ForGroup, CreateListenerResponse, CreateListenerCode> = {
  name: "CreateHTTPListener",
  effect: "create",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: ["InvalidParameterValue.DuplicatedListenerPort", "ResourceNotFound"],
};

/** The request whose bytes the vector G1 signs, at the time it signs them. */
export const request = { ProxyId: "link-cuxw2rm0", ListenerName: "listener-1", Port: 443 };
export const now = () => 1_689_233_134_000;

export const credentials = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};

export const result = { ListenerId: "listener-o0f3at99", RequestId: "9aeda369-17c7-429f-be39-745c1e92fc71" };
/** Answers of the service. */
export const succeed = () => Response.json({ Response: result });
export const refuseDuplicate = () =>
  Response.json({
    Response: {
      Error: { Code: "InvalidParameterValue.DuplicatedListenerPort", Message: "Port 443 is taken." },
      RequestId: "r-1",
    },
  });

/** What a fake service was sent. */
export interface SentRequest extends FetchInit {
  readonly url: string;
  readonly text: string;
}

/** A `fetch` that answers by itself and remembers what it was sent. */
export function fakeFetch(answer: (request: SentRequest) => Response | Promise<Response> = succeed) {
  const sent: SentRequest[] = [];
  const fetch: Fetch = async (url, init) => {
    const request = { ...init, url, text: new TextDecoder().decode(init.body) };
    sent.push(request);
    return answer(request);
  };
  return { fetch, sent };
}

/** A client of a fake service that sends each call once and at once, with what the service was sent. */
export function connect(
  options: ClientOptions = {},
  answer?: (request: SentRequest) => Response | Promise<Response>,
): { client: Client<"gaap">; sent: readonly SentRequest[] } {
  const { fetch, sent } = fakeFetch(answer);
  return {
    client: createClient(service, { credentials, now, fetch, retries: 0, limiter: false, ...options }),
    sent,
  };
}

/** The error of a call, which must have failed. */
export async function failureOf(
  call: Promise<{ ok: true } | { ok: false; error: CallFailure }>,
): Promise<CallFailure> {
  const settled = await call;
  if (settled.ok) throw new Error("The call succeeded.");
  return settled.error;
}
