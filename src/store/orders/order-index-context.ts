import type { Sealer } from '../engine/sealer.js';
import type { IndexConnection as Connection } from '../tables.js';

/** What every step of the index works with. */
export interface OrderIndexContext {
  readonly db: Connection;
  readonly sealer: Sealer;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** This process in this run. */
  readonly ownerId: string;
  /** Whether no other process can have the store open, so that what another one began is over. */
  readonly soleOwner: boolean;
}
