/**
 * Returns a text that is equal for equal tracking numbers. Carriers and Amazon ignore the case of their letters, and people type
 * them in either. The ledger compares them by the same rule (`keysByTracking`).
 */
export function trackingKey(trackingNumber: string): string {
  return trackingNumber.trim().replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Tells whether both are known and name the same parcel. */
export function isSameTracking(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && trackingKey(one) === trackingKey(other);
}
