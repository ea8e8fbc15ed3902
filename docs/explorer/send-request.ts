import {
  type Credential,
  createEmulator,
  createService,
  developmentCredentials,
  type EmulatedService,
} from "../../emulator/index.js";
import type { ApiModel } from "../../model/index.js";
import type { PreparedRequest, Secrets, Target } from "./prepare-request.js";

/** What came back. */
export type Answer = AnswerReceived | AnswerMissing;

export interface AnswerReceived {
  readonly kind: "received";
  readonly status: number;
  readonly milliseconds: number;
  readonly body: string;
}

/** No answer that the page may read. */
export interface AnswerMissing {
  readonly kind: "missing";
  readonly message: string;
}

/** A request with its signature, on its way. */
export interface SignedRequest extends PreparedRequest {
  readonly authorization: string;
}

/** The ways to all targets. */
export interface Sender {
  /** Never rejects. */
  send(target: Target, request: SignedRequest, secrets: Secrets): Promise<Answer>;
  /** Puts the state of the emulator in the page back to what it was in the beginning. */
  reset(): void;
}

/** Creates the ways to all targets. The emulator in the page keeps its state as long as the page is open. */
export function createSender(model: ApiModel): Sender {
  const service = createService(model.service.name);
  const answerInPage = createPageEmulator(model, service);
  return {
    reset: service.reset,
    async send(target, request, secrets) {
      const start = performance.now();
      const headers = headersOf(model, request, secrets);
      try {
        const { status, body } =
          target === "page"
            ? await answerInPage(request, headers, secrets)
            : await sendOverNetwork(target, request, headers);
        return { kind: "received", status, body, milliseconds: performance.now() - start };
      } catch (cause) {
        // A network that fails is no defect; an emulator that fails is one.
        if (target === "page") console.error(cause);
        return { kind: "missing", message: explainMissing(target, request) };
      }
    },
  };
}

interface Raw {
  readonly status: number;
  readonly body: string;
}

/** The reader's own key is known to the emulator in the page: it stays there, and its signatures can be tried. */
function createPageEmulator(model: ApiModel, { behaviours }: EmulatedService) {
  const create = (...credentials: readonly Credential[]) =>
    createEmulator(model, { behaviours, credentials });
  let owner = "";
  let emulator = create(developmentCredentials);
  return async (request: SignedRequest, headers: Headers, secrets: Secrets): Promise<Raw> => {
    const key = JSON.stringify(secrets);
    if (key !== owner) {
      const { token, ...pair } = secrets;
      emulator = create(token === "" ? pair : secrets);
      owner = key;
    }
    headers.set("Host", request.host);
    const body = new TextEncoder().encode(request.body);
    const answer = await emulator.answer({ method: "POST", target: "/", headers, body });
    return { status: answer.status, body: textOf(answer.body) };
  };
}

function textOf(body: string | Uint8Array): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

async function sendOverNetwork(target: Target, request: SignedRequest, headers: Headers): Promise<Raw> {
  const response = await fetch(urlOf(target, request), {
    method: "POST",
    headers,
    body: request.body,
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  const isOfProxy = response.headers.has("x-openaction-proxy");
  if (target === "proxy" && !isOfProxy) throw new TypeError("What answered is no proxy.");
  return { status: response.status, body: await response.text() };
}

function headersOf({ service }: ApiModel, request: SignedRequest, { token }: Secrets): Headers {
  const headers = new Headers();
  for (const [name, value] of request.headers) headers.set(name, value);
  headers.set("Authorization", request.authorization);
  if (token !== "") headers.set(`${service.headerPrefix}Token`, token);
  return headers;
}

/** The proxy is part of the server that this page comes from. */
function urlOf(target: Target, { origin, host }: SignedRequest): string {
  return target === "proxy"
    ? new URL(`/.proxy/${encodeURIComponent(host)}`, location.href).href
    : `${origin}/`;
}

function explainMissing(target: Target, { origin, host }: SignedRequest): string {
  switch (target) {
    case "local":
      return `Nothing at ${origin} answered a page of ${location.origin}. Start it with \`openaction emulate\`; it answers pages of this machine only.`;
    case "proxy":
      return "The server of this page is no proxy. Serve the page with `openaction docs serve --proxy`.";
    case "service":
      return `The browser got no answer from ${host} that it may show. Either it cannot be reached, or it answers no pages of other sites: then serve this page with \`openaction docs serve --proxy\`, and send through the proxy. Whether the request was executed is unknown.`;
    default:
      return "The emulator in the page failed. Reload the page.";
  }
}
