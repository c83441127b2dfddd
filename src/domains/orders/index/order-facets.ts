import type { Order } from '../order.type.js';

/** Names of the facts that lists filter by. */
export const FACETS = {
  unassigned: 'unassigned',
  gift: 'gift',
  cancellation: 'cancellation',
  program: (name: string) => `program:${name.toUpperCase()}`,
  country: (code: string) => `country:${code}`,
  marketplace: (id: string) => `marketplace:${id}`,
} as const;

/** Returns the facts of an order that lists filter by. */
export function facetsOf(order: Order): string[] {
  const { items, marketplaceId, shipToCountryCode } = order;
  const programs = [...(order.programs ?? []), ...items.flatMap((item) => item.programs ?? [])];
  return [
    ...programs.map((name) => FACETS.program(name)),
    ...(shipToCountryCode === null ? [] : [FACETS.country(shipToCountryCode)]),
    ...(marketplaceId === null ? [] : [FACETS.marketplace(marketplaceId)]),
    ...(order.isGift === true ? [FACETS.gift] : []),
    ...(order.isCancellationRequested ? [FACETS.cancellation] : []),
  ];
}
