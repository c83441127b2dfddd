import type { LedgerConnection as Connection } from '../tables.js';
import { inSlices } from '../engine/slices.js';
import type { PurchaseId } from './purchase.js';
import { unitsByItem } from './purchase-guard.js';
import type { WantedParcel } from './purchase-guard.js';
import type { ConfirmedUnitTable } from './unit-tables.js';

/** Rows of one statement. */
const ROWS_AT_ONCE = 500;

type Requested = PurchaseId &
  WantedParcel & {
    readonly amazonOrderId: string;
    readonly elsewhereQuantities?: Readonly<Record<string, number>>;
  };

/** Records the units of new purchases, in the transaction that records them. */
export async function recordPurchaseUnits(
  trx: Connection,
  purchases: readonly Requested[],
): Promise<void> {
  const rows = purchases.flatMap(
    ({ sellerId, key, amazonOrderId, items, orderedQuantities, elsewhereQuantities }) =>
      [...unitsByItem(items)].map(([id, quantity]) => ({
        seller_id: sellerId,
        key,
        order_item_id: id,
        amazon_order_id: amazonOrderId,
        quantity,
        ordered: orderedQuantities?.[id] ?? null,
        elsewhere: elsewhereQuantities?.[id] ?? null,
      })),
  );
  await inSlices(rows, ROWS_AT_ONCE, (some) =>
    trx.insertInto('purchase_unit').values(some).execute(),
  );
}

/** Replaces the units of a purchase by those of its next attempt. */
export async function replacePurchaseUnits(trx: Connection, purchase: Requested): Promise<void> {
  await trx
    .deleteFrom('purchase_unit')
    .where('seller_id', '=', purchase.sellerId)
    .where('key', '=', purchase.key)
    .execute();
  await recordPurchaseUnits(trx, [purchase]);
}

/** Records the units of new confirmations, in the transaction that records them. */
export async function recordConfirmedUnits(
  trx: Connection,
  units: readonly ConfirmedUnitTable[],
): Promise<void> {
  await inSlices(units, ROWS_AT_ONCE, (some) =>
    trx.insertInto('confirmed_unit').values(some).execute(),
  );
}
