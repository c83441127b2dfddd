import type { FactKind } from '../../runtime/cache/fact-versions.js';
import type { IndexTables, LedgerTables } from '../tables.js';

// A list of orders that is filtered by facts is not remembered unless these follow from the tables below, so
// `indexed_order_facet` and `indexed_order_tracking` are not here: they change with their order.

/** Tables of the index that answers depend on. Each has the column `seller_id`. */
export const INDEX_FACTS = {
  indexed_order: 'orders',
  indexed_order_item: 'orders',
  order_refresh: 'orders',
  order_sync: 'progress',
  order_sync_turn: 'progress',
  order_sync_window: 'progress',
} as const satisfies Partial<Record<keyof IndexTables, FactKind>>;

/** Tables of the ledger that answers depend on. Each has the column `seller_id`. */
export const LEDGER_FACTS = {
  order_hold: 'marks',
  order_claim: 'marks',
  order_tag: 'marks',
  purchase: 'purchases',
  purchase_evidence: 'purchases',
  purchase_package: 'purchases',
  // A batch also takes in purchases of before, whose rows it leaves alone.
  purchase_batch_entry: 'purchases',
  confirmation: 'confirmations',
  confirmation_envelope: 'confirmations',
  scheduled_change: 'schedules',
} as const satisfies Partial<Record<keyof LedgerTables, FactKind>>;
