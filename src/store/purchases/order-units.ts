import type { LedgerConnection as Connection } from '../tables.js';
import { inSlices } from '../engine/slices.js';
import type { PurchaseId, PurchasedUnits } from './purchase.js';
import type { WantedParcel } from './purchase-guard.js';

/** Rows of one statement. */
const ROWS_AT_ONCE = 500;

/** Units that a purchase is for, of one item of its order. */
export interface PurchaseUnitTable {
  seller_id: string;
  key: string;
  order_item_id: string;
  amazon_order_id: string;
  quantity: number;
  /** Ordered units of the item when the purchase was recorded. Null when they were not known. */
  ordered: number | null;
}

/** Units that a confirmation is for, of one item of its order. */
export interface ConfirmedUnitTable {
  seller_id: string;
  batch_id: string;
  position: number;
  order_item_id: string;
  amazon_order_id: string;
  /** Number of the package in its order. A later confirmation of the same package corrects this one. */
  package_id: string;
  quantity: number;
}

type Requested = PurchaseId & WantedParcel & { readonly amazonOrderId: string };

/** Returns units by order item id. An item may be named twice. */
export function unitsByItem(items: readonly PurchasedUnits[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of items)
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  return units;
}

/** Records the units of new purchases, in the transaction that records them. */
export async function recordPurchaseUnits(
  trx: Connection,
  purchases: readonly Requested[],
): Promise<void> {
  const rows = purchases.flatMap(({ sellerId, key, amazonOrderId, items, orderedQuantities }) =>
    [...unitsByItem(items)].map(([id, quantity]) => ({
      seller_id: sellerId,
      key,
      order_item_id: id,
      amazon_order_id: amazonOrderId,
      quantity,
      ordered: orderedQuantities?.[id] ?? null,
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
