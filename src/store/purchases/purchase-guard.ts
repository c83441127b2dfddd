import type { PurchaseRecord, PurchaseItem } from './purchase.js';

/** What a new purchase wants of its order. */
export interface WantedParcel {
  readonly items: readonly PurchaseItem[];
  /** Whether the caller knows of the other parcels and wants one more. */
  readonly additionalParcel: boolean;
  /** How many of each item were ordered, by order item id; items that are not in it are not counted. */
  readonly orderedQuantities?: Readonly<Record<string, number>>;
}

type Holder = Pick<PurchaseRecord, 'state' | 'refund' | 'items'>;

/**
 * Whether a purchase takes its items from further ones: it may have a label that counts. A cancelled one does not, from
 * the moment that Amazon accepted the cancellation: Amazon lets a new shipment be created while the refund is pending,
 * and sellers cancel in order to buy again. A refund that Amazon rejected makes it count again.
 */
function holdsItems({ state, refund }: Holder): boolean {
  if (state === 'REJECTED') return false;
  return refund === null || refund.state === 'RefundRejected';
}

function quantityIn(purchases: readonly { items: readonly PurchaseItem[] }[], id: string): number {
  return purchases
    .flatMap(({ items }) => items)
    .filter(({ orderItemId }) => orderItemId === id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The purchases of an order that forbid another parcel; empty when it may be bought. */
export function purchasesInTheWay<P extends Holder>(
  wanted: WantedParcel,
  ofOrder: readonly P[],
): P[] {
  const ids = new Set(wanted.items.map(({ orderItemId }) => orderItemId));
  const holders = ofOrder.filter(
    (purchase) =>
      holdsItems(purchase) && purchase.items.some(({ orderItemId }) => ids.has(orderItemId)),
  );
  if (!wanted.additionalParcel) return holders;
  const used = new Set(
    [...ids].filter((id) => {
      const ordered = wanted.orderedQuantities?.[id];
      return ordered !== undefined && quantityIn(holders, id) + quantityIn([wanted], id) > ordered;
    }),
  );
  return holders.filter(({ items }) => items.some(({ orderItemId }) => used.has(orderItemId)));
}
