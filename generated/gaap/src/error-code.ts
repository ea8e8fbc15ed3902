// @generated from spec/gaap/openapi.yaml by `openaction generate`. Do not edit.

import type { ErrorDescription } from "@openaction/runtime";

/** Every documented error code of Tencent Cloud GAAP, spelled as on the wire with `_` for `.`. */
export enum GaapErrorCode {
  /**
   * This operation has been taken out of service. Look up its successor in the vendor's API
   * documentation and call that one instead.
   */
  ActionOffline = "ActionOffline",
  /**
   * The call was refused during authentication or authorisation, for a reason that no closer code
   * describes. Check that the API key is enabled, that the signature is made with its SecretKey, and
   * that a policy in the CAM console admits the caller to GAAP.
   */
  AuthFailure = "AuthFailure",
  /**
   * The Authorization header does not have the form that TC3-HMAC-SHA256 prescribes. Compare the header
   * with the security scheme TC3. Algorithm, Credential, SignedHeaders and Signature must all be present
   * and in this order.
   */
  AuthFailure_InvalidAuthorization = "AuthFailure.InvalidAuthorization",
  /**
   * The SecretId in the credential is not the id of an API key, but for example an account number or a
   * key of another product. Copy the SecretId from the API Keys page of the Cloud Access Management
   * (CAM) console.
   */
  AuthFailure_InvalidSecretId = "AuthFailure.InvalidSecretId",
  /**
   * The account protects this operation with multi-factor authentication, and the check was not passed.
   * Complete the multi-factor check. An administrator finds its setting among the security settings of
   * the user in the CAM console.
   */
  AuthFailure_MFAFailure = "AuthFailure.MFAFailure",
  /**
   * The operation is open to verified organisations only, and the account is not verified as one.
   * Complete the organisation's identity verification on the account page of the console, or call with
   * the key of an account that has done so.
   */
  AuthFailure_NotEnterpriseAuthorization = "AuthFailure.NotEnterpriseAuthorization",
  /**
   * No active API key has this SecretId. It may be mistyped, disabled or deleted. Check on the API Keys
   * page of the CAM console that the key exists and is enabled, and look for blanks or line breaks
   * around the configured value.
   */
  AuthFailure_SecretIdNotFound = "AuthFailure.SecretIdNotFound",
  /**
   * X-TC-Timestamp is more than five minutes away from the gateway's clock. Synchronise the clock of the
   * calling machine, then sign the request afresh with the current time.
   */
  AuthFailure_SignatureExpire = "AuthFailure.SignatureExpire",
  /**
   * The gateway computed another signature from the same request. Check that the SecretKey belongs to
   * the SecretId, and that the signed body, Host and Content-Type are byte for byte those that were
   * sent.
   */
  AuthFailure_SignatureFailure = "AuthFailure.SignatureFailure",
  /**
   * The session token in X-TC-Token is wrong or has expired. Fetch new temporary credentials and send
   * their id, key and token together. A permanent key needs no token at all.
   */
  AuthFailure_TokenFailure = "AuthFailure.TokenFailure",
  /**
   * No access policy allows this sub-account or role to call the operation on this resource. Have an
   * administrator attach a policy that allows the action to the caller, on the Policies page of the CAM
   * console.
   */
  AuthFailure_UnauthorizedOperation = "AuthFailure.UnauthorizedOperation",
  /**
   * The request was only rehearsed, and it would have succeeded. Send the request without its dry-run
   * switch to have it carried out.
   */
  DryRunOperation = "DryRunOperation",
  /**
   * The operation did not succeed, and the service gives no closer reason than the text of the message.
   * Read the message and compare the state of the resource with a Describe action. If it stays unclear,
   * open a support ticket with the RequestId.
   */
  FailedOperation = "FailedOperation",
  /**
   * The connection group is not in its running state, so that it cannot be changed now. Watch the group
   * on the connection group page of the GAAP console, and send the request again once it is running.
   */
  FailedOperation_GroupStatusNotInRuning = "FailedOperation.GroupStatusNotInRuning",
  /**
   * The connection is not in its running state, so that it cannot be changed now. Open the connection on
   * the access management page of the GAAP console. Enable it if it is closed, or wait until it is
   * running, then send the request again.
   */
  FailedOperation_InstanceStatusNotInRuning = "FailedOperation.InstanceStatusNotInRuning",
  /**
   * The connection or group already has as many listeners as it may have. Delete listeners that are no
   * longer needed with DeleteListeners, use another connection, or ask for a higher quota with a support
   * ticket.
   */
  FailedOperation_LimitNumofListener = "FailedOperation.LimitNumofListener",
  /**
   * An earlier change to the listener is still being worked on, and a second one is not accepted
   * meanwhile. Poll DescribeHTTPListeners until ListenerStatus is 0, check that the change is still
   * wanted, then send it again.
   */
  FailedOperation_ListenerHasTask = "FailedOperation.ListenerHasTask",
  /**
   * The listener is not in its running state, so that it cannot be changed now. Poll
   * DescribeHTTPListeners with the ListenerId until ListenerStatus is 0, then send the request again.
   */
  FailedOperation_ListenerStatusError = "FailedOperation.ListenerStatusError",
  /**
   * The connection is not of the standard kind, and calls that write are locked for it. Name a standard
   * connection in ProxyId, or ask for the change with a support ticket.
   */
  FailedOperation_NonStandardProxy = "FailedOperation.NonStandardProxy",
  /**
   * The connection is of an early generation that lacks this operation; version 2.0 is the least that
   * has it. Look up the version of the connection in the GAAP console, and create a new connection if it
   * is older than 2.0.
   */
  FailedOperation_NotSupportOldVersionProxy = "FailedOperation.NotSupportOldVersionProxy",
  /**
   * The operation does not work on this connection group or on a listener that belongs to one. Use a
   * single connection, with ProxyId in place of GroupId.
   */
  FailedOperation_NotSupportProxyGroup = "FailedOperation.NotSupportProxyGroup",
  /**
   * A listener can only be added to a connection that is running, and this one is not. Open the
   * connection on the access management page of the GAAP console. Enable it if it is closed, or wait
   * until it is running, then send the request again.
   */
  FailedOperation_ProxyStatusNotInRuning = "FailedOperation.ProxyStatusNotInRuning",
  /**
   * Origin servers are still bound to the listener, and the request does not allow them to be taken off.
   * Unbind the origins first, or set Force to 1 if the listener may go together with its bindings.
   */
  FailedOperation_RealServerAlreadyBound = "FailedOperation.RealServerAlreadyBound",
  /**
   * The account has not yet accepted the terms of use of GAAP. Sign in to the GAAP console once with the
   * main account, accept the terms there, then send the request again.
   */
  FailedOperation_UserNotConfirmProtocol = "FailedOperation.UserNotConfirmProtocol",
  /**
   * The service failed while it was working on the request. Whether the request was carried out cannot
   * be told from this code. For a read, wait and call again. After a write, look at the state with a
   * Describe action before sending it a second time.
   */
  InternalError = "InternalError",
  /**
   * The service has no operation of this name in the requested version. Check X-TC-Action for its exact
   * spelling and upper case, and X-TC-Version and the host for the right service.
   */
  InvalidAction = "InvalidAction",
  /**
   * A parameter has the wrong type or form, or is in conflict with another one. The message usually
   * names it. Compare the named member with the request's schema. Numbers must not be sent as texts, and
   * of two exclusive members only one may be set.
   */
  InvalidParameter = "InvalidParameter",
  /**
   * A parameter has the right type, but its value is out of range or otherwise not allowed. Correct the
   * member that the message names; its description tells the limits.
   */
  InvalidParameterValue = "InvalidParameterValue",
  /**
   * Another listener of the same transport protocol already uses this port on the connection or group.
   * Choose another Port, or look up the listener that holds it with DescribeHTTPListeners. After a
   * repeated attempt it may be the one that the first attempt created.
   */
  InvalidParameterValue_DuplicatedListenerPort = "InvalidParameterValue.DuplicatedListenerPort",
  /**
   * The port is not one that a listener can have. Choose a Port from 1 to 64999 other than 21, which is
   * reserved.
   */
  InvalidParameterValue_InvalidListenerPort = "InvalidParameterValue.InvalidListenerPort",
  /**
   * The body is malformed, as happens above all with multipart bodies. Send the body as one JSON object
   * with Content-Type application/json, and `{}` where there is nothing to say.
   */
  InvalidRequest = "InvalidRequest",
  /**
   * Calls from this network address are blocked. Call from another address, or ask with a support ticket
   * to have this one taken off the list.
   */
  IpInBlacklist = "IpInBlacklist",
  /**
   * The account or key accepts calls from listed addresses only, and this address is not listed. Have an
   * administrator add the caller's public address to the allow list, or call from a machine that is
   * listed.
   */
  IpNotInWhitelist = "IpNotInWhitelist",
  /**
   * The request would exceed a quota of the account. Release what is no longer needed, or ask for a
   * higher quota with a support ticket.
   */
  LimitExceeded = "LimitExceeded",
  /**
   * A required parameter is absent. It may be a member of the body or one of the X-TC- headers; the
   * message names it. Add the named member or header and send the request again.
   */
  MissingParameter = "MissingParameter",
  /**
   * The host name does not belong to any service. Check the host for typing errors and compare it with
   * the servers of this document.
   */
  NoSuchProduct = "NoSuchProduct",
  /**
   * The service does not have the version named in X-TC-Version. Send the version of this document in
   * X-TC-Version, in the form YYYY-MM-DD.
   */
  NoSuchVersion = "NoSuchVersion",
  /**
   * The operation was called more often in one second than it allows. Wait for at least a second and
   * send the same request again; spread calls out below the rate limit of the operation.
   */
  RequestLimitExceeded = "RequestLimitExceeded",
  /**
   * The calls of the main account, added up over all regions, exceed its rate. Wait before sending the
   * same request again. Slow down the other programs that use the account, or ask for a higher rate with
   * a support ticket.
   */
  RequestLimitExceeded_GlobalRegionUinLimitExceeded = "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
  /**
   * Too many calls came from one network address within a second. Wait before sending the same request
   * again, and share one rate limiter among the programs behind this address.
   */
  RequestLimitExceeded_IPLimitExceeded = "RequestLimitExceeded.IPLimitExceeded",
  /**
   * The main account and its sub-accounts together call more often than the account may. Wait before
   * sending the same request again, and slow down the other programs that use the account.
   */
  RequestLimitExceeded_UinLimitExceeded = "RequestLimitExceeded.UinLimitExceeded",
  /**
   * The request exceeds the gateway's limit, which is 10 MB for a signed JSON body. Split the request
   * into several smaller ones.
   */
  RequestSizeLimitExceeded = "RequestSizeLimitExceeded",
  /**
   * The resource is occupied, for example by another operation that is still running. Look at the
   * resource with a Describe action, wait until it is free, then send the request again.
   */
  ResourceInUse = "ResourceInUse",
  /**
   * The vendor has too little free stock of the resource at the moment. Ask for less, choose another
   * region or type, or try again later.
   */
  ResourceInsufficient = "ResourceInsufficient",
  /**
   * A resource that the request names by its id does not exist in this account. Check the id and the
   * account whose key signs the call; a Describe action lists what exists.
   */
  ResourceNotFound = "ResourceNotFound",
  /**
   * The resource exists, but its present state does not permit its use. Look at its state with a
   * Describe action or in the console, and send the request again once it is available.
   */
  ResourceUnavailable = "ResourceUnavailable",
  /**
   * The account holds resources that the vendor has restricted for a breach of its rules. Read the
   * notice in the message centre of the console or in the account's mailbox, and do what it asks for
   * before calling again.
   */
  ResourceUnavailable_AccountViolation = "ResourceUnavailable.AccountViolation",
  /**
   * The operation was carried out, but its answer is larger than the 50 MB that the gateway passes on.
   * For a list, ask for fewer entries with Limit or with a narrower filter. After a write, read its
   * effect with a Describe action instead of repeating it.
   */
  ResponseSizeLimitExceeded = "ResponseSizeLimitExceeded",
  /**
   * The service cannot answer at the moment. Whether it had begun to work on the request is not known.
   * For a read, wait and call again. After a write, look at the state with a Describe action before
   * sending it a second time.
   */
  ServiceUnavailable = "ServiceUnavailable",
  /**
   * The service itself, apart from access policies, does not permit the caller to do this. Check who
   * owns the resource and whether the account has been admitted to this feature; if both are in order,
   * open a support ticket.
   */
  UnauthorizedOperation = "UnauthorizedOperation",
  /**
   * The request has a top-level member that the operation does not declare. The message names it. Remove
   * the member or correct its spelling; names are case-sensitive.
   */
  UnknownParameter = "UnknownParameter",
  /**
   * The operation cannot be applied to this target, for example because of the kind of connection. Check
   * in the description of the operation which targets it accepts, and name another one.
   */
  UnsupportedOperation = "UnsupportedOperation",
  /**
   * The gateway accepts neither this HTTP method nor this scheme; it wants GET or POST over HTTPS. Send
   * the request as POST to the HTTPS address of a server of this document.
   */
  UnsupportedProtocol = "UnsupportedProtocol",
  /**
   * The service is not offered in the region named in X-TC-Region. Name a region in which the service
   * exists, or leave the header out where the service does not need it.
   */
  UnsupportedRegion = "UnsupportedRegion",
}

