/** The points of a principal after a request, for `extensions.cost`. */
export interface Throttle {
  /** The most points that it can save up. */
  readonly limit: number;
  readonly available: number;
  /** Points that come back in a second. */
  readonly restoreRate: number;
}

/** Returns the cost of a request, with what its principal has left. */
export function withThrottle(
  cost: object,
  { throttle }: { readonly throttle: Throttle | null },
): object {
  return throttle ? { ...cost, throttle } : cost;
}
