// @generated from spec/gaap/openapi.yaml by `openaction generate`. Do not edit.

export {
  ApiError,
  type CallError,
  CallFailure,
  type CallOptions,
  type ClientOptions,
  type Credentials,
  isAdopted,
  type Result,
  reconcile,
} from "@openaction/runtime";
export {
  CreateHTTPListenerAction,
  type CreateHTTPListenerForConnectionRequest,
  type CreateHTTPListenerForGroupRequest,
  type CreateHTTPListenerRequest,
  type CreateHTTPListenerResponse,
  createHTTPListener,
  createHTTPListenerReconciliation,
} from "./actions/create-http-listener.js";
export {
  DeleteListenersAction,
  type DeleteListenersForConnectionRequest,
  type DeleteListenersForGroupRequest,
  type DeleteListenersRequest,
  type DeleteListenersResponse,
  deleteListeners,
} from "./actions/delete-listeners.js";
export {
  DescribeHTTPListenersAction,
  type DescribeHTTPListenersForConnectionRequest,
  type DescribeHTTPListenersForGroupRequest,
  type DescribeHTTPListenersForListenerRequest,
  type DescribeHTTPListenersRequest,
  type DescribeHTTPListenersResponse,
  describeHTTPListeners,
} from "./actions/describe-http-listeners.js";
export {
  ModifyHTTPListenerAttributeAction,
  type ModifyHTTPListenerAttributeRequest,
  type ModifyHTTPListenerAttributeResponse,
  modifyHTTPListenerAttribute,
} from "./actions/modify-http-listener-attribute.js";
export { createGaapClient, type GaapClient, GaapService } from "./client.js";
export {
  type CreateHTTPListenerErrorCode,
  type DeleteListenersErrorCode,
  type DescribeHTTPListenersErrorCode,
  type GaapCommonErrorCode,
  GaapErrorCatalogue,
  GaapErrorCode,
  type ModifyHTTPListenerAttributeErrorCode,
} from "./error-code.js";
export type { components, operations, paths } from "./schema.js";
export type { HTTPListener } from "./structures.js";
