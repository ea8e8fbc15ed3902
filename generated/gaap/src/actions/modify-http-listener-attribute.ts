// @generated from spec/gaap/actions/modify-http-listener-attribute.yaml by `openaction generate`. Do not edit.

import type { Action, CallOptions, Result } from "@openaction/runtime";
import type { GaapClient } from "../client.js";
import type { ModifyHTTPListenerAttributeErrorCode } from "../error-code.js";

/**
 * Rename an HTTP listener.
 *
 * Gives an HTTP listener another name. Nothing else about a listener can be changed with this action;
 * for another port, create a new listener and delete the old one.
 *
 * The listener must be running (ListenerStatus 0) and belong to a single connection. One that belongs
 * to a connection group is refused with `FailedOperation.NotSupportProxyGroup`.
 *
 * Sending the same request twice does no harm: the second call sets the name that is already there.
 *
 * At most 20 calls a second for one account and region.
 *
 * @throws {CallFailure} An `ApiError` has a code of {@link ModifyHTTPListenerAttributeErrorCode}, or one that is not documented.
 * @example
 * ```ts
 * await modifyHTTPListenerAttribute(gaap, {
 *   ProxyId: "link-cuxw2rm0",
 *   ListenerId: "listener-o0f3at99",
 *   ListenerName: "listener-renamed",
 * });
 * ```
 */
export function modifyHTTPListenerAttribute(
  client: GaapClient,
  request: ModifyHTTPListenerAttributeRequest,
  options?: CallOptions,
): Promise<ModifyHTTPListenerAttributeResponse> {
  return client.call(ModifyHTTPListenerAttributeAction, request, options);
}

/** Like {@link modifyHTTPListenerAttribute}, but resolves to the error instead of throwing it. */
modifyHTTPListenerAttribute.safe = (
  client: GaapClient,
  request: ModifyHTTPListenerAttributeRequest,
  options?: CallOptions,
): Promise<Result<ModifyHTTPListenerAttributeResponse, ModifyHTTPListenerAttributeErrorCode>> =>
  client.safe(ModifyHTTPListenerAttributeAction, request, options);

/** Which listener to rename, and its new name. */
export interface ModifyHTTPListenerAttributeRequest {
  /** Id of the listener to rename. The listener must be running. */
  ListenerId: string;
  /**
   * New name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how
   * the vendor's own tools check it and is not documented.
   */
  ListenerName: string;
  /** Id of the connection that the listener belongs to. It may be left out. */
  ProxyId?: string;
}

/** The listener has its new name. */
export interface ModifyHTTPListenerAttributeResponse {
  /** Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it. */
  RequestId: string;
}

/** What the runtime needs to know about ModifyHTTPListenerAttribute. */
export const ModifyHTTPListenerAttributeAction: Action<
  ModifyHTTPListenerAttributeRequest,
  ModifyHTTPListenerAttributeResponse,
  ModifyHTTPListenerAttributeErrorCode
> = {
  name: "ModifyHTTPListenerAttribute",
  effect: "update",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: [
    "AuthFailure",
    "AuthFailure.NotEnterpriseAuthorization",
    "FailedOperation.ListenerStatusError",
    "FailedOperation.NonStandardProxy",
    "FailedOperation.NotSupportOldVersionProxy",
    "FailedOperation.NotSupportProxyGroup",
    "FailedOperation.UserNotConfirmProtocol",
    "ResourceUnavailable.AccountViolation",
  ],
  retry: {
    "ResourceUnavailable.AccountViolation": "never",
  },
};
