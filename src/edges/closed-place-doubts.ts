import type { SellerScope } from '../context/seller-scope.js';
import { OPEN_STATE_DAYS } from '../domains/supply-sources/open-state.js';

const DAY_MS = 86_400_000;

/** An order that is sent from a place. */
export interface SentOrder {
  readonly amazonOrderId: string;
  /** Null for an address. */
  readonly supplySourceId: string | null;
}

type Sources = Pick<SellerScope, 'orders' | 'knownPlaces'>;

/** How a client learns of such a place, as descriptions of fields say it. */
export const CLOSED_PLACE_DOUBT =
  'that the supply source it is sent from is closed until after `shipBy.latest` of the order: only while the server knows its hours, and the order is not late yet';

/**
 * Returns a sentence when the place of a parcel opens only after the order should have left. Null for an order that is late
 * already, for a place whose hours are not known, and for an address. Costs no call.
 */
export async function closedPlaceDoubt(
  { amazonOrderId, supplySourceId }: SentOrder,
  { orders, knownPlaces }: Sources,
): Promise<string | null> {
  if (supplySourceId === null) return null;
  const [order, closure] = await Promise.all([
    orders.withoutCall(amazonOrderId),
    knownPlaces.closure(supplySourceId),
  ]);
  const latest = order?.shipBy?.latest ?? null;
  if (!closure || latest === null) return null;
  const { fromMs, opensAt } = closure;
  const closedUntilMs = opensAt?.getTime() ?? fromMs + OPEN_STATE_DAYS * DAY_MS;
  const shipByMs = latest.getTime();
  if (shipByMs <= fromMs || shipByMs >= closedUntilMs) return null;
  const closed = opensAt
    ? `is closed until ${opensAt.toISOString()}`
    : `does not open in the next ${OPEN_STATE_DAYS} days`;
  return `The supply source ${knownPlaces.nameOf(supplySourceId)} ${closed}, and the order must leave by ${latest.toISOString()}.`;
}
