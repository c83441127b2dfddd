import type { OrderChange } from '../engine/change-feed.js';
import type { Sealer } from '../engine/sealer.js';
import type { SharedRuns } from '../engine/shared-runs.js';
import type { NoteOrders } from '../webhooks/order-notes.js';
import type { IndexConnection as Connection, LedgerConnection } from '../tables.js';
import type { OpenedDocuments } from './opened-documents.js';

/** Dependencies of every step of the index. */
export interface OrderIndexContext {
  readonly db: Connection;
  /** The ledger, when it is a database of its own. Null when it is in the same one. */
  readonly ledger: LedgerConnection | null;
  readonly sealer: Sealer;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
  /** Identifies this run of this process. */
  readonly ownerId: string;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
  /** Notes changed orders for webhooks. */
  readonly noteOrders: NoteOrders;
  /** Opens stored orders. */
  readonly documents: OpenedDocuments;
  /** Runs that derive facts which lists need. */
  readonly factRuns: SharedRuns;
  /** Notifies the listeners of this process. */
  readonly publishAll: (changes: readonly OrderChange[]) => void;
}
