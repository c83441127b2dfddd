import type { Author } from '../authors/author.js';

/**
 * The state of a quantity:
 * `RECORDED` stored, and not sent · `SENDING` sent at once, without an answer yet · `SUBMITTED` in a feed that Amazon has ·
 * `ACCEPTED` Amazon accepted it · `APPLIED` Amazon has shown it in the listing · `REJECTED` refused, here or by Amazon, without
 * effect · `SUPERSEDED` a later quantity of the same SKU and place took its place before it was sent · `UNKNOWN` sent, and nothing
 * shows the outcome.
 */
export type InventoryChangeState =
  | 'RECORDED'
  | 'SENDING'
  | 'SUBMITTED'
  | 'ACCEPTED'
  | 'APPLIED'
  | 'REJECTED'
  | 'SUPERSEDED'
  | 'UNKNOWN';

/** All states, in the order of a quantity's life. */
export const INVENTORY_CHANGE_STATES: readonly InventoryChangeState[] = [
  'RECORDED',
  'SENDING',
  'SUBMITTED',
  'ACCEPTED',
  'APPLIED',
  'REJECTED',
  'SUPERSEDED',
  'UNKNOWN',
];

/** The most quantities of one batch. */
export const INVENTORY_BATCH_LIMIT = 10_000;

/** The most quantities of a seller that are stored; some 200 MB. Settled ones give way to new ones, the oldest first. */
export const MOST_KEPT_QUANTITIES = 500_000;

/** A batch has no room among the stored quantities of its seller, because too many are not settled yet. */
export class QuantityLimitReached extends Error {
  override readonly name = 'QuantityLimitReached';

  /** @param kept quantities that are stored. @param added those of the batch. */
  constructor(
    readonly kept: number,
    readonly added: number,
  ) {
    super('The stored quantities of a seller would exceed their limit.');
  }
}

/** How long a quantity that Amazon accepted counts as pending when the listing does not show it. */
export const PENDING_MS = 15 * 60_000;

/** What Amazon, or a rule of this program, says about a quantity. */
export interface InventoryNotice {
  readonly code: string | null;
  readonly message: string;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO' | 'UNKNOWN';
  readonly attributeNames: readonly string[];
}

/** A quantity of one SKU in one place. */
export interface StatedQuantity {
  readonly sku: string;
  readonly channelCode: string;
  readonly quantity: number;
}

/** A quantity to record. With issues it is refused, and never sent. */
export interface InventoryIntent extends StatedQuantity {
  readonly issues: readonly InventoryNotice[];
}

/**
 * The permanent id of a quantity: its statement, and its position in the statement from 0. A statement is a batch or a single
 * change. Statements of a seller are numbered in the order in which they were recorded.
 */
export interface InventoryChangeId {
  readonly sellerId: string;
  readonly statement: number;
  readonly position: number;
}

/** A stored quantity. Times are epoch milliseconds. */
export interface InventoryChangeRecord extends InventoryChangeId, StatedQuantity {
  readonly marketplaceId: string;
  readonly state: InventoryChangeState;
  readonly issues: readonly InventoryNotice[];
  readonly feedId: string | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
}

/** Quantities of one seller, up to `INVENTORY_BATCH_LIMIT`. `fingerprint` is equal for equal batches, and only for those. */
export interface InventoryBatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly marketplaceId: string;
  readonly author: Author;
  readonly changes: readonly InventoryIntent[];
}

export type InventoryCounts = Readonly<Record<InventoryChangeState, number>>;

/** A batch without its progress. */
export interface InventoryBatchRecord {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly marketplaceId: string;
  readonly statement: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly size: number;
  /** Grows when a quantity changes its state. */
  readonly revision: number;
}

/** `recorded`: new · `same`: recorded before with the same content · `conflict`: recorded before with other content. */
export interface InventoryBatchOutcome {
  readonly outcome: 'recorded' | 'same' | 'conflict';
  readonly batch: InventoryBatchRecord;
}

/** Quantities of one SKU that are sent at once. */
export interface SingleStatement {
  readonly sellerId: string;
  readonly marketplaceId: string;
  readonly quantities: readonly StatedQuantity[];
}

/** A recorded single statement. */
export interface OpenStatement {
  readonly sellerId: string;
  readonly statement: number;
  /** True while a feed carries an older quantity of one of its places. */
  readonly isOvertaking: boolean;
}

/** The outcome of one quantity of an envelope. */
export interface InventoryVerdict extends Pick<InventoryChangeId, 'statement' | 'position'> {
  readonly state: Extract<InventoryChangeState, 'ACCEPTED' | 'APPLIED' | 'REJECTED' | 'UNKNOWN'>;
  readonly issues: readonly InventoryNotice[];
}
