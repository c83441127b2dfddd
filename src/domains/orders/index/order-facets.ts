import { CANCELLATION } from '../../../store/orders/order-facets.js';
import type { Order } from '../order.type.js';

/** Names of the facts that lists filter by. */
export const FACETS = {
  unassigned: 'unassigned',
  gift: 'gift',
  cancellation: CANCELLATION,
  program: (name: string) => `program:${name.toUpperCase()}`,
  country: (code: string) => `country:${code}`,
  marketplace: (id: string) => `marketplace:${id}`,
  sellerOrder: (number: string) => `seller-order:${number}`,
} as const;

/** Returns the facts of an order that lists filter by. */
export function facetsOf(order: Order): string[] {
  const { items, marketplaceId, shipToCountryCode, sellerOrderId, amazonOrderId } = order;
  const programs = [...(order.programs ?? []), ...items.flatMap((item) => item.programs ?? [])];
  return [
    ...programs.map((name) => FACETS.program(name)),
    ...(shipToCountryCode === null ? [] : [FACETS.country(shipToCountryCode)]),
    ...(marketplaceId === null ? [] : [FACETS.marketplace(marketplaceId)]),
    // Amazon sends its own id when the seller has no number.
    ...(sellerOrderId === null || sellerOrderId === amazonOrderId
      ? []
      : [FACETS.sellerOrder(sellerOrderId)]),
    ...(order.isGift === true ? [FACETS.gift] : []),
    ...(order.isCancellationRequested ? [FACETS.cancellation] : []),
  ];
}
