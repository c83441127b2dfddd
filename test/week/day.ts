/** Plays one day of the two stores. */
import type { FaultRule } from '../../src/emulator/core/faults.js';
import { ordersOf } from './books.js';
import { buyMorning, buyParcels } from './buying.js';
import type { Bought } from './buying.js';
import { dateOf, moment } from './calendar.js';
import { checkDay } from './evening.js';
import { checkPickList, claimAll, holdSome, openOrders, releaseHeld, tagSome } from './morning.js';
import type { OpenOrder } from './morning.js';
import {
  attachUnnamed,
  buyAgain,
  cancelLabels,
  confirmOutside,
  scanSome,
  settleUnclear,
} from './packing.js';
import { printBatch } from './printing.js';
import { checkStock, hoursOf, planHoliday, restock } from './stock.js';
import { note } from './week.js';
import type { Store, Week } from './week.js';

const STOCK = 90;
const EVERY_OUTSIDE = 9;

/** What goes wrong at Amazon on the troubled day. */
const TROUBLE: readonly FaultRule[] = [
  { kind: '429', share: 0.04 },
  { kind: '503', share: 0.03 },
  { kind: '500', share: 0.01 },
  { kind: 'reset-before', share: 0.01 },
  { kind: 'lost-reply', operation: 'createShipment', share: 0.06 },
  { kind: 'lost-reply', operation: 'cancelShipment', share: 0.3 },
  { kind: 'truncated-body', operation: 'getOrder', share: 0.03 },
];

/** Sees that no label is sold, so that the last day leaves an unclear purchase. */
const LAST_TROUBLE: FaultRule = { kind: '503', operation: 'createShipment', next: 1 };

/** Plays a day from the morning to the evening. */
export async function playDay(week: Week, day: number): Promise<void> {
  const { amazon, stores } = week;
  await week.pass(moment(day, '07:30'));
  if (day === week.span.troubledDay) {
    amazon.addFaults(TROUBLE);
    week.hooks.isDown = true;
  }
  await buyersAsk(week, 2);
  await week.pass(moment(day, '08:00'));
  await releaseHeld(week, day);
  if (day > 0) for (const store of stores) await boughtAgain(week, store, day);
  const outside: (OpenOrder & { readonly from: string })[] = [];
  for (const store of stores) outside.push(...(await morning(week, store, day)));
  await week.pass(moment(day, '13:00'));
  week.hooks.isDown = false;
  note(week, 'orders cancelled by buyers', week.street.cancelAsked());
  await afternoon(week, day, outside);
  await evening(week, day);
}

/** Some buyers ask to cancel an order that has not left. */
async function buyersAsk(week: Week, count: number): Promise<void> {
  const open = ordersOf(week).filter(({ status }) => status === 'Unshipped');
  const free = open.filter(({ amazonOrderId }) => !week.memory.held.has(amazonOrderId));
  for (const { amazonOrderId } of free.slice(-count)) week.street.ask(amazonOrderId);
}

/** Lists, picks, buys, prints, scans. Returns the orders that leave with labels from elsewhere. */
async function morning(week: Week, store: Store, day: number) {
  const orders = await openOrders(week, store);
  await holdSome(week, orders, day);
  await checkPickList(week, store);
  const { held } = week.memory;
  const free = orders.filter(({ amazonOrderId }) => !held.has(amazonOrderId));
  await tagSome(week, store, free, day);
  const packerOf = await claimAll(week, store, free);
  const isOutside = (at: number): boolean => at % EVERY_OUTSIDE === 3;
  const asked = ({ isCancellationRequested }: OpenOrder): boolean => isCancellationRequested;
  const outside = free.filter((order, at) => isOutside(at) && !asked(order));
  // Orders on hold and those whose buyer asked to cancel are sent too: the guards must stop them.
  const wanted = orders
    .filter((order) => !outside.includes(order))
    .map((order) => ({ order, claimedBy: packerOf.get(order.amazonOrderId) }));
  const key = `${dateOf(day)}/${store.name}`;
  const manner = { byOffers: day % 3 === 2, isCancelled: day === week.span.cancelledBatches };
  const batches = await buyMorning(week, store, key, wanted, manner);
  const all = batches.flatMap((batch) => batch.all);
  checkGuarded(week, all, orders);
  const bought = all.filter(({ state }) => state === 'PURCHASED');
  for (const batch of batches) {
    const labels = batch.all.filter(({ state }) => state === 'PURCHASED');
    if (labels.length > 0) await printBatch(week, store, batch.key, labels);
  }
  await scanSome(week, bought);
  await cancelLabels(
    week,
    singles(bought.filter(({ shipmentId }) => shipmentId !== null)).slice(0, 2),
  );
  return outside.map((order) => ({ ...order, from: store.supplySourceId }));
}

