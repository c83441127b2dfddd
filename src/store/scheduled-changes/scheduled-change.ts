import type { Generated } from 'kysely';
import type { Author, AuthorColumns } from '../authors/author.js';

/** States in the order of a change's life. */
export const SCHEDULED_CHANGE_STATES = [
  'SCHEDULED',
  'APPLYING',
  'APPLIED',
  'REVERTING',
  'REVERTED',
  'FAILED',
  'CANCELLED',
] as const;
export type ScheduledChangeState = (typeof SCHEDULED_CHANGE_STATES)[number];

/** States of changes that have not ended. */
export const OPEN_STATES = ['SCHEDULED', 'APPLYING', 'APPLIED', 'REVERTING'] as const;

/** A window of a day, as it is sent to Amazon. */
export interface StoredWindow {
  readonly startTime: string;
  readonly endTime: string;
}

/** Windows by weekday. A weekday that is absent is not touched, or was absent at Amazon. */
export type StoredHours = Readonly<Record<string, readonly StoredWindow[]>>;

/** What a client wants. Dates are days of the supply source, `YYYY-MM-DD`, both included. */
export interface ChangePlan {
  readonly from: string;
  readonly until: string;
  readonly levels: readonly string[];
  /** The special hours, by the weekdays that they are for. */
  readonly hours: StoredHours;
  readonly note: string | null;
}

/** When a plan begins and ends, in the time zone that the supply source had then. Epoch milliseconds. */
export interface ChangeTimes {
  readonly timeZone: string;
  /** When the special hours are written. */
  readonly startsAt: number;
  /** When the hours before are restored. */
  readonly endsAt: number;
}

/** What one level had before the change, and what the change writes there. */
export interface ReplacedHours {
  readonly level: string;
  /** All weekdays that the level had. Null when it had no hours of its own. */
  readonly before: StoredHours | null;
  /** The weekdays that the change writes. */
  readonly written: StoredHours;
}

/** Why a change failed, waits, or ended otherwise than planned. */
export interface ChangeProblem {
  readonly code: string;
  readonly detail: string | null;
  /** Epoch milliseconds. */
  readonly since: number;
}

export interface ScheduledChangeId {
  readonly sellerId: string;
  readonly changeId: string;
}

/** A stored change. Times are epoch milliseconds. */
export interface ScheduledChangeRecord extends ScheduledChangeId, ChangePlan, ChangeTimes {
  readonly key: string | null;
  readonly fingerprint: string;
  readonly supplySourceId: string;
  readonly state: ScheduledChangeState;
  /** Null before the change begins to write. */
  readonly replaced: readonly ReplacedHours[] | null;
  readonly problem: ChangeProblem | null;
  readonly appliedAt: number | null;
  readonly endedAt: number | null;
  /** When a client cancelled it. Null when none did. */
  readonly cancelledAt: number | null;
  /** Tries since the last change of the state. */
  readonly tries: number;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** A change to record. */
export interface ChangeIntent extends ScheduledChangeId, ChangePlan, ChangeTimes {
  readonly supplySourceId: string;
  readonly key: string | null;
  readonly fingerprint: string;
  readonly author: Author;
}

/** The outcome of a step of a client. `overlaps` has the change that shares a day and a level. */
export type ChangeOutcome =
  | { readonly outcome: 'done' | 'same' | 'conflict'; readonly change: ScheduledChangeRecord }
  | { readonly outcome: 'overlaps' | 'too-late'; readonly change: ScheduledChangeRecord }
  | { readonly outcome: 'unknown' };

/** Ends a try of a change, and releases the change. */
export interface ChangeStep {
  readonly state?: ScheduledChangeState;
  readonly problem: ChangeProblem | null;
  /** When the change is due again; `end` for the moment at which it ends, null for an ended change. */
  readonly dueAt: number | 'end' | null;
  readonly times?: ChangeTimes;
  readonly now: number;
}

/** `note`, `problem_detail` are sealed: people write the first, and Amazon the second. */
export interface ScheduledChangeTable extends AuthorColumns {
  seller_id: string;
  change_id: string;
  key: string | null;
  fingerprint: string;
  supply_source_id: string;
  from_day: string;
  until_day: string;
  time_zone: string;
  starts_at: number;
  ends_at: number;
  /** JSON of the levels. */
  levels: string;
  /** JSON of `StoredHours`. */
  hours: string;
  note: string | null;
  state: ScheduledChangeState;
  /** JSON of `ReplacedHours[]`. */
  replaced: string | null;
  problem_code: string | null;
  problem_detail: string | null;
  problem_at: number | null;
  /** Process that works on the change. */
  owner: string | null;
  /** When the change is due, or when the hold of its owner ends. Null for an ended change. */
  due_at: number | null;
  tries: Generated<number>;
  applied_at: number | null;
  ended_at: number | null;
  cancelled_at: number | null;
  created_at: number;
}

/**
 * One row for each supply source with a change. Steps of clients on the changes of a source lock each other out by writing it, and a
 * process writes to the source only while the row names its change: an update sends the whole source, so two at once undo each other.
 */
export interface ScheduledChangeGuardTable {
  seller_id: string;
  supply_source_id: string;
  steps: number;
  /** The change that is being written. Null for none. */
  held_by: string | null;
  /** When the hold ends. */
  held_until: number | null;
}
