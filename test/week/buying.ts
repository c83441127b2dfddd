/** Buys the labels of the morning. The only file that knows how. */
import { Big } from 'big.js';
import type { BatchPurchaseInput, WeekBatchQuery } from '../support/generated/graphql.js';
import {
  WeekBatch,
  WeekBatchDone,
  WeekBuyBatch,
  WeekBuyForOrders,
  WeekCancelBatch,
  WeekQuotes,
} from './documents.js';
import { openAt } from './morning.js';
import type { OpenOrder } from './morning.js';
import { accepted, awaited, note } from './week.js';
import type { Store, Week } from './week.js';

type Node = NonNullable<
  NonNullable<NonNullable<WeekBatchQuery['seller']>['purchaseBatch']>['purchases']
>['nodes'][number];

/** A purchase of the morning, as the batch has it. */
export type Bought = Node;

/** What is bought. */
export interface Wanted {
  readonly order: OpenOrder;
  readonly claimedBy: string | undefined;
}

/** The most that one label may cost. */
export const MAX_PRICE = { amount: '60.00', currencyCode: 'USD' };
const MOST_QUOTED = 10;
const EVERY_QUOTED = 5;
const EVERY_SPLIT = 2;
const GUARDED = 'PURCHASE_GUARDED';
const CANCELLED = 'BATCH_CANCELLED';
/** The service that all addresses have, also post office boxes. */
export const EVERYWHERE = { shippingServiceId: 'USPS_PTP_PRI' };

/** Returns the options of a store's labels. */
export const labelAt = ({ format }: Store) => ({ format, includePackingSlip: false });

/** A batch of the morning with its purchases, and with the orders that were refused at once. */
export interface BoughtBatch {
  readonly key: string;
  readonly all: readonly Bought[];
}

/** What a morning is like. */
export interface Manner {
  /** Whether people choose offers and parcels, in place of one rule for all orders. */
  readonly byOffers: boolean;
  /** Whether each batch is cancelled at once, and the rest is bought under another key. */
  readonly isCancelled: boolean;
}

/** Buys the labels of a morning. Each packer orders one label for each claimed order; parts of orders are a batch of parcels. */
export async function buyMorning(
  week: Week,
  store: Store,
  key: string,
  wanted: readonly Wanted[],
  { byOffers, isCancelled }: Manner,
): Promise<readonly BoughtBatch[]> {
  if (byOffers) return [{ key, all: await buyParcels(week, store, key, wanted) }];
  const isPart = ({ order }: Wanted): boolean => order.status === 'PARTIALLY_SHIPPED';
  const partsKey = `${key}/parts`;
  const batches: BoughtBatch[] = [
    { key: partsKey, all: await buyParcels(week, store, partsKey, wanted.filter(isPart)) },
  ];
  const whole = wanted.filter((one) => !isPart(one));
  const packers = Map.groupBy(whole, ({ claimedBy }) => claimedBy);
  for (const [at, [claimedBy, orders]] of [...packers].entries()) {
    const ofPacker = { key: `${key}/${at + 1}`, claimedBy, isCancelled };
    const orderIds = orders.map(({ order }) => order.amazonOrderId);
    batches.push(...(await buyForOrders(week, store, orderIds, ofPacker)));
  }
  return batches;
}

interface OfPacker {
  readonly key: string;
  readonly claimedBy: string | undefined;
  readonly isCancelled: boolean;
}

/** Orders one label for each order by a rule. */
async function buyForOrders(
  week: Week,
  store: Store,
  orderIds: readonly string[],
  { key, claimedBy, isCancelled }: OfPacker,
): Promise<readonly BoughtBatch[]> {
  const refused = await recordForOrders(week, store, orderIds, { key, claimedBy });
  if (refused.length === orderIds.length) return [{ key, all: refused }];
  const withdrawn = isCancelled ? await cancelBatch(week, key) : 0;
  const made = await purchasesIn(week, key);
  const cancelled = made.filter(({ rejection }) => rejection?.code === CANCELLED);
  week.checks.same(`purchases withdrawn with ${key}`, cancelled.length, withdrawn);
  const all = made.filter((one) => !cancelled.includes(one));
  const choose = { rule: 'CHEAPEST_IN_TIME' as const };
  const purchases = all.map((one): BatchPurchaseInput => ({
    key: one.key,
    maxPrice: MAX_PRICE,
    claimedBy: claimedBy ?? null,
    request: { orderId: one.amazonOrderId, choose, parcel: { label: labelAt(store) } },
  }));
  const batch = {
    key,
    all: [...refused, ...(await withLate(week, store, { key, purchases, all }))],
  };
  note(week, 'labels bought for orders', all.filter(({ state }) => state === 'PURCHASED').length);
  if (cancelled.length === 0) return [batch];
  const rest = { key: `${key}/rest`, claimedBy, isCancelled: false };
  const ids = cancelled.map(({ amazonOrderId }) => amazonOrderId);
  return [batch, ...(await buyForOrders(week, store, ids, rest))];
}

