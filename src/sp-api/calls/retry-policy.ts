/** How often and how patiently a failed attempt is repeated. */
export interface RetryPolicy {
  /** Attempts of one call, the first included. */
  readonly maxAttempts: number;
  /** Upper bound of the first pause; it doubles with each further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maxAttempts: 5,
  firstPauseMs: 200,
  longestPauseMs: 5_000,
};

/**
 * The pause after the `attempt`th attempt (1, 2, ...) failed: full jitter, so that callers who failed together do not
 * come back together. Never shorter than what Amazon asked for.
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
