/** Returns the name of the place that a sealed order is bound to. */
export function documentPlace(sellerId: string, orderId: string): string {
  return JSON.stringify([sellerId, orderId, 'document']);
}
