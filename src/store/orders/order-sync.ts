/** What is done for each seller, by one process at a time: read what changed, learn assignments, read single orders again. */
export type SyncTask = 'SEARCH' | 'ASSIGN' | 'REFRESH';

export const SYNC_TASKS: readonly SyncTask[] = ['SEARCH', 'ASSIGN', 'REFRESH'];

/** What changes now, or what changed before the program knew the seller. */
export type SyncTrack = 'FRESH' | 'HISTORY';

/** The right to do a task, until the lease ends or the turn is given back. */
export interface SyncTurn {
  readonly sellerId: string;
  readonly task: SyncTask;
  readonly owner: string;
  /** Epoch milliseconds. Tells this turn from a later one of the same process. */
  readonly leaseUntil: number;
  /** How often the task has failed since it last succeeded. */
  readonly failures: number;
}

/** How a turn ended. */
export interface TurnEnd {
  /** When the task is due again, in epoch milliseconds. */
  readonly nextAt: number;
  /** Why it failed, as a code; null when it did not. */
  readonly problem: string | null;
  /** False when it could not even be tried: that is no failure. */
  readonly tried?: boolean;
}

/** A period whose pages are being read. Times are epoch milliseconds. */
export interface SyncWindow {
  readonly track: SyncTrack;
  readonly from: number;
  /** The end that was asked for; null where Amazon chose it. */
  readonly askedUntil: number | null;
  /** The end that Amazon keeps to; null until it has answered. */
  readonly until: number | null;
  /** The next page; null for the first one. */
  readonly pageToken: string | null;
  /** When Amazon gave the token out. */
  readonly tokenAt: number | null;
}

/** A period of which every change is in the index. */
export interface SyncCoverage {
  readonly from: number;
  readonly until: number;
}

/** How far the orders of a seller have been read. Times are epoch milliseconds. */
export interface SyncProgress {
  /** How far back they are read. */
  readonly historyFrom: number;
  /** Null before the first window is complete. */
  readonly coverage: SyncCoverage | null;
  /** When the last window of fresh changes was complete, on this program's clock. */
  readonly syncedAt: number | null;
  readonly windows: readonly SyncWindow[];
  /** Why nothing could be read the last time; null when it could. */
  readonly problem: string | null;
}

/** What came of reading a page: the window as it is to go on with, or what is covered now that it is complete. */
export type PageOutcome =
  | { readonly window: SyncWindow }
  | {
      readonly completed: SyncTrack;
      readonly coverage: SyncCoverage;
      /** Given for the track of fresh changes. */
      readonly syncedAt?: number;
    };
