import type { Selectable } from 'kysely';
import { openText } from '../engine/sealed-text.js';
import type { Sealer } from '../engine/sealer.js';
import { inSlices } from '../engine/slices.js';
import type { ConfirmationTable } from '../tables.js';
import type { ConfirmationRecord, NoticeOfAmazon, PackageConfirmation } from './confirmation.js';

/** Columns with addresses, or with texts that may quote addresses. */
export const SEALED_CONFIRMATION_COLUMNS = ['content', 'error', 'warnings'] as const;

export type SealedConfirmationColumn = (typeof SEALED_CONFIRMATION_COLUMNS)[number];

/** Rows that are opened and parsed in one turn of the event loop. */
const READ_IN_ONE_TURN = 100;

type Identity = Pick<ConfirmationTable, 'seller_id' | 'batch_id' | 'position'>;

/** Returns the name of the place that a sealed text is bound to. */
export function sealedPlace(
  { seller_id: sellerId, batch_id: batchId, position }: Identity,
  column: SealedConfirmationColumn,
): string {
  return JSON.stringify([sellerId, batchId, position, column]);
}

/** A row with the feed id of its envelope. */
export type ConfirmationRow = Selectable<ConfirmationTable> & { readonly feed_id: string | null };

function confirmationOf(sealer: Sealer, row: ConfirmationRow): ConfirmationRecord {
  const open = (stored: string, column: SealedConfirmationColumn): unknown =>
    JSON.parse(openText(sealer, stored, sealedPlace(row, column)));
  return {
    sellerId: row.seller_id,
    batchId: row.batch_id,
    position: row.position,
    content: open(row.content, 'content') as PackageConfirmation,
    state: row.state,
    error: row.error === null ? null : (open(row.error, 'error') as NoticeOfAmazon),
    warnings: open(row.warnings, 'warnings') as NoticeOfAmazon[],
    purchaseKey: row.purchase_key,
    envelopeId: row.envelope_id,
    feedId: row.feed_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    settledAt: row.settled_at,
  };
}

/** Opens and parses rows over several turns of the event loop. Throws `StoreError`. */
export async function confirmationsOf(
  sealer: Sealer,
  rows: readonly ConfirmationRow[],
): Promise<ConfirmationRecord[]> {
  const confirmations: ConfirmationRecord[] = [];
  await inSlices(rows, READ_IN_ONE_TURN, (some) => {
    confirmations.push(...some.map((row) => confirmationOf(sealer, row)));
  });
  return confirmations;
}
