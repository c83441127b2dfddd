/**
 * Work for each seller, done by one process at a time: read changed orders, learn assignments, read single orders again.
 */
export type SyncTask = 'SEARCH' | 'ASSIGN' | 'REFRESH';

export const SYNC_TASKS: readonly SyncTask[] = ['SEARCH', 'ASSIGN', 'REFRESH'];

/** Current changes, or changes from before the program knew the seller. */
export type SyncTrack = 'FRESH' | 'HISTORY';

/** The right to do a task, until the lease ends or is returned. */
export interface SyncTurn {
  readonly sellerId: string;
  readonly task: SyncTask;
  readonly owner: string;
  /** Epoch milliseconds. Distinguishes this turn from a later one of the same process. */
  readonly leaseUntil: number;
  /** Number of failures since the last success. */
  readonly failures: number;
}

/** The end of a turn. */
export interface TurnEnd {
  /** When the task is due again, in epoch milliseconds. */
  readonly nextAt: number;
  /** Error code. Null after a success. */
  readonly problem: string | null;
  /** False when the task could not be tried, which does not count as a failure. */
  readonly tried?: boolean;
}

/** A period whose pages are being read. Times are epoch milliseconds. */
export interface SyncWindow {
  readonly track: SyncTrack;
  readonly from: number;
  /** The requested end. Null when Amazon chose the end. */
  readonly askedUntil: number | null;
  /** The end that Amazon applied. Null before the first response. */
  readonly until: number | null;
  /** The next page. Null for the first one. */
  readonly pageToken: string | null;
  /** When Amazon issued the token. */
  readonly tokenAt: number | null;
}

/** A period whose changes are all in the index. */
export interface SyncCoverage {
  readonly from: number;
  readonly until: number;
}

/** How far a seller's orders have been read. Times are epoch milliseconds. */
export interface SyncProgress {
  /** Start of the period to read. */
  readonly historyFrom: number;
  /** Null before the first window is complete. */
  readonly coverage: SyncCoverage | null;
  /** When the last window of fresh changes was completed, on this program's clock. */
  readonly syncedAt: number | null;
  readonly windows: readonly SyncWindow[];
  /** Error code of the last run. Null after a success. */
  readonly problem: string | null;
  /** When the first run failed since the last success. */
  readonly problemSince: number | null;
}

/** Result of a page: the window to continue with, or the coverage when the window is complete. */
export type PageOutcome =
  | { readonly window: SyncWindow }
  | {
      readonly completed: SyncTrack;
      readonly coverage: SyncCoverage;
      /** Set for the track of fresh changes only. */
      readonly syncedAt?: number;
    };
