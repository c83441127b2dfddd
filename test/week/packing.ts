/** At the packing table: scanning, a label that is cancelled and bought again, labels from elsewhere, unclear purchases. */
import { itemsText, labelsOf } from './books.js';
import { buyBatch, EVERYWHERE, labelAt, MAX_PRICE } from './buying.js';
import type { Bought } from './buying.js';
import { dateOf } from './calendar.js';
import { WeekCancelLabel, WeekScan } from './documents.js';
import {
  WeekAttach,
  WeekConfirm,
  WeekConfirmed,
  WeekLeftovers,
  WeekPrintLater,
  WeekPurchases,
  WeekSettle,
} from './evening-documents.js';
import type { WeekPurchasesQuery } from '../support/generated/graphql.js';
import type { OpenOrder } from './morning.js';
import { accepted, awaited, FEED_STEP_MS, note } from './week.js';
import type { Store, Week } from './week.js';

type Purchases = NonNullable<NonNullable<WeekPurchasesQuery['seller']>['purchases']>;
/** A purchase of the ledger. */
export type LedgerPurchase = Purchases['nodes'][number];

const EVERY_SCANNED = 10;

/** Scans every tenth label, its order and a product. */
export async function scanSome(week: Week, bought: readonly Bought[]): Promise<void> {
  for (const { key, amazonOrderId, trackingNumber } of bought.filter(
    (_, at) => at % EVERY_SCANNED === 0,
  )) {
    const label = await scanned(week, trackingNumber ?? '');
    week.checks.same(`the label ${trackingNumber}`, label[0], ['TRACKING_NUMBER', key]);
    const order = await scanned(week, amazonOrderId);
    week.checks.same(`the order ${amazonOrderId}`, order[0], ['ORDER_ID', amazonOrderId]);
    note(week, 'codes scanned', 2);
  }
  const product = await scanned(week, 'MUG-SPECKLE-12');
  week.checks.same('a product', product.at(-1), ['SKU', 'MUG-SPECKLE-12']);
}

async function scanned({ graph }: Week, code: string): Promise<(readonly string[])[]> {
  const { seller } = await graph.ask(WeekScan, { code });
  return (seller?.lookup ?? []).map(({ matchedBy, node }) => [matchedBy, nameOf(node)]);
}

function nameOf(node: object | null): string {
  const { key, amazonOrderId, listed } = { ...node } as Readonly<Record<string, string>>;
  return key ?? amazonOrderId ?? listed ?? '';
}

/** Cancels labels. Repeats until the graph says that it is done, as a reply may have been lost. */
export async function cancelLabels(week: Week, bought: readonly Bought[]): Promise<void> {
  for (const { key, shipmentId } of bought) {
    const input = { shipmentId: shipmentId ?? '' };
    const payload = (await week.graph.ask(WeekCancelLabel, { input })).cancelShipment;
    const isDone = payload?.shipment?.status.startsWith('REFUND') === true;
    week.checks.same(`the label of ${key} is cancelled`, isDone, true);
    note(week, 'labels cancelled');
  }
}

/** Buys labels again for the parcels whose label was cancelled, as the list of the day names them. */
export async function buyAgain(week: Week, store: Store, day: number, key: string): Promise<void> {
  const { unshippedAfterCancel } = await leftoversOf(week, day);
  const here = (unshippedAfterCancel?.nodes ?? []).filter(
    ({ supplySource }) => supplySource?.supplySourceId === store.supplySourceId,
  );
  const purchases = here.map(({ key: cancelled, amazonOrderId: orderId, items }) => ({
    key: `${key}/${cancelled}`,
    maxPrice: MAX_PRICE,
    despite: ['LATE' as const, 'CLAIMED_BY_ANOTHER' as const],
    // The order may have other parcels.
    additionalParcel: true,
    request: {
      orderId,
      choose: EVERYWHERE,
      parcel: {
        label: labelAt(store),
        items: items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
      },
    },
  }));
  const bought = await buyBatch(week, key, purchases);
  note(week, 'labels bought again', bought.filter(({ state }) => state === 'PURCHASED').length);
}

/** Returns the lists of what is left at the end of a day. */
export async function leftoversOf({ graph }: Week, day: number) {
  const { seller } = await graph.ask(WeekLeftovers, { date: dateOf(day) });
  const leftovers = seller?.endOfDay?.leftovers;
  if (!leftovers) throw new Error('no end of the day');
  return leftovers;
}