/** Compares the purchases that were not made with the orders that must not leave. */
function checkGuarded(week: Week, all: readonly Bought[], orders: readonly OpenOrder[]): void {
  const { held } = week.memory;
  const mustStay = new Set(
    orders
      .filter((one) => held.has(one.amazonOrderId) || one.isCancellationRequested)
      .map(({ amazonOrderId }) => amazonOrderId),
  );
  const guarded = all.filter(({ rejection }) => rejection?.code === 'PURCHASE_GUARDED');
  note(week, 'purchases stopped by a guard', guarded.length);
  const stopped = new Set(guarded.map(({ amazonOrderId }) => amazonOrderId));
  // A buyer may have asked after the list was read. The guards see it when the index has it.
  const later = [...stopped].filter((id) => week.street.asked.has(id));
  week.checks.sameSet('orders that the guards stopped', stopped, new Set([...mustStay, ...later]));
}

/** Returns the purchases of orders in one parcel. */
function singles(bought: readonly Bought[]): readonly Bought[] {
  const counts = new Map<string, number>();
  for (const { amazonOrderId: id } of bought) counts.set(id, (counts.get(id) ?? 0) + 1);
  return bought.filter(({ amazonOrderId }) => counts.get(amazonOrderId) === 1);
}

async function boughtAgain(week: Week, store: Store, day: number): Promise<void> {
  await buyAgain(week, store, day, `${dateOf(day)}/${store.name}/again`);
}

async function afternoon(
  week: Week,
  day: number,
  outside: readonly (OpenOrder & { readonly from: string })[],
): Promise<void> {
  const { stores, checks, span } = week;
  await confirmOutside(week, `${dateOf(day)}/own`, outside);
  await week.pass(moment(day, '15:00'));
  await settleUnclear(week, day);
  await attachUnnamed(week);
  const [, other] = stores;
  if (day === 0 && other) {
    week.memory.hours = (await hoursOf(week, other)).week;
    await planHoliday(week, other, span.holiday);
  }
  if (day === span.holiday && other) {
    const { state, isOpen: isOtherOpen } = await hoursOf(week, other);
    checks.same('the holiday', { state, isOtherOpen }, { state: 'APPLIED', isOtherOpen: false });
  }
  if (day === span.holiday + 1 && other) {
    const { state, week: hours } = await hoursOf(week, other);
    const expected = { state: 'REVERTED', hours: week.memory.hours };
    checks.same('the day after the holiday', { state, hours }, expected);
  }
  await restock(week, `${dateOf(day)}/stock`, STOCK);
}

async function evening(week: Week, day: number): Promise<void> {
  const { amazon, stores } = week;
  const [store] = stores;
  if (day === week.span.lastDay && store) {
    amazon.addFault(LAST_TROUBLE);
    await buyOneUnclear(week, store, day);
  }
  await week.pass(moment(day, '18:00'));
  if (day === week.span.troubledDay) amazon.clearFaults();
  await week.pass(moment(day, '19:00'));
  await checkStock(week, `on the evening of ${dateOf(day)}`);
  await checkDay(week, day);
}

/** Buys a label while Amazon fails, so that its outcome is unknown. */
async function buyOneUnclear(week: Week, store: Store, day: number): Promise<void> {
  const { held } = week.memory;
  const orders = (await openOrders(week, store)).filter(
    (order) => !held.has(order.amazonOrderId) && !order.isCancellationRequested,
  );
  const key = `${dateOf(day)}/${store.name}/evening`;
  const wanted = orders.slice(0, 1).map((order) => ({ order, claimedBy: undefined }));
  await buyParcels(week, store, key, wanted);
}
