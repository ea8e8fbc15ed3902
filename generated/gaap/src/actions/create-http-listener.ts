// @generated from spec/gaap/actions/create-http-listener.yaml by `openaction generate`. Do not edit.

import type { Action, CallOptions, Reconciliation, Result } from "@openaction/runtime";
import type { GaapClient } from "../client.js";
import type { CreateHTTPListenerErrorCode } from "../error-code.js";
import { DescribeHTTPListenersAction } from "./describe-http-listeners.js";

/**
 * Create an HTTP listener.
 *
 * Opens a port for HTTP on a running connection, or on a connection group.
 *
 * The answer comes before the listener is ready: it starts with ListenerStatus 1 (being created) and
 * serves traffic once DescribeHTTPListeners shows 0 (running), usually after some seconds. Until then
 * other changes to it are refused with `FailedOperation.ListenerHasTask` or
 * `FailedOperation.ListenerStatusError`.
 *
 * There is no idempotency token. If the answer gets lost, look for the port with DescribeHTTPListeners
 * and compare ListenerName before you send the request again. A port that is taken after a second
 * attempt may be taken by the listener that the first attempt created.
 *
 * At most 20 calls a second for one account and region.
 *
 * It is not sent again where its answer was lost, unless by {@link createHTTPListenerReconciliation}.
 *
 * @throws {CallFailure} An `ApiError` has a code of {@link CreateHTTPListenerErrorCode}, or one that is not documented.
 * @example
 * ```ts
 * const { ListenerId } = await createHTTPListener(gaap, {
 *   ProxyId: "link-cuxw2rm0",
 *   ListenerName: "listener-1",
 *   Port: 443,
 * });
 * ```
 */
export function createHTTPListener(
  client: GaapClient,
  request: CreateHTTPListenerRequest,
  options?: CallOptions,
): Promise<CreateHTTPListenerResponse> {
  return client.call(CreateHTTPListenerAction, request, options);
}

/** Like {@link createHTTPListener}, but resolves to the error instead of throwing it. */
createHTTPListener.safe = (
  client: GaapClient,
  request: CreateHTTPListenerRequest,
  options?: CallOptions,
): Promise<Result<CreateHTTPListenerResponse, CreateHTTPListenerErrorCode>> =>
  client.safe(CreateHTTPListenerAction, request, options);

/**
 * Where to create the listener, on which port and under which name. Exactly one of ProxyId and GroupId
 * is set.
 */
export type CreateHTTPListenerRequest =
  | CreateHTTPListenerForConnectionRequest
  | CreateHTTPListenerForGroupRequest;

/** Creates the listener on a single connection. */
export interface CreateHTTPListenerForConnectionRequest {
  /**
   * Name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how the
   * vendor's own tools check it and is not documented.
   */
  ListenerName: string;
  /**
   * Port to listen on: 1 to 64999 except 21, which is reserved. Listeners that share a transport
   * protocol must have different ports on the same connection or group; HTTP, HTTPS and TCP listeners
   * all count as TCP, UDP is apart. The vendor's reference page gives the type as Integer but sends the
   * text `"443"` in its example; this document says integer, and by the gateway's type rule a text is
   * refused with InvalidParameter.
   */
  Port: number;
  /** Id of the connection that gets the listener. The connection must be running. Excludes GroupId. */
  ProxyId: string;
  /** Never set in this form of the request. */
  GroupId?: never;
}

/** Creates the listener on a connection group. */
export interface CreateHTTPListenerForGroupRequest {
  /**
   * Name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how the
   * vendor's own tools check it and is not documented.
   */
  ListenerName: string;
  /**
   * Port to listen on: 1 to 64999 except 21, which is reserved. Listeners that share a transport
   * protocol must have different ports on the same connection or group; HTTP, HTTPS and TCP listeners
   * all count as TCP, UDP is apart. The vendor's reference page gives the type as Integer but sends the
   * text `"443"` in its example; this document says integer, and by the gateway's type rule a text is
   * refused with InvalidParameter.
   */
  Port: number;
  /**
   * Id of the connection group that gets the listener. The group must be running and of a kind that
   * takes HTTP listeners. Excludes ProxyId.
   */
  GroupId: string;
  /** Never set in this form of the request. */
  ProxyId?: never;
}

/** The listener has been accepted and is being set up. */
export interface CreateHTTPListenerResponse {
  /** Id of the new listener. Every later call names the listener by it. */
  ListenerId: string;
  /** Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it. */
  RequestId: string;
}

/** What the runtime needs to know about CreateHTTPListener. */
export const CreateHTTPListenerAction: Action<
  CreateHTTPListenerRequest,
  CreateHTTPListenerResponse,
  CreateHTTPListenerErrorCode
> = {
  name: "CreateHTTPListener",
  effect: "create",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: [
    "AuthFailure",
    "AuthFailure.NotEnterpriseAuthorization",
    "FailedOperation.GroupStatusNotInRuning",
    "FailedOperation.InstanceStatusNotInRuning",
    "FailedOperation.LimitNumofListener",
    "FailedOperation.ListenerHasTask",
    "FailedOperation.NonStandardProxy",
    "FailedOperation.NotSupportProxyGroup",
    "FailedOperation.ProxyStatusNotInRuning",
    "FailedOperation.UserNotConfirmProtocol",
    "InvalidParameterValue.DuplicatedListenerPort",
    "InvalidParameterValue.InvalidListenerPort",
    "ResourceUnavailable.AccountViolation",
  ],
  retry: {
    "FailedOperation.ListenerHasTask": "conditional",
    "ResourceUnavailable.AccountViolation": "never",
  },
};

/**
 * How to find out with DescribeHTTPListeners what became of a {@link createHTTPListener} whose answer was lost.
 * What it has created becomes its result, marked as `adopted`; if there is nothing, it is sent once more.
 *
 * @example
 * ```ts
 * const gaap = createGaapClient({ policies: [reconcile(createHTTPListenerReconciliation)] });
 * ```
 */
export const createHTTPListenerReconciliation: Reconciliation = {
  action: "CreateHTTPListener",
  list: DescribeHTTPListenersAction,
  items: "ListenerSet",
  key: ["ProxyId", "GroupId", "Port"],
  same: ["ListenerName"],
  id: "ListenerId",
  createdAt: "CreateTime",
  takenCode: "InvalidParameterValue.DuplicatedListenerPort",
};
