import type { PurchaseChange } from '../engine/change-feed.js';
import type { PurchaseGate } from '../purchasing/purchasing.js';
import type { Sealer } from '../engine/sealer.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { PurchaseRecord } from './purchase.js';

/** What every step of the ledger works with. */
export interface LedgerContext {
  readonly db: Connection;
  readonly sealer: Sealer;
  readonly gate: Pick<PurchaseGate, 'assertAllowed' | 'beforeSending'>;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** This process in this run: a process that was started again is another owner. */
  readonly ownerId: string;
  /** Whether no other process can have the store open, so that what others were sending is over. */
  readonly soleOwner: boolean;
  /** Tells the listeners of this process; does nothing where the database itself tells everybody. */
  readonly publish: (change: PurchaseChange) => void;
}

/** What reading purchases takes. */
export type LedgerReader = Pick<LedgerContext, 'db' | 'sealer'>;

/** Announces committed purchases. */
export function announce(context: LedgerContext, purchases: readonly PurchaseRecord[]): void {
  for (const { sellerId, key, state, version } of purchases)
    context.publish({ sellerId, key, state, version });
}