/** Codes that any action may answer. */
export type GaapCommonErrorCode =
  | GaapErrorCode.ActionOffline
  | GaapErrorCode.AuthFailure_InvalidAuthorization
  | GaapErrorCode.AuthFailure_InvalidSecretId
  | GaapErrorCode.AuthFailure_MFAFailure
  | GaapErrorCode.AuthFailure_SecretIdNotFound
  | GaapErrorCode.AuthFailure_SignatureExpire
  | GaapErrorCode.AuthFailure_SignatureFailure
  | GaapErrorCode.AuthFailure_TokenFailure
  | GaapErrorCode.AuthFailure_UnauthorizedOperation
  | GaapErrorCode.DryRunOperation
  | GaapErrorCode.FailedOperation
  | GaapErrorCode.InternalError
  | GaapErrorCode.InvalidAction
  | GaapErrorCode.InvalidParameter
  | GaapErrorCode.InvalidParameterValue
  | GaapErrorCode.InvalidRequest
  | GaapErrorCode.IpInBlacklist
  | GaapErrorCode.IpNotInWhitelist
  | GaapErrorCode.LimitExceeded
  | GaapErrorCode.MissingParameter
  | GaapErrorCode.NoSuchProduct
  | GaapErrorCode.NoSuchVersion
  | GaapErrorCode.RequestLimitExceeded
  | GaapErrorCode.RequestLimitExceeded_GlobalRegionUinLimitExceeded
  | GaapErrorCode.RequestLimitExceeded_IPLimitExceeded
  | GaapErrorCode.RequestLimitExceeded_UinLimitExceeded
  | GaapErrorCode.RequestSizeLimitExceeded
  | GaapErrorCode.ResourceInUse
  | GaapErrorCode.ResourceInsufficient
  | GaapErrorCode.ResourceNotFound
  | GaapErrorCode.ResourceUnavailable
  | GaapErrorCode.ResponseSizeLimitExceeded
  | GaapErrorCode.ServiceUnavailable
  | GaapErrorCode.UnauthorizedOperation
  | GaapErrorCode.UnknownParameter
  | GaapErrorCode.UnsupportedOperation
  | GaapErrorCode.UnsupportedProtocol
  | GaapErrorCode.UnsupportedRegion;

