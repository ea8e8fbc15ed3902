// @generated from spec/gaap/openapi.yaml by `openaction generate`. Do not edit.

export interface paths {
  "/#CreateHTTPListener": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an HTTP listener
     * @description Opens a port for HTTP on a running connection, or on a connection group.
     *
     *     The answer comes before the listener is ready: it starts with ListenerStatus 1 (being created) and serves traffic
     *     once DescribeHTTPListeners shows 0 (running), usually after some seconds. Until then other changes to it are
     *     refused with `FailedOperation.ListenerHasTask` or `FailedOperation.ListenerStatusError`.
     *
     *     There is no idempotency token. If the answer gets lost, look for the port with DescribeHTTPListeners and compare
     *     ListenerName before you send the request again. A port that is taken after a second attempt may be taken by the
     *     listener that the first attempt created.
     */
    post: operations["CreateHTTPListener"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/#DescribeHTTPListeners": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * List HTTP listeners
     * @description Lists the HTTP listeners of a connection or connection group, or looks up a single one by its id. Listeners of
     *     other protocols are not part of the answer.
     *
     *     Use it to follow a change until ListenerStatus is 0 (running), and to find out what became of a write whose answer
     *     got lost.
     *
     *     Filters narrow the list: ListenerName and Port match exactly, SearchValue matches any part of the name or port and
     *     cannot be combined with those two. To page through a long list, raise Offset by Limit until TotalCount is reached.
     */
    post: operations["DescribeHTTPListeners"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/#ModifyHTTPListenerAttribute": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rename an HTTP listener
     * @description Gives an HTTP listener another name. Nothing else about a listener can be changed with this action; for another
     *     port, create a new listener and delete the old one.
     *
     *     The listener must be running (ListenerStatus 0) and belong to a single connection. One that belongs to a
     *     connection group is refused with `FailedOperation.NotSupportProxyGroup`.
     *
     *     Sending the same request twice does no harm: the second call sets the name that is already there.
     */
    post: operations["ModifyHTTPListenerAttribute"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/#DeleteListeners": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete listeners
     * @description Deletes listeners of a connection or connection group. It takes listeners of every protocol, HTTP and HTTPS as
     *     well as TCP and UDP.
     *
     *     An answer without an error does not mean that everything is gone. Look at its three lists:
     *
     *     - OperationSucceedListenerSet: accepted for deletion; an HTTP listener is gone when DescribeHTTPListeners no
     *       longer shows it.
     *     - OperationFailedListenerSet: still there.
     *     - InvalidStatusListenerSet: unknown here, which includes listeners that were deleted before.
     *
     *     With Force 0, a listener that has origin servers bound to it is kept. The service says so in
     *     OperationFailedListenerSet or refuses the whole call with `FailedOperation.RealServerAlreadyBound`; be ready for
     *     both.
     */
    post: operations["DeleteListeners"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Creates the listener on a single connection. */
    CreateHTTPListenerForConnectionRequest: {
      /**
       * @description Name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how the vendor's own tools check it and is not documented.
       * @example listener-1
       */
      ListenerName: string;
      /**
       * Format: uint64
       * @description Port to listen on: 1 to 64999 except 21, which is reserved. Listeners that share a transport protocol must have different ports on the same connection or group; HTTP, HTTPS and TCP listeners all count as TCP, UDP is apart. The vendor's reference page gives the type as Integer but sends the text `"443"` in its example; this document says integer, and by the gateway's type rule a text is refused with InvalidParameter.
       * @example 443
       */
      Port: number;
      /**
       * @description Id of the connection that gets the listener. The connection must be running. Excludes GroupId.
       * @example link-cuxw2rm0
       */
      ProxyId: string;
      GroupId?: never;
    };
    /** @description Creates the listener on a connection group. */
    CreateHTTPListenerForGroupRequest: {
      /**
       * @description Name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how the vendor's own tools check it and is not documented.
       * @example listener-1
       */
      ListenerName: string;
      /**
       * Format: uint64
       * @description Port to listen on: 1 to 64999 except 21, which is reserved. Listeners that share a transport protocol must have different ports on the same connection or group; HTTP, HTTPS and TCP listeners all count as TCP, UDP is apart. The vendor's reference page gives the type as Integer but sends the text `"443"` in its example; this document says integer, and by the gateway's type rule a text is refused with InvalidParameter.
       * @example 443
       */
      Port: number;
      /**
       * @description Id of the connection group that gets the listener. The group must be running and of a kind that takes HTTP listeners. Excludes ProxyId.
       * @example lg-qz6ntod5
       */
      GroupId: string;
      ProxyId?: never;
    };
    /** @description Where to create the listener, on which port and under which name. Exactly one of ProxyId and GroupId is set. */
    CreateHTTPListenerRequest:
      | components["schemas"]["CreateHTTPListenerForConnectionRequest"]
      | components["schemas"]["CreateHTTPListenerForGroupRequest"];
    /** @description The listener has been accepted and is being set up. */
    CreateHTTPListenerResponse: {
      /**
       * @description Id of the new listener. Every later call names the listener by it.
       * @example listener-o0f3at99
       */
      ListenerId: string;
      /**
       * Format: uuid
       * @description Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it.
       * @example 9aeda369-17c7-429f-be39-745c1e92fc71
       */
      RequestId: string;
    };
    /** @description What stands in the envelope when an action failed, or when its result could not be delivered. */
    ErrorResponse: {
      /** @description What went wrong. Its presence alone tells a failure from a result; the HTTP status is 200 for both. */
      Error: {
        /**
         * @description Code of the error, for programs. The text before the first dot is its category; a client must be ready for codes that are not in the catalogue.
         * @example InvalidParameterValue.DuplicatedListenerPort
         */
        Code: string;
        /**
         * @description Explanation for people, in the language of X-TC-Language. Its wording may change at any time.
         * @example Port 443 of link-cuxw2rm0 is taken by another listener.
         */
        Message: string;
      };
      /**
       * Format: uuid
       * @description Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it.
       * @example 9aeda369-17c7-429f-be39-745c1e92fc71
       */
      RequestId: string;
    };
    /** @description Lists the HTTP listeners of a connection. */
    DescribeHTTPListenersForConnectionRequest: {
      /**
       * @description Id of the connection whose listeners are listed. Excludes GroupId.
       * @example link-cuxw2rm0
       */
      ProxyId: string;
      GroupId?: never;
      /**
       * @description Only the listener with this id. To find out whether a listener is gone, send ListenerId without ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a listener that no longer exists.
       * @example listener-o0f3at99
       */
      ListenerId?: string;
      /**
       * @description Only listeners with exactly this name.
       * @example listener-1
       */
      ListenerName?: string;
      /**
       * Format: uint64
       * @description Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by an HTTP listener.
       * @example 443
       */
      Port?: number;
      /**
       * @description Only listeners whose name or port contains this text. It cannot be used together with ListenerName or Port.
       * @example listener
       */
      SearchValue?: string;
      /**
       * Format: uint64
       * @description Number of listeners to skip, for paging.
       * @default 0
       * @example 0
       */
      Offset?: number;
      /**
       * Format: uint64
       * @description Most listeners to return in one answer. The vendor documents no upper bound.
       * @default 20
       * @example 20
       */
      Limit?: number;
    };
    /** @description Lists the HTTP listeners of a connection group. */
    DescribeHTTPListenersForGroupRequest: {
      /**
       * @description Id of the connection group whose listeners are listed. Excludes ProxyId.
       * @example lg-qz6ntod5
       */
      GroupId: string;
      ProxyId?: never;
      /**
       * @description Only the listener with this id. To find out whether a listener is gone, send ListenerId without ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a listener that no longer exists.
       * @example listener-o0f3at99
       */
      ListenerId?: string;
      /**
       * @description Only listeners with exactly this name.
       * @example listener-1
       */
      ListenerName?: string;
      /**
       * Format: uint64
       * @description Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by an HTTP listener.
       * @example 443
       */
      Port?: number;
      /**
       * @description Only listeners whose name or port contains this text. It cannot be used together with ListenerName or Port.
       * @example listener
       */
      SearchValue?: string;
      /**
       * Format: uint64
       * @description Number of listeners to skip, for paging.
       * @default 0
       * @example 0
       */
      Offset?: number;
      /**
       * Format: uint64
       * @description Most listeners to return in one answer. The vendor documents no upper bound.
       * @default 20
       * @example 20
       */
      Limit?: number;
    };
    /** @description Looks up one HTTP listener, wherever it belongs. */
    DescribeHTTPListenersForListenerRequest: {
      /**
       * @description Only the listener with this id. To find out whether a listener is gone, send ListenerId without ProxyId and GroupId: with an owner beside it, the vendor has been seen to answer InternalError for a listener that no longer exists.
       * @example listener-o0f3at99
       */
      ListenerId: string;
      ProxyId?: never;
      GroupId?: never;
      /**
       * @description Only listeners with exactly this name.
       * @example listener-1
       */
      ListenerName?: string;
      /**
       * Format: uint64
       * @description Only the listener on exactly this port. With ProxyId or GroupId it tells whether a port is taken by an HTTP listener.
       * @example 443
       */
      Port?: number;
      /**
       * @description Only listeners whose name or port contains this text. It cannot be used together with ListenerName or Port.
       * @example listener
       */
      SearchValue?: string;
      /**
       * Format: uint64
       * @description Number of listeners to skip, for paging.
       * @default 0
       * @example 0
       */
      Offset?: number;
      /**
       * Format: uint64
       * @description Most listeners to return in one answer. The vendor documents no upper bound.
       * @default 20
       * @example 20
       */
      Limit?: number;
    };
    /** @description Which listeners to list. At least one of ProxyId, GroupId and ListenerId is set, and never both ProxyId and GroupId. All conditions must hold at once. */
    DescribeHTTPListenersRequest:
      | components["schemas"]["DescribeHTTPListenersForConnectionRequest"]
      | components["schemas"]["DescribeHTTPListenersForGroupRequest"]
      | components["schemas"]["DescribeHTTPListenersForListenerRequest"];
    /** @description A listener that accepts HTTP on one port of a connection or connection group. Either ProxyId or GroupId tells where it belongs; the other one is null. */
    HTTPListener: {
      /**
       * @description Id of the listener.
       * @example listener-o0f3at99
       */
      ListenerId: string;
      /**
       * @description Name of the listener, as it was given when it was created or last renamed.
       * @example listener-1
       */
      ListenerName: string;
      /**
       * Format: uint64
       * @description Port on which the listener accepts connections.
       * @example 443
       */
      Port: number;
      /**
       * Format: uint64
       * @description Time of creation, in whole seconds since 1970-01-01T00:00:00Z.
       * @example 1689233134
       */
      CreateTime: number;
      /**
       * @description Protocol of the listener. In this structure it is always HTTP.
       * @example HTTP
       * @enum {string}
       */
      Protocol: "HTTP";
      /**
       * Format: uint64
       * @description What is happening to the listener. It can be changed while it is running (0); a change in any other state is refused.
       * @example 0
       * @enum {integer}
       */
      ListenerStatus: 0 | 1 | 2 | 3 | 4;
      /**
       * @description Id of the connection that the listener belongs to; null if it belongs to a connection group.
       * @example link-cuxw2rm0
       */
      ProxyId: string | null;
      /**
       * @description Id of the connection group that the listener belongs to; null if it belongs to a single connection.
       * @example lg-qz6ntod5
       */
      GroupId: string | null;
    };
    /** @description One page of the listeners that fit the request. */
    DescribeHTTPListenersResponse: {
      /**
       * Format: uint64
       * @description Number of listeners that fit the request, counted over all pages.
       * @example 1
       */
      TotalCount: number;
      /** @description The listeners of this page; empty if none fits. */
      ListenerSet: components["schemas"]["HTTPListener"][];
      /**
       * Format: uuid
       * @description Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it.
       * @example b6e2f0a8-1d73-4c95-8f4e-07a9c3d5e621
       */
      RequestId: string;
    };
    /** @description Which listener to rename, and its new name. */
    ModifyHTTPListenerAttributeRequest: {
      /**
       * @description Id of the listener to rename. The listener must be running.
       * @example listener-o0f3at99
       */
      ListenerId: string;
      /**
       * @description New name of the listener, for people. It may have 1 to 30 characters; the limit is inferred from how the vendor's own tools check it and is not documented.
       * @example listener-renamed
       */
      ListenerName: string;
      /**
       * @description Id of the connection that the listener belongs to. It may be left out.
       * @example link-cuxw2rm0
       */
      ProxyId?: string;
    };
    /** @description The listener has its new name. */
    ModifyHTTPListenerAttributeResponse: {
      /**
       * Format: uuid
       * @description Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it.
       * @example 2c84d6f1-b73e-4095-a1d8-6e5f09c7b342
       */
      RequestId: string;
    };
    /** @description Deletes listeners of a single connection. */
    DeleteListenersForConnectionRequest: {
      /**
       * @description Ids of the listeners to delete, of any protocol. All of them belong to the one connection or group that the request names.
       * @example [
       *       "listener-o0f3at99"
       *     ]
       */
      ListenerIds: string[];
      /**
       * Format: uint64
       * @description Whether a listener is deleted even though origin servers are still bound to it.
       * @example 0
       * @enum {integer}
       */
      Force: 0 | 1;
      /**
       * @description Id of the connection that the listeners belong to. Excludes GroupId.
       * @example link-cuxw2rm0
       */
      ProxyId: string;
      GroupId?: never;
    };
    /** @description Deletes listeners of a connection group. */
    DeleteListenersForGroupRequest: {
      /**
       * @description Ids of the listeners to delete, of any protocol. All of them belong to the one connection or group that the request names.
       * @example [
       *       "listener-o0f3at99"
       *     ]
       */
      ListenerIds: string[];
      /**
       * Format: uint64
       * @description Whether a listener is deleted even though origin servers are still bound to it.
       * @example 0
       * @enum {integer}
       */
      Force: 0 | 1;
      /**
       * @description Id of the connection group that the listeners belong to. Excludes ProxyId.
       * @example lg-qz6ntod5
       */
      GroupId: string;
      ProxyId?: never;
    };
    /** @description Which listeners to delete, and where they belong. Exactly one of ProxyId and GroupId is set. */
    DeleteListenersRequest:
      | components["schemas"]["DeleteListenersForConnectionRequest"]
      | components["schemas"]["DeleteListenersForGroupRequest"];
    /** @description What became of the listeners of the request, in three lists of ids. */
    DeleteListenersResponse: {
      /**
       * @description Ids of listeners that could not be deleted, for example because origins are bound and Force is 0. They still exist.
       * @example []
       */
      OperationFailedListenerSet: string[];
      /**
       * @description Ids of listeners whose deletion was accepted. They pass through ListenerStatus 2 and then are gone.
       * @example [
       *       "listener-o0f3at99"
       *     ]
       */
      OperationSucceedListenerSet: string[];
      /**
       * @description Ids that name no listener of this connection or group. After a repeated call, they are the listeners that an earlier call has already deleted.
       * @example []
       */
      InvalidStatusListenerSet: string[];
      /**
       * Format: uuid
       * @description Id that the service gave to this request. Keep it in your logs; the vendor's support asks for it.
       * @example 91e7d5c3-6b0f-4a48-b2e9-5d3c8f170a64
       */
      RequestId: string;
    };
  };
  responses: never;
  parameters: {
    /**
     * @description Version of the service's interface, which is also the version of this document.
     * @example 2018-05-29
     */
    Version: "2018-05-29";
    /**
     * @description Time of signing, in whole seconds since 1970-01-01T00:00:00Z. A value that is more than five minutes off the gateway's clock is refused with AuthFailure.SignatureExpire.
     * @example 1689233134
     */
    Timestamp: number;
    /**
     * @description Region in which the call is to act. Leave it out where an action does not need it: an empty value is refused with InvalidParameterValue.
     * @example ap-guangzhou
     */
    Region: string;
    /**
     * @description Language of the texts in the answer, above all of error messages. Codes are the same in every language.
     * @example en-US
     */
    Language: "zh-CN" | "en-US";
    /**
     * @description Session token of temporary credentials; it goes together with their id and key and is not part of the signature. Leave it out with a permanent API key.
     * @example EXAMPLE-SESSION-TOKEN
     */
    Token: string;
    /**
     * @description Names the calling program for the vendor's support. The vendor's own clients limit it to 128 characters out of letters, digits and `-_,;.`.
     * @example inventory-sync_1.4.0
     */
    RequestClient: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  CreateHTTPListener: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names the action. It is the only thing that tells the actions apart on the wire.
         * @example CreateHTTPListener
         */
        "X-TC-Action": "CreateHTTPListener";
        /**
         * @description Version of the service's interface, which is also the version of this document.
         * @example 2018-05-29
         */
        "X-TC-Version": components["parameters"]["Version"];
        /**
         * @description Time of signing, in whole seconds since 1970-01-01T00:00:00Z. A value that is more than five minutes off the gateway's clock is refused with AuthFailure.SignatureExpire.
         * @example 1689233134
         */
        "X-TC-Timestamp": components["parameters"]["Timestamp"];
        /**
         * @description Region in which the call is to act. Leave it out where an action does not need it: an empty value is refused with InvalidParameterValue.
         * @example ap-guangzhou
         */
        "X-TC-Region"?: components["parameters"]["Region"];
        /**
         * @description Language of the texts in the answer, above all of error messages. Codes are the same in every language.
         * @example en-US
         */
        "X-TC-Language"?: components["parameters"]["Language"];
        /**
         * @description Session token of temporary credentials; it goes together with their id and key and is not part of the signature. Leave it out with a permanent API key.
         * @example EXAMPLE-SESSION-TOKEN
         */
        "X-TC-Token"?: components["parameters"]["Token"];
        /**
         * @description Names the calling program for the vendor's support. The vendor's own clients limit it to 128 characters out of letters, digits and `-_,;.`.
         * @example inventory-sync_1.4.0
         */
        "X-TC-RequestClient"?: components["parameters"]["RequestClient"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The input of the action, as one JSON object. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateHTTPListenerRequest"];
      };
    };
    responses: {
      /** @description The result, or the error that kept the action from being carried out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The result, or the error if there is an Error in it. */
            Response:
              | components["schemas"]["CreateHTTPListenerResponse"]
              | components["schemas"]["ErrorResponse"];
          };
        };
      };
    };
  };
  DescribeHTTPListeners: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names the action. It is the only thing that tells the actions apart on the wire.
         * @example DescribeHTTPListeners
         */
        "X-TC-Action": "DescribeHTTPListeners";
        /**
         * @description Version of the service's interface, which is also the version of this document.
         * @example 2018-05-29
         */
        "X-TC-Version": components["parameters"]["Version"];
        /**
         * @description Time of signing, in whole seconds since 1970-01-01T00:00:00Z. A value that is more than five minutes off the gateway's clock is refused with AuthFailure.SignatureExpire.
         * @example 1689233134
         */
        "X-TC-Timestamp": components["parameters"]["Timestamp"];
        /**
         * @description Region in which the call is to act. Leave it out where an action does not need it: an empty value is refused with InvalidParameterValue.
         * @example ap-guangzhou
         */
        "X-TC-Region"?: components["parameters"]["Region"];
        /**
         * @description Language of the texts in the answer, above all of error messages. Codes are the same in every language.
         * @example en-US
         */
        "X-TC-Language"?: components["parameters"]["Language"];
        /**
         * @description Session token of temporary credentials; it goes together with their id and key and is not part of the signature. Leave it out with a permanent API key.
         * @example EXAMPLE-SESSION-TOKEN
         */
        "X-TC-Token"?: components["parameters"]["Token"];
        /**
         * @description Names the calling program for the vendor's support. The vendor's own clients limit it to 128 characters out of letters, digits and `-_,;.`.
         * @example inventory-sync_1.4.0
         */
        "X-TC-RequestClient"?: components["parameters"]["RequestClient"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The input of the action, as one JSON object. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DescribeHTTPListenersRequest"];
      };
    };
    responses: {
      /** @description The result, or the error that kept the action from being carried out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The result, or the error if there is an Error in it. */
            Response:
              | components["schemas"]["DescribeHTTPListenersResponse"]
              | components["schemas"]["ErrorResponse"];
          };
        };
      };
    };
  };
  ModifyHTTPListenerAttribute: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names the action. It is the only thing that tells the actions apart on the wire.
         * @example ModifyHTTPListenerAttribute
         */
        "X-TC-Action": "ModifyHTTPListenerAttribute";
        /**
         * @description Version of the service's interface, which is also the version of this document.
         * @example 2018-05-29
         */
        "X-TC-Version": components["parameters"]["Version"];
        /**
         * @description Time of signing, in whole seconds since 1970-01-01T00:00:00Z. A value that is more than five minutes off the gateway's clock is refused with AuthFailure.SignatureExpire.
         * @example 1689233134
         */
        "X-TC-Timestamp": components["parameters"]["Timestamp"];
        /**
         * @description Region in which the call is to act. Leave it out where an action does not need it: an empty value is refused with InvalidParameterValue.
         * @example ap-guangzhou
         */
        "X-TC-Region"?: components["parameters"]["Region"];
        /**
         * @description Language of the texts in the answer, above all of error messages. Codes are the same in every language.
         * @example en-US
         */
        "X-TC-Language"?: components["parameters"]["Language"];
        /**
         * @description Session token of temporary credentials; it goes together with their id and key and is not part of the signature. Leave it out with a permanent API key.
         * @example EXAMPLE-SESSION-TOKEN
         */
        "X-TC-Token"?: components["parameters"]["Token"];
        /**
         * @description Names the calling program for the vendor's support. The vendor's own clients limit it to 128 characters out of letters, digits and `-_,;.`.
         * @example inventory-sync_1.4.0
         */
        "X-TC-RequestClient"?: components["parameters"]["RequestClient"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The input of the action, as one JSON object. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ModifyHTTPListenerAttributeRequest"];
      };
    };
    responses: {
      /** @description The result, or the error that kept the action from being carried out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The result, or the error if there is an Error in it. */
            Response:
              | components["schemas"]["ModifyHTTPListenerAttributeResponse"]
              | components["schemas"]["ErrorResponse"];
          };
        };
      };
    };
  };
  DeleteListeners: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names the action. It is the only thing that tells the actions apart on the wire.
         * @example DeleteListeners
         */
        "X-TC-Action": "DeleteListeners";
        /**
         * @description Version of the service's interface, which is also the version of this document.
         * @example 2018-05-29
         */
        "X-TC-Version": components["parameters"]["Version"];
        /**
         * @description Time of signing, in whole seconds since 1970-01-01T00:00:00Z. A value that is more than five minutes off the gateway's clock is refused with AuthFailure.SignatureExpire.
         * @example 1689233134
         */
        "X-TC-Timestamp": components["parameters"]["Timestamp"];
        /**
         * @description Region in which the call is to act. Leave it out where an action does not need it: an empty value is refused with InvalidParameterValue.
         * @example ap-guangzhou
         */
        "X-TC-Region"?: components["parameters"]["Region"];
        /**
         * @description Language of the texts in the answer, above all of error messages. Codes are the same in every language.
         * @example en-US
         */
        "X-TC-Language"?: components["parameters"]["Language"];
        /**
         * @description Session token of temporary credentials; it goes together with their id and key and is not part of the signature. Leave it out with a permanent API key.
         * @example EXAMPLE-SESSION-TOKEN
         */
        "X-TC-Token"?: components["parameters"]["Token"];
        /**
         * @description Names the calling program for the vendor's support. The vendor's own clients limit it to 128 characters out of letters, digits and `-_,;.`.
         * @example inventory-sync_1.4.0
         */
        "X-TC-RequestClient"?: components["parameters"]["RequestClient"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The input of the action, as one JSON object. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DeleteListenersRequest"];
      };
    };
    responses: {
      /** @description The result, or the error that kept the action from being carried out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The result, or the error if there is an Error in it. */
            Response:
              | components["schemas"]["DeleteListenersResponse"]
              | components["schemas"]["ErrorResponse"];
          };
        };
      };
    };
  };
}
