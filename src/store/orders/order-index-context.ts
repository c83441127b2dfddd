import type { Sealer } from '../engine/sealer.js';
import type { IndexConnection as Connection } from '../tables.js';

/** Dependencies of every step of the index. */
export interface OrderIndexContext {
  readonly db: Connection;
  readonly sealer: Sealer;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** Identifies this run of this process. */
  readonly ownerId: string;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
}
