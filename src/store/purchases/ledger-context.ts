import type { PurchaseChange } from '../engine/change-feed.js';
import type { PurchaseGate } from '../purchasing/purchasing.js';
import type { Sealer } from '../engine/sealer.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { PurchaseRecord } from './purchase.js';

/** Dependencies of every step of the ledger. */
export interface LedgerContext {
  readonly db: Connection;
  readonly sealer: Sealer;
  readonly gate: Pick<PurchaseGate, 'assertAllowed' | 'beforeSending' | 'recorded'>;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** Identifies this run of this process. */
  readonly ownerId: string;
  /** True when only this process can have the store open, so that no other one is still sending. */
  readonly soleOwner: boolean;
  /** Notifies the listeners of this process. Does nothing on PostgreSQL, which notifies all processes. */
  readonly publish: (change: PurchaseChange) => void;
}

/** Dependencies of a read. */
export type LedgerReader = Pick<LedgerContext, 'db' | 'sealer'>;

/** Announces committed purchases, when their loss would be detected. */
export async function announce(
  context: LedgerContext,
  purchases: readonly PurchaseRecord[],
): Promise<void> {
  await context.gate.recorded();
  for (const { sellerId, key, amazonOrderId, state, version } of purchases)
    context.publish({ sellerId, key, amazonOrderId, state, version });
}
