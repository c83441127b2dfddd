/** Limits of subscriptions and their connections. One principal may have half of the connections, subscriptions and their bytes. */
export interface SubscriptionLimits {
  /** Open connections of all clients together. */
  readonly maxConnections: number;
  /** Connections whose caller is not authenticated yet. A further one replaces the oldest of them. */
  readonly maxUnproven: number;
  readonly maxSubscriptionsPerConnection: number;
  /** All connections together. */
  readonly maxSubscriptions: number;
  /** Estimated bytes of all subscriptions together: their documents and variables. */
  readonly maxSubscriptionBytes: number;
  /** Bytes of one message from a client. */
  readonly maxMessageBytes: number;
  /** Memory of the messages that have not arrived as a whole, of all connections together. */
  readonly maxUnfinishedBytes: number;
  /** Bytes of one `ping` or `pong` message with its payload. */
  readonly maxPingBytes: number;
  /**
   * Unread bytes of one client. Beyond it, the server reads nothing more from the client and executes no event for it.
   */
  readonly maxUnreadBytes: number;
  /** Milliseconds that a client has to read them. */
  readonly maxUnreadMs: number;
  /** Milliseconds that a new connection has to send its `connection_init`. */
  readonly initTimeoutMs: number;
  /** Milliseconds between two pings. A connection without a pong by the next ping is destroyed. */
  readonly keepAliveMs: number;
}

/** Pings are more frequent than the idle timeout of common load balancers (60 s). */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxConnections: 1000,
  maxUnproven: 200,
  maxSubscriptionsPerConnection: 100,
  maxSubscriptions: 5000,
  maxSubscriptionBytes: 128 * 1024 * 1024,
  maxMessageBytes: 128 * 1024,
  maxUnfinishedBytes: 16 * 1024 * 1024,
  maxPingBytes: 1024,
  maxUnreadBytes: 64 * 1024,
  maxUnreadMs: 10_000,
  initTimeoutMs: 5000,
  keepAliveMs: 25_000,
};
