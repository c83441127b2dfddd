import type { Generated } from 'kysely';
import type { AuthorColumns } from '../authors/author.js';
import type { EnvelopeTable } from '../envelopes/envelope.js';
import type { InventoryChangeState } from './inventory-change.js';

/** One row for each seller with a statement. Recording a statement locks it, so that statements have one order. */
export interface InventoryTurnTable {
  seller_id: string;
  /** The number of the last statement. */
  statement: number;
  /** Quantities that are stored. */
  kept: Generated<number>;
}

export interface InventoryBatchTable extends AuthorColumns {
  seller_id: string;
  batch_id: string;
  fingerprint: string;
  marketplace_id: string;
  statement: number;
  created_at: number;
  size: number;
  revision: number;
  /** JSON of the counts by state. Null while the quantities are stored. */
  final_counts: string | null;
}

/** One row for each SKU and place of a statement. */
export interface InventoryChangeTable {
  seller_id: string;
  statement: number;
  position: number;
  marketplace_id: string;
  sku: string;
  channel_code: string;
  quantity: number;
  state: InventoryChangeState;
  /** JSON of `InventoryNotice[]`. Null for none. */
  issues: string | null;
  envelope_id: string | null;
  /** The later statement that took its place. */
  superseded_by: number | null;
  created_at: number;
  settled_at: number | null;
  /** Until when it counts as pending. Null for a quantity that is not going to change anything. */
  pending_until: number | null;
}

/** Quantities of one marketplace that go to Amazon as one feed. */
export interface InventoryEnvelopeTable extends EnvelopeTable {
  marketplace_id: string;
  /** Grows when a quantity is taken out before the feed is created. */
  revision: number;
}
