import type { ActionModel, ApiModel } from "../../model/index.js";
import { requestText, type SampleObject } from "../../samples/index.js";

/** Where a request goes. */
export type Target = "page" | "local" | "service" | "proxy";

/** Whether requests act on somebody's account. */
export function isReal(target: Target): boolean {
  return target === "service" || target === "proxy";
}

/** What the reader chose besides the members of the request. None of it is secret. */
export interface Settings {
  readonly target: Target;
  /** Address of an emulator on this machine. */
  readonly localUrl: string;
  /** One of the document's endpoints. */
  readonly endpoint: string;
  readonly region: string;
  readonly language: string;
}

/** Held in the memory of the page, and nowhere else. */
export interface Secrets {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token: string;
}

/** A request as it is sent, but for its signature. */
export interface PreparedRequest {
  /** URL without a path; requests go to `/` of it. */
  readonly origin: string;
  /** As the Host header carries it, and the signature covers it. */
  readonly host: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  /** In the order of sending; `Host` is set by the browser, and the token, which is secret, added when it is sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export const CONTENT_TYPE = "application/json";

/** Writes the request of an action. `now` is in milliseconds since 1970. */
export function prepareRequest(
  { service }: ApiModel,
  action: ActionModel,
  request: SampleObject,
  settings: Settings,
  now: number,
): PreparedRequest {
  const origin = originOf(settings);
  const timestamp = Math.floor(now / 1000);
  const header = (name: string, value: string) => [`${service.headerPrefix}${name}`, value] as const;
  const headers = [
    ["Content-Type", CONTENT_TYPE] as const,
    header("Action", action.name),
    header("Version", service.version),
    header("Timestamp", String(timestamp)),
    ...(settings.region === "" ? [] : [header("Region", settings.region)]),
    ...(settings.language === "" ? [] : [header("Language", settings.language)]),
  ];
  return { origin, host: hostOf(origin), timestamp, headers, body: requestText(request) };
}

/** A request to an emulator of this machine is signed for its host, every other one for that of the endpoint. */
function originOf({ target, localUrl, endpoint }: Settings): string {
  return (target === "local" ? localUrl : endpoint).replace(/\/+$/, "");
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin.replace(/^https?:\/\//, "");
}
