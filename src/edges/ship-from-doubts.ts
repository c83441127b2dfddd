import type { SellerScope } from '../context/seller-scope.js';
import type { PurchaseItem } from '../domains/shipping/purchases/records/purchase.type.js';

/** Units that are sent from a place. */
export interface SentUnits {
  readonly amazonOrderId: string;
  readonly items: readonly Pick<PurchaseItem, 'orderItemId'>[];
  /** Null for an address. */
  readonly supplySourceId: string | null;
}

type Sources = Pick<SellerScope, 'orders' | 'knownPlaces'>;

/** How a client learns of such a place, as descriptions of fields say it. */
export const SHIP_FROM_DOUBT =
  'that the parcel is sent from another supply source than Amazon assigned its units to: only when the server knows the assignment of all its units, and none of them is assigned to that place';

/**
 * Returns a sentence when Amazon assigned all units of a parcel to other supply sources than it is sent from. Null for a parcel with a
 * unit that is assigned to the place or whose assignment is not known, and for an address. Costs no call.
 */
export async function shipFromDoubt(
  { amazonOrderId, items, supplySourceId }: SentUnits,
  { orders, knownPlaces: places }: Sources,
): Promise<string | null> {
  if (supplySourceId === null) return null;
  const assigned = new Set(
    await Promise.all(
      items.map(({ orderItemId }) => orders.knownSupplySourceId({ amazonOrderId }, orderItemId)),
    ),
  );
  const known = [...assigned].filter((id) => id !== null);
  if (known.length === 0 || known.length < assigned.size || assigned.has(supplySourceId))
    return null;
  return `The parcel is sent from the supply source ${places.nameOf(supplySourceId)}, but Amazon assigned its units to ${known.map((id) => places.nameOf(id)).join(' and ')}.`;
}