/** Codes that {@link GaapErrorCode} documents for CreateHTTPListener, the common ones included. */
export type CreateHTTPListenerErrorCode =
  | GaapCommonErrorCode
  | GaapErrorCode.AuthFailure
  | GaapErrorCode.AuthFailure_NotEnterpriseAuthorization
  | GaapErrorCode.FailedOperation_GroupStatusNotInRuning
  | GaapErrorCode.FailedOperation_InstanceStatusNotInRuning
  | GaapErrorCode.FailedOperation_LimitNumofListener
  | GaapErrorCode.FailedOperation_ListenerHasTask
  | GaapErrorCode.FailedOperation_NonStandardProxy
  | GaapErrorCode.FailedOperation_NotSupportProxyGroup
  | GaapErrorCode.FailedOperation_ProxyStatusNotInRuning
  | GaapErrorCode.FailedOperation_UserNotConfirmProtocol
  | GaapErrorCode.InvalidParameterValue_DuplicatedListenerPort
  | GaapErrorCode.InvalidParameterValue_InvalidListenerPort
  | GaapErrorCode.ResourceUnavailable_AccountViolation;

/** Codes that {@link GaapErrorCode} documents for DescribeHTTPListeners, the common ones included. */
export type DescribeHTTPListenersErrorCode =
  | GaapCommonErrorCode
  | GaapErrorCode.AuthFailure
  | GaapErrorCode.AuthFailure_NotEnterpriseAuthorization
  | GaapErrorCode.FailedOperation_NotSupportOldVersionProxy
  | GaapErrorCode.FailedOperation_NotSupportProxyGroup
  | GaapErrorCode.FailedOperation_UserNotConfirmProtocol
  | GaapErrorCode.ResourceUnavailable_AccountViolation;

