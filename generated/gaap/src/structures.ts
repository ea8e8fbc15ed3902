// @generated from spec/gaap/openapi.yaml by `openaction generate`. Do not edit.

/**
 * A listener that accepts HTTP on one port of a connection or connection group. Either ProxyId or
 * GroupId tells where it belongs; the other one is null.
 */
export interface HTTPListener {
  /** Id of the listener. */
  ListenerId: string;
  /** Name of the listener, as it was given when it was created or last renamed. */
  ListenerName: string;
  /** Port on which the listener accepts connections. */
  Port: number;
  /** Time of creation, in whole seconds since 1970-01-01T00:00:00Z. */
  CreateTime: number;
  /**
   * Protocol of the listener. In this structure it is always HTTP.
   * - HTTP: Plain HTTP, over TCP
   */
  Protocol: "HTTP";
  /**
   * What is happening to the listener. It can be changed while it is running (0); a change in any other
   * state is refused.
   * - 0: Running
   * - 1: Being created
   * - 2: Being destroyed
   * - 3: Origin servers are being adjusted
   * - 4: Configuration is being changed
   */
  ListenerStatus: 0 | 1 | 2 | 3 | 4;
  /** Id of the connection that the listener belongs to; null if it belongs to a connection group. */
  ProxyId: string | null;
  /** Id of the connection group that the listener belongs to; null if it belongs to a single connection. */
  GroupId: string | null;
}
