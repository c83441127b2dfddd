import type { Store } from '../store/store.js';

/** Counts the feeds of a seller since a time (epoch milliseconds), of all types: they share the quota of createFeed. */
export async function feedsSince(
  { confirmations }: Pick<Store, 'confirmations'>,
  sellerId: string,
  since: number,
): Promise<number> {
  return confirmations.envelopesSince(sellerId, since);
}
