import type { SellerChoice } from '../parts/access.js';

const PLACE = 'seller';

/** Returns the seller that this workstation has used last, when it is still one of these. */
export function lastSeller(sellers: readonly SellerChoice[]): SellerChoice | undefined {
  const last = read();
  return sellers.find(({ sellerId }) => sellerId === last);
}

function read(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    // A browser can refuse to store anything.
    return null;
  }
}

export function noteSeller(sellerId: string): void {
  try {
    localStorage.setItem(PLACE, sellerId);
  } catch {
    // The next page opens with the first seller.
  }
}