/** Records a batch of orders. Returns the orders that get no label. */
async function recordForOrders(
  { graph, checks }: Week,
  store: Store,
  orderIds: readonly string[],
  { key, claimedBy }: Pick<OfPacker, 'key' | 'claimedBy'>,
): Promise<readonly Bought[]> {
  const most = Big(MAX_PRICE.amount).times(orderIds.length).toFixed(2);
  const input = {
    key,
    orderIds: [...orderIds],
    choose: { rule: 'CHEAPEST_IN_TIME' as const },
    maxPrice: MAX_PRICE,
    maxTotalPrice: { ...MAX_PRICE, amount: most },
    label: labelAt(store),
    claimedBy: claimedBy ?? null,
  };
  const payload = (await graph.ask(WeekBuyForOrders, { input })).buyShippingForOrders;
  const error = payload?.error;
  const refusals = error?.__typename === 'BatchRefused' ? error.refusals : payload?.refusals;
  if (!refusals) throw new Error(JSON.stringify(error ?? 'no payload'));
  const others = refusals.filter(({ reason }) => reason !== GUARDED);
  checks.same(`refusals of the batch ${key}, but for those of guards`, others, []);
  return refusals.map(({ key: purchase, amazonOrderId, message }) => ({
    key: purchase,
    amazonOrderId: amazonOrderId ?? '',
    state: 'REJECTED',
    trackingNumber: null,
    shipmentId: null,
    rejection: { code: GUARDED, message },
  }));
}

/** Cancels a batch that was just recorded. Returns how many purchases were withdrawn. */
async function cancelBatch(week: Week, batchId: string): Promise<number> {
  const answer = await week.graph.ask(WeekCancelBatch, { input: { batchId } });
  const { withdrawnCount } = accepted(answer.cancelPurchaseBatch);
  note(week, 'batches cancelled');
  note(week, 'purchases withdrawn with a batch', withdrawnCount ?? 0);
  return withdrawnCount ?? 0;
}

/**
 * Buys a label for each order, some of them by the offers of a quote, and some in two parcels. Waits until all are made. What no
 * offer delivers in time is bought again under the same key.
 */
export async function buyParcels(
  week: Week,
  store: Store,
  key: string,
  wanted: readonly Wanted[],
): Promise<readonly Bought[]> {
  if (wanted.length === 0) return [];
  const quoted = Math.min(MOST_QUOTED, Math.ceil(wanted.length / EVERY_QUOTED));
  const offers = await quotedOffers(week, store, quoted);
  const purchases = wanted.flatMap((one, at) => purchasesOf(store, one, { offers, at, key }));
  note(week, 'second parcels', purchases.filter(({ additionalParcel: is }) => is).length);
  const all = await buyBatch(week, key, purchases);
  return withLate(week, store, { key, purchases, all });
}

/** Buys late what was refused, and returns all purchases as they are then. */
async function withLate(week: Week, store: Store, made: Morning): Promise<readonly Bought[]> {
  const late = await buyLate(week, store, made);
  note(week, 'labels bought late', late.length);
  const lateKeys = new Set(late.map((one) => one.key));
  return [...made.all.filter((one) => !lateKeys.has(one.key)), ...late];
}

interface Morning {
  readonly key: string;
  readonly purchases: readonly BatchPurchaseInput[];
  readonly all: readonly Bought[];
}

