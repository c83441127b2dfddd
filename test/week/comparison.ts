/** Compares the whole week with the books. */
import { allPurchases, leftoversOf } from './packing.js';
import type { LedgerPurchase } from './packing.js';
import {
  coveredUnits,
  isCancelled,
  isOpen,
  itemsText,
  labelsOf,
  orderedUnits,
  ordersOf,
} from './books.js';
import { moment } from './calendar.js';
import { WeekOrders } from './evening-documents.js';
import type { WeekOrdersQuery } from '../support/generated/graphql.js';
import { Sums } from './evening.js';
import { listed } from './morning.js';
import { checkStock } from './stock.js';
import type { Week } from './week.js';

type Orders = NonNullable<NonNullable<WeekOrdersQuery['seller']>['orders']>;

const STATUS = {
  Pending: 'PENDING',
  Unshipped: 'UNSHIPPED',
  PartiallyShipped: 'PARTIALLY_SHIPPED',
  Shipped: 'SHIPPED',
  Canceled: 'CANCELLED',
} as const;

const SINCE = () => ({ placed: { from: new Date(moment(0, '00:00')).toISOString() } });

/** Compares orders, packages, labels, money, stock and lists with Amazon's books. */
export async function compareWeek(week: Week, day: number): Promise<void> {
  const purchases = await allPurchases(week);
  compareLabels(week, purchases);
  compareMoney(week, purchases);
  const [covered, ordered] = [coveredUnits(week), orderedUnits(week)];
  const twice = [...covered].filter(([item, units]) => units > (ordered.get(item) ?? 0));
  week.checks.same('order items with more units bought than ordered', twice, []);
  await compareOrders(week);
  await compareLists(week, day, purchases);
  await checkStock(week, 'at the end');
  compareEvents(week, purchases);
  await compareWebhooks(week, purchases);
}

function compareLabels({ checks, ...week }: Week, purchases: readonly LedgerPurchase[]): void {
  const bought = purchases.filter(({ state }) => state === 'PURCHASED');
  checks.sameSet(
    'labels: shipment, order, carrier, tracking number, price, items, cancelled',
    bought.map((one) =>
      [
        one.shipmentId,
        one.amazonOrderId,
        one.carrierName,
        one.trackingNumber,
        `${one.price?.amount} ${one.price?.currencyCode}`,
        itemsText(one.items),
        one.refundState === 'PENDING' || one.refundState === 'APPLIED',
      ].join(' | '),
    ),
    labelsOf(week).map((label) =>
      [
        label.shipmentId,
        label.amazonOrderId,
        label.carrierName,
        label.trackingId,
        `${label.price.amount} ${label.price.currencyCode}`,
        itemsText(label.items),
        isCancelled(label),
      ].join(' | '),
    ),
  );
}

function compareMoney({ checks, ...week }: Week, purchases: readonly LedgerPurchase[]): void {
  const [found, expected] = [new Sums(), new Sums()];
  for (const { carrierName, price } of purchases)
    if (price) found.add(`${carrierName} ${price.currencyCode}`, price.amount);
  for (const { carrierName, price } of labelsOf(week))
    expected.add(`${carrierName} ${price.currencyCode}`, price.amount);
  checks.sameSet('labels and money by carrier', found.lines(), expected.lines());
}

/** Returns all orders of the week, as the graph lists them. */
async function listedOrders({ graph }: Week): Promise<Orders['nodes']> {
  const all: Orders['nodes'] = [];
  let after: string | null = null;
  for (;;) {
    const page: WeekOrdersQuery = await graph.ask(WeekOrders, { filter: SINCE(), after });
    const orders = page.seller?.orders;
    if (!orders) throw new Error('no list of orders');
    all.push(...orders.nodes);
    if (!orders.pageInfo.hasNextPage) return all;
    after = orders.pageInfo.endCursor;
  }
}