/** Codes that {@link GaapErrorCode} documents for ModifyHTTPListenerAttribute, the common ones included. */
export type ModifyHTTPListenerAttributeErrorCode =
  | GaapCommonErrorCode
  | GaapErrorCode.AuthFailure
  | GaapErrorCode.AuthFailure_NotEnterpriseAuthorization
  | GaapErrorCode.FailedOperation_ListenerStatusError
  | GaapErrorCode.FailedOperation_NonStandardProxy
  | GaapErrorCode.FailedOperation_NotSupportOldVersionProxy
  | GaapErrorCode.FailedOperation_NotSupportProxyGroup
  | GaapErrorCode.FailedOperation_UserNotConfirmProtocol
  | GaapErrorCode.ResourceUnavailable_AccountViolation;

/** Codes that {@link GaapErrorCode} documents for DeleteListeners, the common ones included. */
export type DeleteListenersErrorCode =
  | GaapCommonErrorCode
  | GaapErrorCode.AuthFailure
  | GaapErrorCode.AuthFailure_NotEnterpriseAuthorization
  | GaapErrorCode.FailedOperation_GroupStatusNotInRuning
  | GaapErrorCode.FailedOperation_InstanceStatusNotInRuning
  | GaapErrorCode.FailedOperation_ListenerHasTask
  | GaapErrorCode.FailedOperation_NonStandardProxy
  | GaapErrorCode.FailedOperation_RealServerAlreadyBound
  | GaapErrorCode.FailedOperation_UserNotConfirmProtocol
  | GaapErrorCode.ResourceUnavailable_AccountViolation;

