// @generated from spec/gaap/actions/describe-http-listeners.yaml by `openaction generate`. Do not edit.

import type { Action, CallOptions, Result } from "@openaction/runtime";
import type { GaapClient } from "../client.js";
import type { DescribeHTTPListenersErrorCode } from "../error-code.js";
import type { HTTPListener } from "../structures.js";

/**
 * List HTTP listeners.
 *
 * Lists the HTTP listeners of a connection or connection group, or looks up a single one by its id.
 * Listeners of other protocols are not part of the answer.
 *
 * Use it to follow a change until ListenerStatus is 0 (running), and to find out what became of a
 * write whose answer got lost.
 *
 * Filters narrow the list: ListenerName and Port match exactly, SearchValue matches any part of the
 * name or port and cannot be combined with those two. To page through a long list, raise Offset by
 * Limit until TotalCount is reached.
 *
 * At most 20 calls a second for one account and region.
 *
 * @throws {CallFailure} An `ApiError` has a code of {@link DescribeHTTPListenersErrorCode}, or one that is not documented.
 * @example
 * ```ts
 * const { TotalCount, ListenerSet } = await describeHTTPListeners(gaap, {
 *   ProxyId: "link-cuxw2rm0",
 *   Offset: 0,
 *   Limit: 20,
 * });
 * ```
 */
export function describeHTTPListeners(
  client: GaapClient,
  request: DescribeHTTPListenersRequest,
  options?: CallOptions,
): Promise<DescribeHTTPListenersResponse> {
  return client.call(DescribeHTTPListenersAction, request, options);
}

/** Like {@link describeHTTPListeners}, but resolves to the error instead of throwing it. */
describeHTTPListeners.safe = (
  client: GaapClient,
  request: DescribeHTTPListenersRequest,
  options?: CallOptions,
): Promise<Result<DescribeHTTPListenersResponse, DescribeHTTPListenersErrorCode>> =>
  client.safe(DescribeHTTPListenersAction, request, options);

/**
 * Which listeners to list. At least one of ProxyId, GroupId and ListenerId is set, and never both
 * ProxyId and GroupId. All conditions must hold at once.
 */
export type DescribeHTTPListenersRequest =
  | DescribeHTTPListenersForConnectionRequest
  | DescribeHTTPListenersForGroupRequest
  | DescribeHTTPListenersForListenerRequest;

/** Lists the HTTP listeners of a connection. */
export interface DescribeHTTPListenersForConnectionRequest {
  /** Id of the connection whose listeners are listed. Excludes GroupId. */
  ProxyId: string;
  /**
   * Only the listener with this id. To find out whether a listener is gone, send ListenerId without
   * ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a
   * listener that no longer exists.
   */
  ListenerId?: string;
  /** Only listeners with exactly this name. */
  ListenerName?: string;
  /**
   * Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by
   * an HTTP listener.
   */
  Port?: number;
  /**
   * Only listeners whose name or port contains this text. It cannot be used together with ListenerName
   * or Port.
   */
  SearchValue?: string;
  /**
   * Number of listeners to skip, for paging.
   * @default 0
   */
  Offset?: number;
  /**
   * Most listeners to return in one answer. The vendor documents no upper bound.
   * @default 20
   */
  Limit?: number;
  /** Never set in this form of the request. */
  GroupId?: never;
}

/** Lists the HTTP listeners of a connection group. */
export interface DescribeHTTPListenersForGroupRequest {
  /** Id of the connection group whose listeners are listed. Excludes ProxyId. */
  GroupId: string;
  /**
   * Only the listener with this id. To find out whether a listener is gone, send ListenerId without
   * ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a
   * listener that no longer exists.
   */
  ListenerId?: string;
  /** Only listeners with exactly this name. */
  ListenerName?: string;
  /**
   * Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by
   * an HTTP listener.
   */
  Port?: number;
  /**
   * Only listeners whose name or port contains this text. It cannot be used together with ListenerName
   * or Port.
   */
  SearchValue?: string;
  /**
   * Number of listeners to skip, for paging.
   * @default 0
   */
  Offset?: number;
  /**
   * Most listeners to return in one answer. The vendor documents no upper bound.
   * @default 20
   */
  Limit?: number;
  /** Never set in this form of the request. */
  ProxyId?: never;
}

/** Looks up one HTTP listener, wherever it belongs. */
export interface DescribeHTTPListenersForListenerRequest {
  /**
   * Only the listener with this id. To find out whether a listener is gone, send ListenerId without
   * ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a
   * listener that no longer exists.
   */
  ListenerId: string;
  /** Only listeners with exactly this name. */
  ListenerName?: string;
  /**
   * Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by
   * an HTTP listener.
   */
  Port?: number;
  /**
   * Only listeners whose name or port contains this text. It cannot be used together with ListenerName
   * or Port.
   */
  SearchValue?: string;
  /**
   * Number of listeners to skip, for paging.
   * @default 0
   */
  Offset?: number;
  /**
   * Most listeners to return in one answer. The vendor documents no upper bound.
   * @default 20
   */
  Limit?: number;
  /** Never set in this form of the request. */
  ProxyId?: never;
  /** Never set in this form of the request. */
  GroupId?: never;
}

/** One page of the listeners that fit the request. */
export interface DescribeHTTPListenersResponse {
  /** Number of listeners that fit the request, counted over all pages. */
  TotalCount: number;
  /** The listeners of this page; empty if none fits. */
  ListenerSet: HTTPListener[];
  /** Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it. */
  RequestId: string;
}

/** What the runtime needs to know about DescribeHTTPListeners. */
export const DescribeHTTPListenersAction: Action<
  DescribeHTTPListenersRequest,
  DescribeHTTPListenersResponse,
  DescribeHTTPListenersErrorCode
> = {
  name: "DescribeHTTPListeners",
  effect: "read",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: [
    "AuthFailure",
    "AuthFailure.NotEnterpriseAuthorization",
    "FailedOperation.NotSupportOldVersionProxy",
    "FailedOperation.NotSupportProxyGroup",
    "FailedOperation.UserNotConfirmProtocol",
    "ResourceUnavailable.AccountViolation",
  ],
  retry: {
    "ResourceUnavailable.AccountViolation": "never",
  },
};
