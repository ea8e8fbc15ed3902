import { type Code, headerName } from "../model/escape/index.js";
import type { ActionModel, ApiModel } from "../model/index.js";
import { requestText, type SampleObject } from "./request-text.js";

/** A call that a sample makes: an example of the document, or what a reader typed. */
export interface SampledCall {
  readonly model: ApiModel;
  readonly action: ActionModel;
  readonly request: SampleObject;
  /**
   * Host, which means https, or URL. Default: the document's first server. Samples that sign for themselves look for
   * `TENCENTCLOUD_ENDPOINT` in the environment first, so that their text runs against an emulator as it stands.
   */
  readonly endpoint?: string | undefined;
  /** Left out for services without regions. */
  readonly region?: string | undefined;
  /** Literal of the package that holds the generated client. */
  readonly packageName: Code;
}

/** A call as it goes over the wire, for samples that sign for themselves. */
export interface WireFacts {
  /** URL without a path. */
  readonly endpoint: string;
  readonly service: string;
  /** The headers that are known before the call is made. */
  readonly headers: readonly WireHeader[];
  /** Names of the headers that are known at the time of the call. */
  readonly timestamp: Code;
  readonly token: Code;
  readonly body: string;
}

export interface WireHeader {
  readonly name: Code;
  readonly value: string;
}

/** Tells what a call consists of. Throws a `TypeError` for a prefix of headers that no header can have. */
export function wireFacts(call: SampledCall): WireFacts {
  const { service } = call.model;
  const header = (name: string) => headerName(service.headerPrefix + name);
  return {
    endpoint: endpointOf(call),
    service: service.name,
    headers: [
      { name: header("Action"), value: call.action.name },
      { name: header("Version"), value: service.version },
      ...(call.region ? [{ name: header("Region"), value: call.region }] : []),
    ],
    timestamp: header("Timestamp"),
    token: header("Token"),
    body: requestText(call.request),
  };
}

/** URL that a call goes to, without a path. An endpoint that is half typed stays as it is. */
export function endpointOf({ model, endpoint }: SampledCall): string {
  const given = endpoint || defaultEndpoint(model);
  const url = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** Whether a call goes where the generated client and the vendor's tools go by themselves. */
export function isDefaultEndpoint(call: SampledCall): boolean {
  return endpointOf(call) === endpointOf({ ...call, endpoint: undefined });
}

function defaultEndpoint(model: ApiModel): string {
  return model.service.endpoints[0]?.url ?? "";
}