/** Confirms parcels with labels from elsewhere by a feed, and waits until Amazon has them. */
export async function confirmOutside(
  week: Week,
  key: string,
  orders: readonly (OpenOrder & { readonly from: string })[],
): Promise<void> {
  const { graph, time, checks } = week;
  if (orders.length === 0) return;
  const packages = orders.map(({ amazonOrderId: orderId, items, from }) => {
    const trackingNumber = `OWN${orderId.replaceAll('-', '')}`;
    return {
      orderId,
      carrierCode: 'UPS',
      serviceName: 'Ground',
      trackingNumber,
      shipDate: new Date(time.nowMs()).toISOString(),
      shipFrom: { supplySourceId: from },
      items: items.map((item) => ({
        orderItemId: item.orderItemId,
        quantity: item.quantityUnfulfilled ?? 0,
      })),
    };
  });
  accepted((await graph.ask(WeekConfirm, { input: { key, packages } })).confirmShipments);
  const done = await awaited(
    week,
    `the confirmations ${key}`,
    async () => {
      const batch = (await graph.ask(WeekConfirmed, { key })).seller?.confirmationBatch;
      return batch?.isDone === true ? batch : null;
    },
    FEED_STEP_MS,
  );
  note(week, 'parcels confirmed with labels from elsewhere', orders.length);
  week.memory.confirmations.push(...(done.confirmations?.nodes ?? []).map(({ id }) => id));
  const states = done.confirmations?.nodes.map(({ state }) => state);
  checks.same(
    `states of ${key}`,
    states,
    orders.map(() => 'CONFIRMED'),
  );
}

/** Returns all purchases of the ledger. */
export async function allPurchases({ graph }: Week): Promise<LedgerPurchase[]> {
  const all: LedgerPurchase[] = [];
  let after: string | null = null;
  for (;;) {
    const page: WeekPurchasesQuery = await graph.ask(WeekPurchases, { after });
    const purchases = page.seller?.purchases;
    if (!purchases) throw new Error('no list of purchases');
    all.push(...purchases.nodes);
    if (!purchases.pageInfo.hasNextPage) return all;
    after = purchases.pageInfo.endCursor;
  }
}

/**
 * Looks up each purchase with an unclear outcome in the books, as a person does in Seller Central, and says what became of it.
 * Returns the orders whose label was not sold.
 */
export async function settleUnclear(week: Week, day: number): Promise<readonly string[]> {
  const { unsettledPurchases } = await leftoversOf(week, day);
  const keys = new Set((unsettledPurchases?.nodes ?? []).map(({ key }) => key));
  if (keys.size === 0) return [];
  const purchases = await allPurchases(week);
  const known = new Set(purchases.map(({ shipmentId }) => shipmentId));
  const notSold: string[] = [];
  for (const { key, amazonOrderId, items } of purchases.filter((one) => keys.has(one.key))) {
    const sold = labelsOf(week).find(
      (label) =>
        label.amazonOrderId === amazonOrderId &&
        itemsText(label.items) === itemsText(items) &&
        !known.has(label.shipmentId),
    );
    if (sold) known.add(sold.shipmentId);
    else notSold.push(amazonOrderId);
    note(
      week,
      sold ? 'unclear purchases settled as sold' : 'unclear purchases settled as not sold',
    );
    const outcome = sold ? { shipmentId: sold.shipmentId } : { notPurchased: true };
    const input = { purchaseId: key, outcome, why: 'Seen in Seller Central' };
    const { purchase } = accepted((await week.graph.ask(WeekSettle, { input })).settlePurchase);
    week.checks.same(`settled ${key}`, purchase?.state, sold ? 'PURCHASED' : 'REJECTED');
  }
  return notSold;
}

/**
 * Attaches the shipment to each purchase that evidence settled by its tracking number alone, as Seller Central shows it, and prints
 * these labels.
 */
export async function attachUnnamed(week: Week): Promise<void> {
  const { graph, checks } = week;
  const unnamed = (await allPurchases(week)).filter(
    ({ state, shipmentId }) => state === 'PURCHASED' && shipmentId === null,
  );
  if (unnamed.length === 0) return;
  const inBooks = new Map(labelsOf(week).map((label) => [label.trackingId, label.shipmentId]));
  for (const { key, trackingNumber } of unnamed) {
    const shipmentId = inBooks.get(trackingNumber ?? '') ?? '';
    const input = { purchaseId: key, shipmentId };
    accepted((await graph.ask(WeekAttach, { input })).attachShipment);
  }
  note(week, 'shipments attached', unnamed.length);
  const ids = unnamed.map(({ key }) => key);
  const counts = [];
  for (const format of ['PDF', 'ZPL203'] as const) {
    const { seller } = await graph.ask(WeekPrintLater, { ids, options: { format } });
    counts.push(seller?.labels?.count ?? 0);
  }
  const printed = counts.reduce((sum, count) => sum + count, 0);
  checks.same('labels of attached shipments that can be printed', printed, unnamed.length);
}
