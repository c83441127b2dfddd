import { Announcement, CHANNELS } from '../engine/announcement.js';
import type { ConfirmationChange } from '../engine/change-feed.js';
import type { LedgerContext } from '../purchases/ledger-context.js';

/** Dependencies of every step that changes confirmations. */
export interface ConfirmationContext extends LedgerContext {
  /** Notifies the listeners of this process. */
  readonly publishAll: (changes: readonly ConfirmationChange[]) => void;
}

/** Confirmations that a transaction has changed. */
export type ConfirmationAnnouncement = Announcement<ConfirmationChange>;

export function announcementOf(context: ConfirmationContext): ConfirmationAnnouncement {
  return new Announcement<ConfirmationChange>(context, CHANNELS.confirmations);
}

/** The columns that an announcement needs, for `returning`. */
export const ANNOUNCED = ['seller_id', 'batch_id', 'position', 'amazon_order_id'] as const;

/** Reads such columns. */
export function changeOf(row: {
  readonly seller_id: string;
  readonly batch_id: string;
  readonly position: number;
  readonly amazon_order_id: string;
}): ConfirmationChange {
  return {
    sellerId: row.seller_id,
    batchId: row.batch_id,
    position: row.position,
    amazonOrderId: row.amazon_order_id,
  };
}
