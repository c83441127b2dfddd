/** The first hour: what is to be shipped, who packs it, and what waits. */
import type { WeekMorningQuery } from '../support/generated/graphql.js';
import { isOpen, ordersOf } from './books.js';
import { dateOf, moment } from './calendar.js';
import {
  WeekClaim,
  WeekHold,
  WeekMorning,
  WeekPickList,
  WeekRelease,
  WeekTag,
} from './documents.js';
import { accepted, awaited, note } from './week.js';
import type { Store, Week } from './week.js';

type Listed = NonNullable<
  NonNullable<NonNullable<WeekMorningQuery['seller']>['orders']>['nodes']
>[number];

/** An order that can leave. */
export type OpenOrder = Listed;

const PACKERS = ['Ada', 'Bo'] as const;
/** A hold without an end: its order is late at the end of the week. */
const FOR_GOOD = 99;
const MOST_IN_INPUT = 500;

/** Returns the filter of the orders that can leave from a store. */
export const openAt = (store: Store) => ({
  statuses: ['UNSHIPPED' as const, 'PARTIALLY_SHIPPED' as const],
  supplySourceIds: [store.supplySourceId],
  placed: { from: new Date(moment(0, '00:00')).toISOString() },
});

/** Returns all orders of a list, page by page. */
export async function listed({ graph }: Week, filter: object): Promise<Listed[]> {
  const all: Listed[] = [];
  let after: string | null = null;
  for (;;) {
    const page: WeekMorningQuery = await graph.ask(WeekMorning, { filter, after });
    const orders = page.seller?.orders;
    if (!orders) throw new Error('no list of orders');
    all.push(...orders.nodes);
    if (!orders.pageInfo.hasNextPage) return all;
    after = orders.pageInfo.endCursor ?? null;
  }
}

/** Returns the orders that can leave, once the list is what Amazon has. */
export async function openOrders(week: Week, store: Store): Promise<readonly Listed[]> {
  return awaited(week, `the open orders of ${store.name}`, async () => {
    const orders = await listed(week, openAt(store));
    const inBooks = ordersOf(week, store.supplySourceId).filter(isOpen);
    const ids = new Set(orders.map(({ amazonOrderId }) => amazonOrderId));
    const isSame =
      ids.size === inBooks.length && inBooks.every(({ amazonOrderId }) => ids.has(amazonOrderId));
    return isSame ? orders : null;
  });
}

/** Ends the holds that are over. */
export async function releaseHeld({ graph, memory }: Week, day: number): Promise<void> {
  const orderIds = [...memory.held].filter(([, until]) => until <= day).map(([id]) => id);
  if (orderIds.length === 0) return;
  accepted((await graph.ask(WeekRelease, { input: { orderIds } })).releaseOrders);
  for (const id of orderIds) memory.held.delete(id);
}

/** Puts an order on hold until tomorrow, and on the second day one for good. */
export async function holdSome(week: Week, orders: readonly Listed[], day: number): Promise<void> {
  const { graph, memory } = week;
  const [first, second] = orders.filter(({ isCancellationRequested }) => !isCancellationRequested);
  const wanted = [[first, day + 1] as const, ...(day === 1 ? [[second, FOR_GOOD] as const] : [])];
  for (const [order, until] of wanted) {
    if (!order || memory.held.has(order.amazonOrderId)) continue;
    const input = { orderIds: [order.amazonOrderId], reason: 'The address is being checked' };
    accepted((await graph.ask(WeekHold, { input })).holdOrders);
    memory.held.set(order.amazonOrderId, until);
    note(week, 'orders put on hold');
  }
}

/** Compares the pick list with the units that wait at Amazon. */
export async function checkPickList(week: Week, store: Store): Promise<void> {
  const { graph, checks, memory } = week;
  const { seller } = await graph.ask(WeekPickList, { filter: openAt(store) });
  const units = new Map<string, number>();
  const inBooks = ordersOf(week, store.supplySourceId)
    .filter(isOpen)
    .filter(({ amazonOrderId }) => !memory.held.has(amazonOrderId));
  for (const { sku, quantity, shipped } of inBooks.flatMap(({ items }) => items))
    if (quantity > shipped) units.set(sku, (units.get(sku) ?? 0) + quantity - shipped);
  const lines = seller?.pickList?.lines ?? [];
  checks.sameSet(
    `pick list of ${store.name}`,
    lines.map((line) => `${line.quantity} × ${line.sku} at ${line.supplySource?.supplySourceId}`),
    [...units].map(([sku, quantity]) => `${quantity} × ${sku} at ${store.supplySourceId}`),
  );
}

/** Tags every fifth order, and finds them again by the tag. */
export async function tagSome(
  week: Week,
  store: Store,
  orders: readonly Listed[],
  day: number,
): Promise<void> {
  const { graph, checks } = week;
  const tag = `wrap ${dateOf(day)}`;
  const chosen = orders.filter((_, at) => at % 5 === 0).map(({ amazonOrderId }) => amazonOrderId);
  if (chosen.length === 0) return;
  accepted((await graph.ask(WeekTag, { input: { orderIds: chosen, add: [tag] } })).tagOrders);
  const tagged = await listed(week, { ...openAt(store), tags: [tag] });
  checks.sameSet(`orders tagged ${tag}`, tagged.map(idOf), chosen);
}

/** Divides the orders between two packers. One tries to take an order of the other. */
export async function claimAll(
  week: Week,
  store: Store,
  orders: readonly Listed[],
): Promise<ReadonlyMap<string, string>> {
  const { graph, checks } = week;
  const packerOf = new Map<string, string>();
  for (const [at, by] of PACKERS.entries()) {
    const orderIds = orders.map(idOf).filter((_, index) => index % 2 === at);
    if (orderIds.length === 0) continue;
    if (orderIds.length > MOST_IN_INPUT) throw new Error('too many orders for one claim');
    const station = `${by} at ${store.name}`;
    for (const id of orderIds) packerOf.set(id, station);
    const input = { by: station, orderIds, minutes: 600 };
    accepted((await graph.ask(WeekClaim, { input })).claimOrders);
    const mine = await listed(week, { ...openAt(store), claimedBy: station });
    checks.sameSet(`orders of ${station}`, mine.map(idOf), orderIds);
  }
  const [first, other] = [orders[0], `${PACKERS[1]} at ${store.name}`];
  if (first) {
    const input = { by: other, orderIds: [first.amazonOrderId], minutes: 600 };
    const refused = (await graph.ask(WeekClaim, { input })).claimOrders;
    const taken = refused?.claimedByOthers?.map(idOf);
    checks.same(`an order that ${other} may not take`, taken, [first.amazonOrderId]);
  }
  return packerOf;
}

const idOf = ({ amazonOrderId }: { readonly amazonOrderId: string }): string => amazonOrderId;
