/** What Amazon has on record, as the warehouse is compared with it. */
import type { RecordedOrder } from '../../src/emulator/apis/orders/order-records.js';
import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import { moment } from './calendar.js';
import type { Week } from './week.js';

/** Returns the orders of the week at Amazon, of one store or of all. */
export function ordersOf({ amazon }: Pick<Week, 'amazon'>, store?: string): RecordedOrder[] {
  const sinceMs = moment(0, '00:00');
  return amazon
    .orders()
    .filter(({ purchasedAt }) => Date.parse(purchasedAt) >= sinceMs)
    .filter(({ supplySourceId }) => store === undefined || supplySourceId === store);
}

/** Tells whether units of an order have not left. */
export function isOpen({ status }: Pick<RecordedOrder, 'status'>): boolean {
  return status === 'Unshipped' || status === 'PartiallyShipped';
}

/** Returns the labels that Amazon sold in the week. */
export function labelsOf({ amazon }: Pick<Week, 'amazon'>): readonly SoldLabel[] {
  return amazon.soldLabels();
}

/** Tells whether a label was cancelled. A refund that the carrier refused leaves it valid. */
export function isCancelled({ status }: Pick<SoldLabel, 'status'>): boolean {
  return status === 'RefundPending' || status === 'RefundApplied';
}

/** Returns a text that is equal for equal items, whatever their order. */
export function itemsText(
  items: readonly { readonly orderItemId: string; readonly quantity: number | null }[],
): string {
  return items
    .map(({ orderItemId, quantity }) => `${orderItemId}*${quantity}`)
    .toSorted()
    .join(' ');
}

/** Returns the units of each order item that left or have a valid label. */
export function coveredUnits(week: Pick<Week, 'amazon'>): ReadonlyMap<string, number> {
  const confirmed = ordersOf(week)
    .flatMap(({ packages }) => packages)
    .filter(({ shipmentId }) => shipmentId === null);
  const valid = labelsOf(week).filter((label) => !isCancelled(label));
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of [...valid, ...confirmed].flatMap(({ items }) => items))
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  return units;
}

/** Returns the ordered units of each item. */
export function orderedUnits(week: Pick<Week, 'amazon'>): ReadonlyMap<string, number> {
  const items = ordersOf(week).flatMap((order) => order.items);
  return new Map(items.map(({ orderItemId, quantity }) => [orderItemId, quantity]));
}
