import { inTurns } from '../engine/one-at-a-time.js';
import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { deleteBox, listBoxes, saveBox } from './boxes.js';
import {
  changePackedUnits,
  countPackedUnits,
  findPackedUnits,
  listPackedUnits,
} from './packed-units.js';

const STEPS = {
  changeUnits: inTurns((sellerId) => sellerId, changePackedUnits),
  findUnits: findPackedUnits,
  listUnits: listPackedUnits,
  countUnits: countPackedUnits,
  saveBox,
  deleteBox,
  boxes: listBoxes,
};

/** Sizes of SKUs, and boxes, as sellers saved them. They are in the ledger's file, because Amazon does not have them. */
export type PackingStore = BoundSteps<typeof STEPS>;

export function createPackingStore(context: Pick<LedgerContext, 'db' | 'now'>): PackingStore {
  return boundSteps(context, STEPS, 'ledger', { subject: 'packing' });
}
