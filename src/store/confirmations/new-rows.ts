import { authorColumns } from '../authors/author.js';
import { sealText } from '../engine/sealed-text.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { unitsByItem } from '../purchases/purchase-guard.js';
import type { ConfirmedUnitTable } from '../purchases/unit-tables.js';
import { sealedPlace } from './confirmation-row.js';
import type { ConfirmationBatchIntent, ConfirmationState } from './confirmation.js';

/** Returns the rows of one statement, whose first confirmation has the position `from`. */
export function rowsOf(
  { sealer }: Pick<LedgerContext, 'sealer'>,
  { sellerId, batchId, author, confirmations }: ConfirmationBatchIntent,
  { from, now }: { readonly from: number; readonly now: number },
) {
  return confirmations.map(({ content, purchaseKey, sentAtOnce = false }, index) => {
    const position = from + index;
    const identity = { seller_id: sellerId, batch_id: batchId, position };
    const state = firstState(purchaseKey !== null, sentAtOnce);
    return {
      ...identity,
      amazon_order_id: content.amazonOrderId,
      tracking_number: content.trackingNumber,
      content: sealText(sealer, JSON.stringify(content), sealedPlace(identity, 'content')),
      state,
      error: null,
      warnings: sealText(sealer, '[]', sealedPlace(identity, 'warnings')),
      purchase_key: purchaseKey,
      envelope_id: null,
      created_at: now,
      ...authorColumns(author),
      settled_at: state === 'RECORDED' ? null : now,
    };
  });
}

/** Returns the units that they hold. */
export function unitsOf(
  { sellerId, batchId, confirmations }: ConfirmationBatchIntent,
  from: number,
): ConfirmedUnitTable[] {
  return confirmations.flatMap(({ content }, index) =>
    [...unitsByItem(content.items)].map(([id, quantity]) => ({
      seller_id: sellerId,
      batch_id: batchId,
      position: from + index,
      order_item_id: id,
      amazon_order_id: content.amazonOrderId,
      package_id: content.packageReferenceId,
      quantity,
    })),
  );
}

function firstState(isNeedless: boolean, isSentAtOnce: boolean): ConfirmationState {
  if (isNeedless) return 'NOT_NEEDED';
  return isSentAtOnce ? 'UNKNOWN' : 'RECORDED';
}
