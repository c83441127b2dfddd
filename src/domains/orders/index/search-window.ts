import type {
  PageOutcome,
  SyncCoverage,
  SyncProgress,
  SyncWindow,
} from '../../../store/orders/order-sync.js';

/** Times are milliseconds. */
export interface SearchPace {
  /** Between two looks for fresh changes. Amazon allows one call in 180 seconds. */
  readonly freshEveryMs: number;
  /** The same while the past is being read, which would otherwise get no call at all. */
  readonly freshEveryMeanwhileMs: number;
  /** How far a look reaches back behind the last one: what Amazon showed late is not missed. */
  readonly overlapMs: number;
  /** How far back the very first look reaches: what matters today is there first. */
  readonly firstWindowMs: number;
  /** How long a page token is used; Amazon takes it for 24 hours. */
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

// A window that can't be read shrinks, down to this.
const SHORTEST_MS = MINUTE;
// Amazon shows nothing younger than two minutes in a list; the rest is for clocks that differ.
const SETTLING_MS = 2.5 * MINUTE;

/** Whether changes of the time that was asked for are missing at its old end. */
export function isBackfilling({ coverage, historyFrom }: SyncProgress): boolean {
  return coverage === null || coverage.from > historyFrom;
}

/** What to read now; null when everything has been read and nothing is due. */
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

/** When fresh changes are to be looked for again. */
export function freshDueAt(progress: SyncProgress, pace: SearchPace): number {
  const every = isBackfilling(progress) ? pace.freshEveryMeanwhileMs : pace.freshEveryMs;
  return progress.syncedAt === null ? 0 : progress.syncedAt + every;
}

function newWindow(
  track: SyncWindow['track'],
  from: number,
  askedUntil: number | null,
): SyncWindow {
  return { track, from, askedUntil, until: askedUntil, pageToken: null, tokenAt: null };
}

/** A token that Amazon does not take any more, or soon will not. */
export function isStale({ tokenAt }: SyncWindow, now: number, pace: SearchPace): boolean {
  return tokenAt !== null && now - tokenAt >= pace.tokenLifetimeMs;
}

/** What Amazon answered beside the orders. Times are epoch milliseconds. */
export interface PageAnswer {
  readonly nextToken: string | null;
  /** The end of the period that it kept to; null when it did not say. */
  readonly until: number | null;
  /** When it was asked. */
  readonly askedAt: number;
}

/** The window as it is to go on with, or, after its last page, what is covered. */
export function afterPage(
  window: SyncWindow,
  answer: PageAnswer,
  coverage: SyncCoverage | null,
): PageOutcome {
  // The end that the first page was given holds for all: a later page may be told a later one.
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
      // Amazon's clock may be corrected as well; what is covered stays covered.
      until: Math.max(coverage?.until ?? until, until),
    },
    // Of a window that was cut short the rest is due at once.
    ...(window.askedUntil === null && { syncedAt: answer.askedAt }),
  };
}

/**
 * The window from its first page on, half as long: one whose token is refused or grew old would come to the same end again.
 * The part that is left out is read later, since coverage grows by what was read alone.
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
