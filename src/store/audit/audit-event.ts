/** How an action ended: done, refused with an expected error, or failed. */
export type AuditOutcome = 'OK' | 'REFUSED' | 'FAILED';

/** The end of an action. */
export interface AuditEnd {
  readonly outcome: AuditOutcome;
  /** Code of the error. Null on success. */
  readonly code: string | null;
}

/** A field that an action names, with its values where they can be no text of a person. */
export interface AuditChange {
  /** Path of the input field, without `input`. */
  readonly field: string;
  /** Channel code of the place of a quantity. Null for other fields. */
  readonly place: string | null;
  /** Null when it was not read, or there was none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The values are left out, because they could have personal data or a secret. */
  readonly isHidden: boolean;
}

/** What is known about an action before its end. Times are epoch milliseconds. */
export interface AuditFacts {
  /** Random, never used again. */
  readonly id: string;
  readonly at: number;
  /** Id of the principal. */
  readonly actorId: string;
  /** Name of the principal at that time. */
  readonly actor: string;
  /** Name of the mutation, or of another action. */
  readonly action: string;
  /** Null for an action about no single seller. */
  readonly sellerId: string | null;
  /** Id in the graph of what it is about. Null when there is no single one. */
  readonly target: string | null;
  readonly requestId: string;
  /** How many equal actions it stands for, or how many orders the action named. */
  readonly count: number;
  /** Few. Empty when there is none, or it is not known. */
  readonly changes: readonly AuditChange[];
}

/** An entry of the audit trail. Without an end when the process ended before it was known. */
export interface AuditEvent extends AuditFacts {
  readonly end: AuditEnd | null;
}

/** A row is added, and never changed or deleted. */
export interface AuditEventTable {
  id: string;
  at: number;
  actor_id: string;
  actor: string;
  action: string;
  seller_id: string | null;
  target: string | null;
  request_id: string;
  count: number;
  /** JSON. Null for none. */
  changes: string | null;
  /** Null when the event was recorded before its end. `audit_outcome` then has it. */
  outcome: AuditOutcome | null;
  code: string | null;
}

export interface AuditOutcomeTable {
  event_id: string;
  outcome: AuditOutcome;
  code: string | null;
  /** JSON. Null when the event has them. */
  changes: string | null;
}

/** Longest target, in characters. A longer one is omitted, because a part of an id names nothing. */
export const MOST_TARGET_CHARACTERS = 1_000;
