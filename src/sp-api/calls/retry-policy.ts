/** How often a failed attempt is retried, and after which pauses. */
export interface RetryPolicy {
  /** Attempts of one call, including the first. */
  readonly maxAttempts: number;
  /** Upper bound of the first pause. It doubles with each retry. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maxAttempts: 5,
  firstPauseMs: 200,
  longestPauseMs: 5_000,
};

/**
 * Returns the pause after the `attempt`th attempt (1, 2, ...) failed: full jitter, so that callers that
 * failed together do not retry together. Never shorter than Amazon's Retry-After.
 */
export function pauseMs(
  policy: RetryPolicy,
  attempt: number,
  random: () => number,
  askedForMs: number | null,
): number {
  const bound = Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
  return Math.max(askedForMs ?? 0, Math.floor(random() * bound));
}
