/** How many subscriptions there may be, how much they may take, and how long a silent connection is kept. */
export interface SubscriptionLimits {
  /** Open connections of all clients together. */
  readonly maxConnections: number;
  readonly maxSubscriptionsPerConnection: number;
  /** Of all connections together. */
  readonly maxSubscriptions: number;
  /** Estimated bytes of all subscriptions together: their documents and variables. */
  readonly maxSubscriptionBytes: number;
  /** Bytes of one message from a client. */
  readonly maxMessageBytes: number;
  /** Bytes of one `ping` or `pong` message with its payload. */
  readonly maxPingBytes: number;
  /** Bytes that may wait to be read by one client before nothing more is read from it and no event is executed for it. */
  readonly maxUnreadBytes: number;
  /** Milliseconds that a client has to read them. */
  readonly maxUnreadMs: number;
  /** Milliseconds that a new connection has for its `connection_init`. */
  readonly initTimeoutMs: number;
  /** Milliseconds between two pings; a connection that has not answered one when the next is due is destroyed. */
  readonly keepAliveMs: number;
}

/** The pings come oftener than common load balancers cut off what is idle (60 s). */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxConnections: 1000,
  maxSubscriptionsPerConnection: 100,
  maxSubscriptions: 5000,
  maxSubscriptionBytes: 128 * 1024 * 1024,
  maxMessageBytes: 128 * 1024,
  maxPingBytes: 1024,
  maxUnreadBytes: 64 * 1024,
  maxUnreadMs: 10_000,
  initTimeoutMs: 5000,
  keepAliveMs: 25_000,
};
