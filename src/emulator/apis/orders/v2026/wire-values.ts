import type { ItemMoney } from '../order-money.js';

/** The small values of Orders 2026-01-01. Properties that are undefined are not sent. */

/** An ISO 8601 date-time. */
export function time(ms: number): string {
  return new Date(ms).toISOString();
}

/** A Money: Amazon sends the amount as a decimal string. */
export function money(cents: number): { readonly amount: string; readonly currencyCode: string } {
  return { amount: (cents / 100).toFixed(2), currencyCode: 'USD' };
}

/** The parts of a sum; a discount is negative, and parts of nothing are left out. */
export function breakdownsWire(total: ItemMoney): readonly object[] {
  const parts = [
    ['ITEM', total.itemCents],
    ['SHIPPING', total.shippingCents],
    ['TAX', total.taxCents],
    ['DISCOUNT', -total.discountCents],
  ] as const;
  return parts
    .filter(([, cents]) => cents !== 0)
    .map(([type, cents]) => ({ type, subtotal: money(cents) }));
}
