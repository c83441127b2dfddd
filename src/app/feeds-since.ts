import type { Store } from '../store/store.js';

/** Counts the feeds of a seller since a time (epoch milliseconds), of all types: they share the quota of createFeed. */
export async function feedsSince(
  { confirmations, inventory }: Pick<Store, 'confirmations' | 'inventory'>,
  sellerId: string,
  since: number,
): Promise<number> {
  const counts = await Promise.all([
    confirmations.envelopesSince(sellerId, since),
    inventory.envelopesSince(sellerId, since),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
