// @generated from spec/gaap/actions/delete-listeners.yaml by `openaction generate`. Do not edit.

import type { Action, CallOptions, Result } from "@openaction/runtime";
import type { GaapClient } from "../client.js";
import type { DeleteListenersErrorCode } from "../error-code.js";

/**
 * Delete listeners.
 *
 * Deletes listeners of a connection or connection group. It takes listeners of every protocol, HTTP
 * and HTTPS as well as TCP and UDP.
 *
 * An answer without an error does not mean that everything is gone. Look at its three lists:
 *
 * - OperationSucceedListenerSet: accepted for deletion; an HTTP listener is gone when
 *   DescribeHTTPListeners no longer shows it.
 * - OperationFailedListenerSet: still there.
 * - InvalidStatusListenerSet: unknown here, which includes listeners that were deleted before.
 *
 * With Force 0, a listener that has origin servers bound to it is kept. The service says so in
 * OperationFailedListenerSet or refuses the whole call with `FailedOperation.RealServerAlreadyBound`;
 * be ready for both.
 *
 * At most 20 calls a second for one account and region.
 *
 * @throws {CallFailure} An `ApiError` has a code of {@link DeleteListenersErrorCode}, or one that is not documented.
 * @example
 * ```ts
 * const { OperationFailedListenerSet, OperationSucceedListenerSet, InvalidStatusListenerSet } = await deleteListeners(gaap, {
 *   ProxyId: "link-cuxw2rm0",
 *   ListenerIds: ["listener-o0f3at99"],
 *   Force: 0,
 * });
 * ```
 */
export function deleteListeners(
  client: GaapClient,
  request: DeleteListenersRequest,
  options?: CallOptions,
): Promise<DeleteListenersResponse> {
  return client.call(DeleteListenersAction, request, options);
}

/** Like {@link deleteListeners}, but resolves to the error instead of throwing it. */
deleteListeners.safe = (
  client: GaapClient,
  request: DeleteListenersRequest,
  options?: CallOptions,
): Promise<Result<DeleteListenersResponse, DeleteListenersErrorCode>> =>
  client.safe(DeleteListenersAction, request, options);

/** Which listeners to delete, and where they belong. Exactly one of ProxyId and GroupId is set. */
export type DeleteListenersRequest = DeleteListenersForConnectionRequest | DeleteListenersForGroupRequest;

/** Deletes listeners of a single connection. */
export interface DeleteListenersForConnectionRequest {
  /**
   * Ids of the listeners to delete, of any protocol. All of them belong to the one connection or group
   * that the request names.
   */
  ListenerIds: string[];
  /**
   * Whether a listener is deleted even though origin servers are still bound to it.
   * - 0: Keep a listener that has origins bound to it
   * - 1: Delete it together with its bindings
   */
  Force: 0 | 1;
  /** Id of the connection that the listeners belong to. Excludes GroupId. */
  ProxyId: string;
  /** Never set in this form of the request. */
  GroupId?: never;
}

/** Deletes listeners of a connection group. */
export interface DeleteListenersForGroupRequest {
  /**
   * Ids of the listeners to delete, of any protocol. All of them belong to the one connection or group
   * that the request names.
   */
  ListenerIds: string[];
  /**
   * Whether a listener is deleted even though origin servers are still bound to it.
   * - 0: Keep a listener that has origins bound to it
   * - 1: Delete it together with its bindings
   */
  Force: 0 | 1;
  /** Id of the connection group that the listeners belong to. Excludes ProxyId. */
  GroupId: string;
  /** Never set in this form of the request. */
  ProxyId?: never;
}

/** What became of the listeners of the request, in three lists of ids. */
export interface DeleteListenersResponse {
  /**
   * Ids of listeners that could not be deleted, for example because origins are bound and Force is 0.
   * They still exist.
   */
  OperationFailedListenerSet: string[];
  /** Ids of listeners whose deletion was accepted. They pass through ListenerStatus 2 and then are gone. */
  OperationSucceedListenerSet: string[];
  /**
   * Ids that name no listener of this connection or group. After a repeated call, they are the listeners
   * that an earlier call has already deleted.
   */
  InvalidStatusListenerSet: string[];
  /** Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it. */
  RequestId: string;
}

/** What the runtime needs to know about DeleteListeners. */
export const DeleteListenersAction: Action<
  DeleteListenersRequest,
  DeleteListenersResponse,
  DeleteListenersErrorCode
> = {
  name: "DeleteListeners",
  effect: "delete",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: [
    "AuthFailure",
    "AuthFailure.NotEnterpriseAuthorization",
    "FailedOperation.GroupStatusNotInRuning",
    "FailedOperation.InstanceStatusNotInRuning",
    "FailedOperation.ListenerHasTask",
    "FailedOperation.NonStandardProxy",
    "FailedOperation.RealServerAlreadyBound",
    "FailedOperation.UserNotConfirmProtocol",
    "ResourceUnavailable.AccountViolation",
  ],
  retry: {
    "FailedOperation.ListenerHasTask": "conditional",
    "ResourceUnavailable.AccountViolation": "never",
  },
};
