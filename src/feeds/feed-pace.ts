/** Timing of the feed. Times are milliseconds. */
export interface FeedPace {
  /** How long the first message waits for others. */
  readonly gatherMs: number;
  /** The same when the quota of createFeed is short. */
  readonly gatherLongMs: number;
  /** Messages of one envelope. */
  readonly mostMessages: number;
  /** The first and the longest pause between polls of a feed. */
  readonly firstPollMs: number;
  readonly longestPollMs: number;
  /** The first and the longest pause after failures. */
  readonly firstFailurePauseMs: number;
  readonly longestFailurePauseMs: number;
  /** The pause between searches for a feed that may exist. */
  readonly searchEveryMs: number;
  /** How long Amazon may take to list a created feed. */
  readonly searchForMs: number;
  /** The pause between looks for an outcome that the report does not show. The report is read again each time, at most one in 45 seconds. */
  readonly evidenceEveryMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const FEED_PACE: FeedPace = {
  gatherMs: 2 * SECOND,
  // Amazon restores quota for one feed in 120 seconds.
  gatherLongMs: 2 * MINUTE,
  mostMessages: 1_000,
  firstPollMs: 15 * SECOND,
  longestPollMs: 2 * MINUTE,
  firstFailurePauseMs: 5 * SECOND,
  longestFailurePauseMs: 10 * MINUTE,
  searchEveryMs: MINUTE,
  searchForMs: 3 * MINUTE,
  evidenceEveryMs: 45 * SECOND,
};

/** The time in which Amazon refills the whole quota of createFeed. */
export const BUCKET_MS = 15 * 120 * SECOND;
/** From this number of feeds in that time on, envelopes gather longer, to keep a reserve of quota. */
export const SHORT_FROM = 8;

/** Returns a pause that doubles with each earlier attempt. */
export function doubled(firstMs: number, longestMs: number, times: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(times - 1, 0), 40));
}
