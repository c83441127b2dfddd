/** The shortest expected time between interactive calls, after the first one. */
const INTERACTIVE_PACE_MS = 60_000;

/**
 * How late bulk work may be without losing quota: a timer of a busy process, a call that is long on its way.
 * At two tokens a second in a bucket of two, it is also the longest that an interactive caller waits for bulk
 * work.
 */
const LATE_MS = 150;

/**
 * Returns the tokens that bulk work leaves to interactive callers: one, so that they do not wait for it to be
 * restored, and more when restoring takes minutes. The reserve is not lost: bulk work takes its token before
 * the bucket is full, and never reserves more than half of it. A bucket of one has no reserve.
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