/** What each code means, what to do about it, and whether the same request may be sent again. */
export const GaapErrorCatalogue: Readonly<Record<`${GaapErrorCode}`, ErrorDescription>> = {
  ActionOffline: {
    category: "ActionOffline",
    meaning: "This operation has been taken out of service.",
    remedy: "Look up its successor in the vendor's API documentation and call that one instead.",
    retry: "never",
    outcome: "rejected",
  },
  AuthFailure: {
    category: "AuthFailure",
    meaning:
      "The call was refused during authentication or authorisation, for a reason that no closer code describes.",
    remedy:
      "Check that the API key is enabled, that the signature is made with its SecretKey, and that a policy in the CAM console admits the caller to GAAP.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.InvalidAuthorization": {
    category: "AuthFailure",
    meaning: "The Authorization header does not have the form that TC3-HMAC-SHA256 prescribes.",
    remedy:
      "Compare the header with the security scheme TC3. Algorithm, Credential, SignedHeaders and Signature must all be present and in this order.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.InvalidSecretId": {
    category: "AuthFailure",
    meaning:
      "The SecretId in the credential is not the id of an API key, but for example an account number or a key of another product.",
    remedy: "Copy the SecretId from the API Keys page of the Cloud Access Management (CAM) console.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.MFAFailure": {
    category: "AuthFailure",
    meaning:
      "The account protects this operation with multi-factor authentication, and the check was not passed.",
    remedy:
      "Complete the multi-factor check. An administrator finds its setting among the security settings of the user in the CAM console.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.NotEnterpriseAuthorization": {
    category: "AuthFailure",
    meaning: "The operation is open to verified organisations only, and the account is not verified as one.",
    remedy:
      "Complete the organisation's identity verification on the account page of the console, or call with the key of an account that has done so.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.SecretIdNotFound": {
    category: "AuthFailure",
    meaning: "No active API key has this SecretId. It may be mistyped, disabled or deleted.",
    remedy:
      "Check on the API Keys page of the CAM console that the key exists and is enabled, and look for blanks or line breaks around the configured value.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.SignatureExpire": {
    category: "AuthFailure",
    meaning: "X-TC-Timestamp is more than five minutes away from the gateway's clock.",
    remedy:
      "Synchronise the clock of the calling machine, then sign the request afresh with the current time.",
    retry: "clock",
    outcome: "rejected",
  },
  "AuthFailure.SignatureFailure": {
    category: "AuthFailure",
    meaning: "The gateway computed another signature from the same request.",
    remedy:
      "Check that the SecretKey belongs to the SecretId, and that the signed body, Host and Content-Type are byte for byte those that were sent.",
    retry: "never",
    outcome: "rejected",
  },
  "AuthFailure.TokenFailure": {
    category: "AuthFailure",
    meaning: "The session token in X-TC-Token is wrong or has expired.",
    remedy:
      "Fetch new temporary credentials and send their id, key and token together. A permanent key needs no token at all.",
    retry: "credentials",
    outcome: "rejected",
  },
  "AuthFailure.UnauthorizedOperation": {
    category: "AuthFailure",
    meaning: "No access policy allows this sub-account or role to call the operation on this resource.",
    remedy:
      "Have an administrator attach a policy that allows the action to the caller, on the Policies page of the CAM console.",
    retry: "never",
    outcome: "rejected",
  },
  DryRunOperation: {
    category: "DryRunOperation",
    meaning: "The request was only rehearsed, and it would have succeeded.",
    remedy: "Send the request without its dry-run switch to have it carried out.",
    retry: "never",
    outcome: "rejected",
  },
  FailedOperation: {
    category: "FailedOperation",
    meaning:
      "The operation did not succeed, and the service gives no closer reason than the text of the message.",
    remedy:
      "Read the message and compare the state of the resource with a Describe action. If it stays unclear, open a support ticket with the RequestId.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.GroupStatusNotInRuning": {
    category: "FailedOperation",
    meaning: "The connection group is not in its running state, so that it cannot be changed now.",
    remedy:
      "Watch the group on the connection group page of the GAAP console, and send the request again once it is running.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.InstanceStatusNotInRuning": {
    category: "FailedOperation",
    meaning: "The connection is not in its running state, so that it cannot be changed now.",
    remedy:
      "Open the connection on the access management page of the GAAP console. Enable it if it is closed, or wait until it is running, then send the request again.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.LimitNumofListener": {
    category: "FailedOperation",
    meaning: "The connection or group already has as many listeners as it may have.",
    remedy:
      "Delete listeners that are no longer needed with DeleteListeners, use another connection, or ask for a higher quota with a support ticket.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.ListenerHasTask": {
    category: "FailedOperation",
    meaning:
      "An earlier change to the listener is still being worked on, and a second one is not accepted meanwhile.",
    remedy:
      "Poll DescribeHTTPListeners until ListenerStatus is 0, check that the change is still wanted, then send it again.",
    retry: "conditional",
    outcome: "rejected",
  },
  "FailedOperation.ListenerStatusError": {
    category: "FailedOperation",
    meaning: "The listener is not in its running state, so that it cannot be changed now.",
    remedy:
      "Poll DescribeHTTPListeners with the ListenerId until ListenerStatus is 0, then send the request again.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.NonStandardProxy": {
    category: "FailedOperation",
    meaning: "The connection is not of the standard kind, and calls that write are locked for it.",
    remedy: "Name a standard connection in ProxyId, or ask for the change with a support ticket.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.NotSupportOldVersionProxy": {
    category: "FailedOperation",
    meaning:
      "The connection is of an early generation that lacks this operation; version 2.0 is the least that has it.",
    remedy:
      "Look up the version of the connection in the GAAP console, and create a new connection if it is older than 2.0.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.NotSupportProxyGroup": {
    category: "FailedOperation",
    meaning: "The operation does not work on this connection group or on a listener that belongs to one.",
    remedy: "Use a single connection, with ProxyId in place of GroupId.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.ProxyStatusNotInRuning": {
    category: "FailedOperation",
    meaning: "A listener can only be added to a connection that is running, and this one is not.",
    remedy:
      "Open the connection on the access management page of the GAAP console. Enable it if it is closed, or wait until it is running, then send the request again.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.RealServerAlreadyBound": {
    category: "FailedOperation",
    meaning:
      "Origin servers are still bound to the listener, and the request does not allow them to be taken off.",
    remedy: "Unbind the origins first, or set Force to 1 if the listener may go together with its bindings.",
    retry: "never",
    outcome: "rejected",
  },
  "FailedOperation.UserNotConfirmProtocol": {
    category: "FailedOperation",
    meaning: "The account has not yet accepted the terms of use of GAAP.",
    remedy:
      "Sign in to the GAAP console once with the main account, accept the terms there, then send the request again.",
    retry: "never",
    outcome: "rejected",
  },
  InternalError: {
    category: "InternalError",
    meaning:
      "The service failed while it was working on the request. Whether the request was carried out cannot be told from this code.",
    remedy:
      "For a read, wait and call again. After a write, look at the state with a Describe action before sending it a second time.",
    retry: "conditional",
    outcome: "unknown",
  },
  InvalidAction: {
    category: "InvalidAction",
    meaning: "The service has no operation of this name in the requested version.",
    remedy:
      "Check X-TC-Action for its exact spelling and upper case, and X-TC-Version and the host for the right service.",
    retry: "never",
    outcome: "rejected",
  },
  InvalidParameter: {
    category: "InvalidParameter",
    meaning:
      "A parameter has the wrong type or form, or is in conflict with another one. The message usually names it.",
    remedy:
      "Compare the named member with the request's schema. Numbers must not be sent as texts, and of two exclusive members only one may be set.",
    retry: "never",
    outcome: "rejected",
  },
  InvalidParameterValue: {
    category: "InvalidParameterValue",
    meaning: "A parameter has the right type, but its value is out of range or otherwise not allowed.",
    remedy: "Correct the member that the message names; its description tells the limits.",
    retry: "never",
    outcome: "rejected",
  },
  "InvalidParameterValue.DuplicatedListenerPort": {
    category: "InvalidParameterValue",
    meaning:
      "Another listener of the same transport protocol already uses this port on the connection or group.",
    remedy:
      "Choose another Port, or look up the listener that holds it with DescribeHTTPListeners. After a repeated attempt it may be the one that the first attempt created.",
    retry: "never",
    outcome: "rejected",
  },
  "InvalidParameterValue.InvalidListenerPort": {
    category: "InvalidParameterValue",
    meaning: "The port is not one that a listener can have.",
    remedy: "Choose a Port from 1 to 64999 other than 21, which is reserved.",
    retry: "never",
    outcome: "rejected",
  },
  InvalidRequest: {
    category: "InvalidRequest",
    meaning: "The body is malformed, as happens above all with multipart bodies.",
    remedy:
      "Send the body as one JSON object with Content-Type application/json, and `{}` where there is nothing to say.",
    retry: "never",
    outcome: "rejected",
  },
  IpInBlacklist: {
    category: "IpInBlacklist",
    meaning: "Calls from this network address are blocked.",
    remedy: "Call from another address, or ask with a support ticket to have this one taken off the list.",
    retry: "never",
    outcome: "rejected",
  },
  IpNotInWhitelist: {
    category: "IpNotInWhitelist",
    meaning: "The account or key accepts calls from listed addresses only, and this address is not listed.",
    remedy:
      "Have an administrator add the caller's public address to the allow list, or call from a machine that is listed.",
    retry: "never",
    outcome: "rejected",
  },
  LimitExceeded: {
    category: "LimitExceeded",
    meaning: "The request would exceed a quota of the account.",
    remedy: "Release what is no longer needed, or ask for a higher quota with a support ticket.",
    retry: "never",
    outcome: "rejected",
  },
  MissingParameter: {
    category: "MissingParameter",
    meaning:
      "A required parameter is absent. It may be a member of the body or one of the X-TC- headers; the message names it.",
    remedy: "Add the named member or header and send the request again.",
    retry: "never",
    outcome: "rejected",
  },
  NoSuchProduct: {
    category: "NoSuchProduct",
    meaning: "The host name does not belong to any service.",
    remedy: "Check the host for typing errors and compare it with the servers of this document.",
    retry: "never",
    outcome: "rejected",
  },
  NoSuchVersion: {
    category: "NoSuchVersion",
    meaning: "The service does not have the version named in X-TC-Version.",
    remedy: "Send the version of this document in X-TC-Version, in the form YYYY-MM-DD.",
    retry: "never",
    outcome: "rejected",
  },
  RequestLimitExceeded: {
    category: "RequestLimitExceeded",
    meaning: "The operation was called more often in one second than it allows.",
    remedy:
      "Wait for at least a second and send the same request again; spread calls out below the rate limit of the operation.",
    retry: "throttle",
    outcome: "rejected",
  },
  "RequestLimitExceeded.GlobalRegionUinLimitExceeded": {
    category: "RequestLimitExceeded",
    meaning: "The calls of the main account, added up over all regions, exceed its rate.",
    remedy:
      "Wait before sending the same request again. Slow down the other programs that use the account, or ask for a higher rate with a support ticket.",
    retry: "throttle",
    outcome: "rejected",
  },
  "RequestLimitExceeded.IPLimitExceeded": {
    category: "RequestLimitExceeded",
    meaning: "Too many calls came from one network address within a second.",
    remedy:
      "Wait before sending the same request again, and share one rate limiter among the programs behind this address.",
    retry: "throttle",
    outcome: "rejected",
  },
  "RequestLimitExceeded.UinLimitExceeded": {
    category: "RequestLimitExceeded",
    meaning: "The main account and its sub-accounts together call more often than the account may.",
    remedy:
      "Wait before sending the same request again, and slow down the other programs that use the account.",
    retry: "throttle",
    outcome: "rejected",
  },
  RequestSizeLimitExceeded: {
    category: "RequestSizeLimitExceeded",
    meaning: "The request exceeds the gateway's limit, which is 10 MB for a signed JSON body.",
    remedy: "Split the request into several smaller ones.",
    retry: "never",
    outcome: "rejected",
  },
  ResourceInUse: {
    category: "ResourceInUse",
    meaning: "The resource is occupied, for example by another operation that is still running.",
    remedy:
      "Look at the resource with a Describe action, wait until it is free, then send the request again.",
    retry: "conditional",
    outcome: "rejected",
  },
  ResourceInsufficient: {
    category: "ResourceInsufficient",
    meaning: "The vendor has too little free stock of the resource at the moment.",
    remedy: "Ask for less, choose another region or type, or try again later.",
    retry: "conditional",
    outcome: "rejected",
  },
  ResourceNotFound: {
    category: "ResourceNotFound",
    meaning: "A resource that the request names by its id does not exist in this account.",
    remedy: "Check the id and the account whose key signs the call; a Describe action lists what exists.",
    retry: "never",
    outcome: "rejected",
  },
  ResourceUnavailable: {
    category: "ResourceUnavailable",
    meaning: "The resource exists, but its present state does not permit its use.",
    remedy:
      "Look at its state with a Describe action or in the console, and send the request again once it is available.",
    retry: "conditional",
    outcome: "rejected",
  },
  "ResourceUnavailable.AccountViolation": {
    category: "ResourceUnavailable",
    meaning: "The account holds resources that the vendor has restricted for a breach of its rules.",
    remedy:
      "Read the notice in the message centre of the console or in the account's mailbox, and do what it asks for before calling again.",
    retry: "never",
    outcome: "rejected",
  },
  ResponseSizeLimitExceeded: {
    category: "ResponseSizeLimitExceeded",
    meaning:
      "The operation was carried out, but its answer is larger than the 50 MB that the gateway passes on.",
    remedy:
      "For a list, ask for fewer entries with Limit or with a narrower filter. After a write, read its effect with a Describe action instead of repeating it.",
    retry: "never",
    outcome: "unknown",
  },
  ServiceUnavailable: {
    category: "ServiceUnavailable",
    meaning:
      "The service cannot answer at the moment. Whether it had begun to work on the request is not known.",
    remedy:
      "For a read, wait and call again. After a write, look at the state with a Describe action before sending it a second time.",
    retry: "conditional",
    outcome: "unknown",
  },
  UnauthorizedOperation: {
    category: "UnauthorizedOperation",
    meaning: "The service itself, apart from access policies, does not permit the caller to do this.",
    remedy:
      "Check who owns the resource and whether the account has been admitted to this feature; if both are in order, open a support ticket.",
    retry: "never",
    outcome: "rejected",
  },
  UnknownParameter: {
    category: "UnknownParameter",
    meaning: "The request has a top-level member that the operation does not declare. The message names it.",
    remedy: "Remove the member or correct its spelling; names are case-sensitive.",
    retry: "never",
    outcome: "rejected",
  },
  UnsupportedOperation: {
    category: "UnsupportedOperation",
    meaning: "The operation cannot be applied to this target, for example because of the kind of connection.",
    remedy: "Check in the description of the operation which targets it accepts, and name another one.",
    retry: "never",
    outcome: "rejected",
  },
  UnsupportedProtocol: {
    category: "UnsupportedProtocol",
    meaning: "The gateway accepts neither this HTTP method nor this scheme; it wants GET or POST over HTTPS.",
    remedy: "Send the request as POST to the HTTPS address of a server of this document.",
    retry: "never",
    outcome: "rejected",
  },
  UnsupportedRegion: {
    category: "UnsupportedRegion",
    meaning: "The service is not offered in the region named in X-TC-Region.",
    remedy:
      "Name a region in which the service exists, or leave the header out where the service does not need it.",
    retry: "never",
    outcome: "rejected",
  },
};
