import type { Order, OrderItem, ServiceLevel } from './order.js';

/** The price of one item of an order in cents. Discounts are positive. */
export interface ItemMoney {
  readonly itemCents: number;
  readonly shippingCents: number;
  readonly discountCents: number;
  readonly taxCents: number;
  readonly totalCents: number;
}

const SHIPPING_CENTS: Readonly<Record<ServiceLevel, number>> = {
  STANDARD: 499,
  EXPEDITED: 899,
  SECOND_DAY: 1299,
  NEXT_DAY: 1999,
};

/** Not the rate of any state, so that no test relies on a real one. */
const TAX_PER_TEN_THOUSAND = 825;

/** Prices depend on product, quantity and service level. Only buyers in the United States pay tax. */
export function itemMoney(order: Order, { product, quantityOrdered }: OrderItem): ItemMoney {
  const itemCents = product.unitPriceCents * quantityOrdered;
  const shippingCents = SHIPPING_CENTS[order.serviceLevel];
  const discountCents = order.promotionId === undefined ? 0 : Math.round(itemCents / 10);
  const taxable = order.shipTo.countryCode === 'US' ? itemCents - discountCents : 0;
  const taxCents = Math.round((taxable * TAX_PER_TEN_THOUSAND) / 10_000);
  const totalCents = itemCents + shippingCents - discountCents + taxCents;
  return { itemCents, shippingCents, discountCents, taxCents, totalCents };
}

/** Returns the sums over all items. */
export function orderMoney(order: Order): ItemMoney {
  const items = order.items.map((item) => itemMoney(order, item));
  const sum = (part: keyof ItemMoney): number =>
    items.reduce((total, item) => total + item[part], 0);
  return {
    itemCents: sum('itemCents'),
    shippingCents: sum('shippingCents'),
    discountCents: sum('discountCents'),
    taxCents: sum('taxCents'),
    totalCents: sum('totalCents'),
  };
}
