import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';
import type { PrintableLabel } from './label-selection.js';
import type { PrintSort } from './print-file.type.js';

/** What labels are sorted by, of an order. */
export interface SortedOrder {
  readonly shipBy: { readonly latest: Date | null } | null;
  readonly items: readonly { readonly orderItemId: string; readonly sku: string | null }[];
}

export interface SortDependencies {
  readonly ledger: Pick<PurchaseLedger, 'supplySources'>;
  readonly sellerId: string;
  /** Returns orders by id, without a call. Omits unknown ones. */
  readonly orders: (ids: readonly string[]) => Promise<ReadonlyMap<string, SortedOrder>>;
}

/** Reading the location of a purchase reads through its label. */
const SOURCES_TOGETHER = 50;

type Place = string | number;

/** Sorts labels for a file. Those that are equal stay in their order; those of which the facts are not known come last. */
export async function sortLabels(
  labels: readonly PrintableLabel[],
  sortBy: PrintSort,
  dependencies: SortDependencies,
): Promise<PrintableLabel[]> {
  const places = new Map<string, Place[]>();
  const facts = await factsFor(labels, sortBy, dependencies);
  for (const { purchase } of labels) places.set(purchase.key, placeOf(purchase, sortBy, facts));
  const of = ({ purchase }: PrintableLabel): Place[] => places.get(purchase.key) ?? [];
  return labels.toSorted((one, other) => compare(of(one), of(other)));
}

interface Facts {
  readonly orders: ReadonlyMap<string, SortedOrder>;
  readonly sources: ReadonlyMap<string, string>;
}

async function factsFor(
  labels: readonly PrintableLabel[],
  sortBy: PrintSort,
  { ledger, sellerId, orders }: SortDependencies,
): Promise<Facts> {
  const needsOrders = sortBy === 'SKU' || sortBy === 'SHIP_BY';
  const ids = [...new Set(labels.map(({ purchase }) => purchase.amazonOrderId))];
  const sources = new Map<string, string>();
  const keys = sortBy === 'SKU' ? labels.map(({ purchase }) => purchase.key) : [];
  for (let from = 0; from < keys.length; from += SOURCES_TOGETHER) {
    const some = keys.slice(from, from + SOURCES_TOGETHER);
    for (const [key, source] of await ledger.supplySources(sellerId, some))
      sources.set(key, source);
  }
  return { orders: needsOrders ? await orders(ids) : new Map(), sources };
}

function placeOf(purchase: PurchaseRecord, sortBy: PrintSort, facts: Facts): Place[] {
  const { amazonOrderId, key, createdAt, settledAt } = purchase;
  const order = facts.orders.get(amazonOrderId);
  switch (sortBy) {
    case 'SKU':
      return [...skusOf(purchase, order), facts.sources.get(key) ?? LAST];
    case 'SHIP_BY':
      return [order?.shipBy?.latest?.getTime() ?? Infinity];
    case 'ORDER':
      return [amazonOrderId];
    case 'PURCHASED_AT':
      return [settledAt ?? createdAt];
    default:
      return sortBy satisfies never;
  }
}

/** Behind all other texts. */
const LAST = '\u{10ffff}';
// In front of all SKUs, so that labels of one SKU come before those of it and others.
const END = '';

function skusOf({ items }: PurchaseRecord, order: SortedOrder | undefined): string[] {
  const skus = new Map(order?.items.map(({ orderItemId, sku }) => [orderItemId, sku]));
  const known = items.map(({ orderItemId }) => skus.get(orderItemId) ?? LAST);
  return [...new Set(known)].toSorted().concat(END);
}

function compare(one: readonly Place[], other: readonly Place[]): number {
  for (const [at, place] of one.entries()) {
    const against = other[at] ?? END;
    if (place === against) continue;
    return place < against ? -1 : 1;
  }
  return 0;
}
