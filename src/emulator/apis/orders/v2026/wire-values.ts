import type { ItemMoney } from '../order-money.js';

/** Values of Orders 2026-01-01. Undefined properties are not sent. */

/** Returns a Money. Amazon sends the amount as a decimal string. */
export function money(cents: number): { readonly amount: string; readonly currencyCode: string } {
  return { amount: (cents / 100).toFixed(2), currencyCode: 'USD' };
}

/** Returns the parts of a sum. A discount is negative. Parts of zero are omitted. */
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
