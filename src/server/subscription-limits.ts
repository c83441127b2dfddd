/** How many subscriptions there may be, and how long a silent connection is kept. */
export interface SubscriptionLimits {
  /** Open connections of all clients together. */
  readonly maxConnections: number;
  readonly maxSubscriptionsPerConnection: number;
  /** Milliseconds that a new connection has for its `connection_init`. */
  readonly initTimeoutMs: number;
  /** Milliseconds between two pings; a connection that has not answered one when the next is due is destroyed. */
  readonly keepAliveMs: number;
}

/** The pings come oftener than common load balancers cut off what is idle (60 s). */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxConnections: 1000,
  maxSubscriptionsPerConnection: 100,
  initTimeoutMs: 5000,
  keepAliveMs: 25_000,
};
