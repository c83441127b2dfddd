import type { Order, OrderItem, ServiceLevel } from './order.js';

/** What the buyer pays for one item of an order, in cents; discounts are positive numbers. */
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

/** Every state has its own rate; one that is none of theirs keeps anybody from relying on it. */
const TAX_PER_TEN_THOUSAND = 825;

/** Prices follow from product, quantity and service level; tax is taken from buyers in the United States only. */
export function itemMoney(order: Order, { product, quantityOrdered }: OrderItem): ItemMoney {
  const itemCents = product.unitPriceCents * quantityOrdered;
  const shippingCents = SHIPPING_CENTS[order.serviceLevel];
  const discountCents = order.promotionId === undefined ? 0 : Math.round(itemCents / 10);
  const taxable = order.shipTo.countryCode === 'US' ? itemCents - discountCents : 0;
  const taxCents = Math.round((taxable * TAX_PER_TEN_THOUSAND) / 10_000);
  const totalCents = itemCents + shippingCents - discountCents + taxCents;
  return { itemCents, shippingCents, discountCents, taxCents, totalCents };
}

/** The sums over all items. */
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