/** Buys what was refused, but for what the guards stopped, with a service that every address has. */
async function buyLate(
  week: Week,
  store: Store,
  { key, purchases, all }: Morning,
): Promise<readonly Bought[]> {
  const refused = new Map(
    all
      .filter(({ state, rejection }) => state === 'REJECTED' && rejection?.code !== GUARDED)
      .map((one) => [one.key, one.amazonOrderId]),
  );
  const again = purchases.flatMap((purchase): BatchPurchaseInput[] => {
    const orderId = refused.get(purchase.key);
    if (orderId === undefined) return [];
    const { offerId: _, request, ...rest } = purchase;
    const parcel = request?.parcel ?? { label: labelAt(store) };
    const hasOthers = all.some((one) => one.amazonOrderId === orderId && one.key !== purchase.key);
    return [
      {
        ...rest,
        despite: ['LATE'],
        additionalParcel: hasOthers || purchase.additionalParcel === true,
        request: { orderId, parcel, choose: EVERYWHERE },
      },
    ];
  });
  return buyBatch(week, `${key}/late`, again);
}

/** Sends a batch and waits until it is done. Returns all its purchases. */
export async function buyBatch(
  week: Week,
  key: string,
  purchases: BatchPurchaseInput[],
): Promise<readonly Bought[]> {
  const { graph } = week;
  if (purchases.length === 0) return [];
  const input = { key, purchases, skipRefused: true };
  const { refusals } = accepted((await graph.ask(WeekBuyBatch, { input })).buyShippingBatch);
  week.checks.same(`refusals of the batch ${key}`, refusals, []);
  return purchasesIn(week, key);
}

/** Waits until a batch is done, and returns all its purchases. */
async function purchasesIn(week: Week, key: string): Promise<readonly Bought[]> {
  const { graph } = week;
  await awaited(week, `the batch ${key}`, async () => {
    const { seller } = await graph.ask(WeekBatchDone, { key });
    return seller?.purchaseBatch?.isDone === true ? true : null;
  });
  const { seller } = await graph.ask(WeekBatch, { key });
  return seller?.purchaseBatch?.purchases?.nodes ?? [];
}

/** Returns the offers of the most urgent orders, by order. */
async function quotedOffers(
  { graph }: Week,
  store: Store,
  first: number,
): Promise<ReadonlyMap<string, string>> {
  const { format } = store;
  const filter = { ...openAt(store), isOnHold: false };
  const { seller } = await graph.ask(WeekQuotes, {
    filter,
    first,
    parcel: { label: { format, includePackingSlip: false } },
  });
  const nodes = seller?.orders?.nodes ?? [];
  return new Map(
    nodes.flatMap(({ amazonOrderId, shippingQuote }) => {
      const id = shippingQuote?.cheapestInTime.offer?.id;
      return id === undefined ? [] : [[amazonOrderId, id] as const];
    }),
  );
}

interface Place {
  readonly offers: ReadonlyMap<string, string>;
  readonly at: number;
  readonly key: string;
}

function purchasesOf(
  store: Store,
  { order, claimedBy }: Wanted,
  { offers, at, key }: Place,
): BatchPurchaseInput[] {
  const { amazonOrderId: orderId } = order;
  // A part of the order has left already.
  const additionalParcel = order.status === 'PARTIALLY_SHIPPED';
  const common = { maxPrice: MAX_PRICE, claimedBy: claimedBy ?? null, additionalParcel };
  const offerId = offers.get(orderId);
  if (offerId !== undefined) return [{ key: `${key}/${orderId}`, offerId, ...common }];
  const choose = { rule: 'CHEAPEST_IN_TIME' as const };
  const label = labelAt(store);
  const parcels = at % EVERY_SPLIT === 0 ? twoParcels(order) : [undefined];
  return parcels.map((items, number) => ({
    key: `${key}/${orderId}${number === 0 ? '' : '/2'}`,
    request: { orderId, choose, parcel: { label, ...(items && { items }) } },
    ...common,
    ...(number > 0 && { additionalParcel: true }),
  }));
}

/** Returns the items of two parcels: one unit, and the rest. One parcel when there is one unit. */
function twoParcels({ items }: OpenOrder) {
  const left = items.flatMap(({ orderItemId, quantityUnfulfilled }) =>
    quantityUnfulfilled ? [{ orderItemId, quantity: quantityUnfulfilled }] : [],
  );
  const [first] = left;
  const units = left.reduce((sum, { quantity }) => sum + quantity, 0);
  if (!first || units < 2) return [undefined];
  const rest = [{ ...first, quantity: first.quantity - 1 }, ...left.slice(1)];
  return [[{ ...first, quantity: 1 }], rest.filter(({ quantity }) => quantity > 0)];
}
