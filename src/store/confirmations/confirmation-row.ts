import type { ConfirmationTable } from '../tables.js';
import type { Confirmation, ConfirmationNotice, PackageConfirmation } from './confirmation.js';

/** A row beside the feed of its envelope. */
export type ConfirmationRow = ConfirmationTable & { readonly feed_id: string | null };

export function confirmationOf(row: ConfirmationRow): Confirmation {
  return {
    sellerId: row.seller_id,
    batchId: row.batch_id,
    position: row.position,
    content: JSON.parse(row.content) as PackageConfirmation,
    state: row.state,
    error: row.error === null ? null : (JSON.parse(row.error) as ConfirmationNotice),
    warnings: JSON.parse(row.warnings) as ConfirmationNotice[],
    purchaseKey: row.purchase_key,
    envelopeId: row.envelope_id,
    feedId: row.feed_id,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}