async function compareOrders(week: Week): Promise<void> {
  const { checks, street } = week;
  const orders = await listedOrders(week);
  const inBooks = ordersOf(week);
  checks.sameSet(
    'orders that buyers placed',
    inBooks.map(({ amazonOrderId }) => amazonOrderId),
    street.placed,
  );
  checks.sameSet(
    'orders with their status and units',
    orders.map(({ amazonOrderId, status, items }) => {
      const units = items.map((item) => ({ ...item, quantity: item.quantityFulfilled }));
      return `${amazonOrderId} ${status} ${itemsText(units)}`;
    }),
    inBooks.map(({ amazonOrderId, status, items }) => {
      const units = items.map((item) => ({ ...item, quantity: item.shipped }));
      return `${amazonOrderId} ${STATUS[status]} ${itemsText(units)}`;
    }),
  );
  checks.sameSet(
    'packages with tracking number and items',
    orders.flatMap(({ amazonOrderId, packages }) =>
      (packages ?? []).map(
        (one) =>
          `${amazonOrderId} ${one.packageReferenceId} ${one.trackingNumber} ${itemsText(one.items)} ${one.status === 'CANCELLED'}`,
      ),
    ),
    inBooks.flatMap(({ amazonOrderId, packages }) =>
      packages.map(
        (one) =>
          `${amazonOrderId} ${one.packageReferenceId} ${one.trackingNumber} ${itemsText(one.items)} ${one.isLabelCancelled}`,
      ),
    ),
  );
}

async function compareLists(
  week: Week,
  day: number,
  purchases: readonly LedgerPurchase[],
): Promise<void> {
  const { checks, memory, time, street } = week;
  const idOf = ({ amazonOrderId }: { readonly amazonOrderId: string }) => amazonOrderId;
  const left = await leftoversOf(week, day);
  const open = ordersOf(week).filter(isOpen);
  const held = await listed(week, { ...SINCE(), isOnHold: true });
  checks.sameSet('orders on hold', held.map(idOf), memory.held.keys());
  const placed = new Set(street.placed);
  const ofWeek = (nodes: readonly { readonly amazonOrderId: string }[] | undefined) =>
    (nodes ?? []).map(idOf).filter((id) => placed.has(id));
  checks.sameSet(
    'late orders',
    ofWeek(left.lateOrders?.nodes),
    open.filter(({ latestShipAt }) => Date.parse(latestShipAt) < time.nowMs()).map(idOf),
  );
  checks.sameSet(
    'orders whose buyer asked to cancel',
    ofWeek(left.cancellationRequests?.nodes),
    open.filter(({ isCancellationRequested }) => isCancellationRequested).map(idOf),
  );
  checks.same('purchases that wait', left.waitingPurchases?.totalCount, 0);
  const known = new Set(purchases.map(({ shipmentId }) => shipmentId));
  const keyOf = ({ key }: { readonly key: string }) => key;
  checks.sameSet(
    'unsettled purchases',
    (left.unsettledPurchases?.nodes ?? []).map(keyOf),
    purchases.filter(({ state }) => state === 'UNKNOWN').map(keyOf),
  );
  checks.sameSet(
    'labels that the ledger does not have',
    labelsOf(week).flatMap(({ shipmentId }) => (known.has(shipmentId) ? [] : [shipmentId])),
    [],
  );
  const [covered, ordered] = [coveredUnits(week), orderedUnits(week)];
  const cancelled = labelsOf(week).filter(
    (label) =>
      isCancelled(label) &&
      label.items.some(
        (item) => (covered.get(item.orderItemId) ?? 0) < (ordered.get(item.orderItemId) ?? 0),
      ),
  );
  const keyOfShipment = new Map(purchases.map((one) => [one.shipmentId, one.key]));
  checks.sameSet(
    'cancelled and not bought again',
    (left.unshippedAfterCancel?.nodes ?? []).map(keyOf),
    cancelled.map(({ shipmentId }) => keyOfShipment.get(shipmentId) ?? shipmentId),
  );
}

/** Compares the events of the subscriptions with the labels and the orders. */
function compareEvents({ checks, ears, street }: Week, purchases: readonly LedgerPurchase[]): void {
  const bought = purchases.filter(({ state }) => state === 'PURCHASED').map(({ key }) => key);
  checks.sameSet('labels that a subscription reported', ears.bought, bought);
  const placed = new Set(street.placed);
  checks.sameSet(
    'orders that a subscription reported',
    [...ears.orders].filter((id) => placed.has(id)),
    street.placed,
  );
}

/** Compares the states that webhooks announced last with those of the ledger. */
async function compareWebhooks(
  { checks, hooks, memory }: Week,
  purchases: readonly LedgerPurchase[],
): Promise<void> {
  await hooks.settled();
  checks.same('webhooks that must not be', hooks.wrong, []);
  const untold = purchases.filter(({ id, state }) => hooks.told.get(id) !== state);
  checks.same(
    'purchases whose last state no webhook told',
    untold.map(({ key }) => key),
    [],
  );
  checks.same(
    'confirmations whose last state no webhook told',
    memory.confirmations.filter((id) => hooks.told.get(id) !== 'CONFIRMED'),
    [],
  );
}
