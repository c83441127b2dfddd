/** How fast confirmations travel. Times are milliseconds. */
export interface FeedPace {
  /** How long the first confirmation waits for others. */
  readonly gatherMs: number;
  /** The same when the quota of createFeed gets short. */
  readonly gatherLongMs: number;
  /** Messages of one envelope. */
  readonly mostMessages: number;
  /** Between looks at a feed: the first, and the longest. */
  readonly firstPollMs: number;
  readonly longestPollMs: number;
  /** After failures: the first, and the longest. */
  readonly firstFailurePauseMs: number;
  readonly longestFailurePauseMs: number;
  /** Between searches for a feed that may have been created. */
  readonly searchEveryMs: number;
  /** How long a feed that was created may take to be listed. */
  readonly searchForMs: number;
  /** Orders that are looked up at once where a report does not tell. */
  readonly ordersAtOnce: number;
  /** Between two such looks: the report is read again, one in 45 seconds. */
  readonly evidenceEveryMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const FEED_PACE: FeedPace = {
  gatherMs: 2 * SECOND,
  // One feed in 120 seconds is what Amazon restores.
  gatherLongMs: 2 * MINUTE,
  mostMessages: 1_000,
  firstPollMs: 15 * SECOND,
  longestPollMs: 2 * MINUTE,
  firstFailurePauseMs: 5 * SECOND,
  longestFailurePauseMs: 10 * MINUTE,
  searchEveryMs: MINUTE,
  searchForMs: 3 * MINUTE,
  ordersAtOnce: 20,
  evidenceEveryMs: 45 * SECOND,
};

/** The bucket of createFeed is refilled in this time: whoever uses less than it holds is never short. */
export const BUCKET_MS = 15 * 120 * SECOND;
/** From so many in that time on, longer gathering keeps some of the bucket. */
export const SHORT_FROM = 8;

/** Doubles with each time before. */
export function doubled(firstMs: number, longestMs: number, times: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(times - 1, 0), 40));
}
