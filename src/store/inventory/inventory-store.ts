import { countHeads, findHeads, listHeads } from '../batches/batch-heads.js';
import { inTurns } from '../engine/one-at-a-time.js';
import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { SliceLimits } from '../engine/count-in-slices.js';
import type { PageRequest } from '../engine/page.js';
import { envelopeSteps } from '../envelopes/envelopes.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { fillInventory, waitingInventory } from './fill-inventory.js';
import { forgetInventory } from './forget-inventory.js';
import {
  countsOfInventory,
  findInventoryBatch,
  listInventory,
  pendingInventory,
} from './read-inventory.js';
import type { InventoryBatchIntent, InventoryBatchOutcome } from './inventory-change.js';
import { recordInventory } from './record-inventory.js';
import { inventoryIn, inventoryToSend, moveInventory, settleInventory } from './send-inventory.js';
import { recordSingle, settleSingle } from './single-inventory.js';

type RecordedBatch = [batch: InventoryBatchIntent, limit?: { readonly mostKept: number }];

const STEPS = {
  /** Records a batch, all or nothing. Throws `RangeError` for an empty one. */
  record: inTurns<LedgerContext, RecordedBatch, InventoryBatchOutcome>(
    ({ sellerId }) => sellerId,
    recordInventory,
  ),
  /** Records quantities that are about to be sent at once. */
  recordSingle,
  /** Records how the quantities of `recordSingle` ended. */
  settleSingle,
  /** Returns a batch. Null when no batch has the id. */
  find: findInventoryBatch,
  /** Returns batches by id with one statement. Omits unknown ids. */
  findAll: (reader: LedgerContext, sellerId: string, batchIds: readonly string[]) =>
    findHeads(reader, 'inventory_batch', sellerId, batchIds),
  /** Returns a page of the batches of a seller, newest first. Throws `StoreError` `INVALID_CURSOR`. */
  list: (reader: LedgerContext, sellerId: string, page: PageRequest) =>
    listHeads(reader, 'inventory_batch', sellerId, page),
  /** Counts the batches of a seller. */
  count: (reader: LedgerContext, sellerId: string, limits: SliceLimits = {}) =>
    countHeads(reader, 'inventory_batch', sellerId, limits),
  /** Returns the number of quantities in each state by batch. */
  counts: countsOfInventory,
  /**
   * Returns several pages of the quantities of batches, in the order of their input, with one statement. In place of a page with an
   * invalid cursor, returns the `StoreError` `INVALID_CURSOR`.
   */
  pages: listInventory,
  /** Returns the newest pending quantity of each place of these SKUs. */
  pending: pendingInventory,
  /** Counts the quantities without an envelope, for marketplaces whose feeds have all ended. */
  waiting: waitingInventory,
  /** Puts the waiting quantities of a marketplace into a new envelope. Returns their number. */
  fillEnvelope: fillInventory,
  ...envelopeSteps('inventory_envelope'),
  /** Returns the quantities of an envelope, settled ones too. Their order never changes once the feed was requested. */
  inEnvelope: inventoryIn,
  /** Returns the quantities of an envelope that are still to be sent. */
  toSend: inventoryToSend,
  /** Shows that Amazon has the feed of an envelope. */
  move: moveInventory,
  /** Settles quantities of an envelope. The last one ends the envelope. Returns whether it has ended. */
  settle: settleInventory,
  /** Deletes a slice of old quantities. Returns their number. */
  forget: forgetInventory,
};

/**
 * Stores quantities of stock, and the envelopes that carry those for the feed. A quantity and its envelope are stored before anything
 * is sent. Each step is one statement or one transaction. Every step throws `StoreError` when the store cannot be read or written.
 */
export type InventoryStore = BoundSteps<typeof STEPS>;

export function createInventoryStore(context: LedgerContext): InventoryStore {
  return boundSteps(context, STEPS, 'ledger', {
    subject: 'inventory',
    always: ['record', 'settle'],
  });
}
