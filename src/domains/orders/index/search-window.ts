import type {
  PageOutcome,
  SyncCoverage,
  SyncProgress,
  SyncWindow,
} from '../../../store/orders/order-sync.js';

/** Times are milliseconds. */
export interface SearchPace {
  /** Interval between searches for recent changes. Amazon allows one call in 180 seconds. */
  readonly freshEveryMs: number;
  /** The same interval while the history is read, which would otherwise get no call. */
  readonly freshEveryMeanwhileMs: number;
  /** Overlap with the previous window, for changes that Amazon shows late. */
  readonly overlapMs: number;
  /** Length of the first window, so that recent orders appear first. */
  readonly firstWindowMs: number;
  /** Lifetime of a page token. Amazon accepts it for 24 hours. */
  readonly tokenLifetimeMs: number;
}

const MINUTE = 60_000;

export const SEARCH_PACE: SearchPace = {
  freshEveryMs: 3 * MINUTE,
  freshEveryMeanwhileMs: 15 * MINUTE,
  overlapMs: 3 * MINUTE,
  firstWindowMs: 24 * 60 * MINUTE,
  tokenLifetimeMs: 23 * 60 * MINUTE,
};

// Shortest length of a window that Amazon fails to return.
const SHORTEST_MS = MINUTE;
// Amazon lists no change younger than two minutes. The rest allows for clock differences.
const SETTLING_MS = 2.5 * MINUTE;

/** Tells whether the start of the requested period is not covered yet. */
export function isBackfilling({ coverage, historyFrom }: SyncProgress): boolean {
  return coverage === null || coverage.from > historyFrom;
}

/** Returns the next window; null when nothing is due. */
export function nextWindow(
  progress: SyncProgress,
  now: number,
  pace: SearchPace,
): SyncWindow | null {
  const { coverage, historyFrom, windows } = progress;
  const fresh = windows.find(({ track }) => track === 'FRESH');
  if (fresh) return fresh;
  if (coverage === null) {
    return newWindow('FRESH', Math.max(historyFrom, now - pace.firstWindowMs), null);
  }
  if (freshDueAt(progress, pace) <= now) {
    return newWindow('FRESH', coverage.until - pace.overlapMs, null);
  }
  if (!isBackfilling(progress)) return null;
  const history = windows.find(({ track }) => track === 'HISTORY');
  return history ?? newWindow('HISTORY', historyFrom, coverage.from);
}

/** Returns the time of the next search for recent changes. */
export function freshDueAt(progress: SyncProgress, pace: SearchPace): number {
  const every = isBackfilling(progress) ? pace.freshEveryMeanwhileMs : pace.freshEveryMs;
  return progress.syncedAt === null ? 0 : progress.syncedAt + every;
}

/** Progress of a seller whose search is due. Times are epoch milliseconds. */
export interface DueProgress {
  readonly coveredFrom: number | null;
  readonly historyFrom: number;
  readonly syncedAt: number | null;
  readonly isReadingRecent: boolean;
}

/** Tells whether the next window of a seller is one of recent changes, and not of its history. */
export function isRecentDue(
  { coveredFrom, historyFrom, syncedAt, isReadingRecent }: DueProgress,
  now: number,
  pace: SearchPace,
): boolean {
  if (isReadingRecent || coveredFrom === null || syncedAt === null) return true;
  const every = coveredFrom > historyFrom ? pace.freshEveryMeanwhileMs : pace.freshEveryMs;
  return syncedAt + every <= now;
}

function newWindow(
  track: SyncWindow['track'],
  from: number,
  askedUntil: number | null,
): SyncWindow {
  return { track, from, askedUntil, until: askedUntil, pageToken: null, tokenAt: null };
}

/** Tells whether Amazon refuses the token, or soon will. */
export function isStale({ tokenAt }: SyncWindow, now: number, pace: SearchPace): boolean {
  return tokenAt !== null && now - tokenAt >= pace.tokenLifetimeMs;
}

/** Response of a search without its orders. Times are epoch milliseconds. */
export interface PageAnswer {
  readonly nextToken: string | null;
  /** End of the period that Amazon applied; null when Amazon did not report it. */
  readonly until: number | null;
  /** Time of the call. */
  readonly askedAt: number;
}

/** Returns the next state of the window or, after its last page, the new coverage. */
export function afterPage(
  window: SyncWindow,
  answer: PageAnswer,
  coverage: SyncCoverage | null,
): PageOutcome {
  // The end of the first page applies to all pages: later pages may report a later end.
  const until = window.until ?? answer.until ?? answer.askedAt - SETTLING_MS;
  if (answer.nextToken !== null) {
    const { nextToken: pageToken, askedAt: tokenAt } = answer;
    return { window: { ...window, until, pageToken, tokenAt } };
  }
  if (window.track === 'HISTORY') {
    return {
      completed: 'HISTORY',
      coverage: { from: window.from, until: coverage?.until ?? until },
    };
  }
  return {
    completed: 'FRESH',
    coverage: {
      from: coverage?.from ?? window.from,
      // Amazon's clock may move back. Coverage never shrinks.
      until: Math.max(coverage?.until ?? until, until),
    },
    // The rest of a shortened window is due at once.
    ...(window.askedUntil === null && { syncedAt: answer.askedAt }),
  };
}

/**
 * Restarts a window at half its length: with the same length the token would fail again. A later window reads the
 * remaining part, since coverage grows only by what was read.
 */
export function shorter(
  window: SyncWindow,
  coverage: SyncCoverage | null,
  now: number,
): SyncWindow {
  const until = window.until ?? now - SETTLING_MS;
  if (window.track === 'FRESH' && coverage !== null) {
    const end = half(coverage.until, until);
    return newWindow('FRESH', window.from, end < until ? end : null);
  }
  const from = Math.min(half(window.from, until), until - SHORTEST_MS);
  return newWindow(window.track, Math.max(window.from, from), window.askedUntil);
}

function half(from: number, until: number): number {
  return Math.max(Math.floor((from + until) / 2), from + SHORTEST_MS);
}
