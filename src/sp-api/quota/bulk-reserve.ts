/** Interactive calls are expected no faster than this, one after another, once the first one has come. */
const INTERACTIVE_PACE_MS = 60_000;

/**
 * How late bulk work may be without a loss: a timer of a busy process, a call that is long on its way. At two tokens a
 * second in a bucket of two, it is also the longest that an interactive caller waits for bulk work.
 */
const LATE_MS = 150;

/**
 * Tokens that bulk work leaves to interactive callers: one, so that they need not wait until it is restored, and where
 * that takes minutes, those that they need meanwhile. What is left is kept, not lost: bulk work takes its token before
 * the bucket could run full, and never keeps more than half of it back. A bucket of one has nothing to leave.
 */
export function bulkReserve(plan: {
  readonly ratePerSecond: number;
  readonly burst: number;
}): number {
  const tokenMs = 1000 / plan.ratePerSecond;
  const wanted = 1 + tokenMs / INTERACTIVE_PACE_MS;
  const notRunningFull = plan.burst - 1 - LATE_MS / tokenMs;
  return Math.max(0, Math.min(wanted, plan.burst / 2, notRunningFull));
}
