import type { ShipOrderFragment } from '../../generated/ship/graphql.js';
import { unmetOf } from '../../model/constraints.js';
import type { Unmet } from '../../model/constraints.js';
import type { Money } from '../../model/money.js';
import { rowStateOf, speedWord, stockWords } from '../../model/ship-row.js';
import type { LeftOut, RowState } from '../../model/ship-row.js';
import type { Scannable } from '../../model/scan.js';
import { deadlineOf } from '../../model/time.js';
import type { Deadline } from '../../model/time.js';
import { isOfferLate, offerOf } from './offer-board.js';
import type { RowEntry } from './offer-board.js';
import type { StoreStock } from './use-stock.js';

type PurchaseState = NonNullable<ShipOrderFragment['purchases']>[number]['state'];

/** What is to be packed of one order item. */
export interface RowItem {
  readonly id: string;
  readonly sku: string | null;
  readonly title: string | null;
  readonly quantity: number | null;
}

/** An order as the list shows it. */
export interface Row extends Scannable {
  readonly id: string;
  readonly order: ShipOrderFragment;
  readonly items: readonly RowItem[];
  readonly state: RowState;
  readonly deadline: Deadline;
  readonly speed: string | null;
  readonly isShort: boolean;
  /** What it asks of the carrier that no label of this list does. */
  readonly unmet: Unmet | null;
  /** Why the run of the address did not buy it. */
  readonly refusal: string | null;
}

/** Whether keys that select many rows select this one. A refused one needs a person first. */
export const isForAll = ({ state, refusal }: Row): boolean =>
  state.kind === 'open' && refusal === null;

export interface InRun {
  readonly state: PurchaseState;
  readonly refusal: string | null;
}

export interface RowFacts {
  readonly zone: string | null;
  readonly now: number;
  readonly stock: StoreStock;
  readonly inRun: ReadonlyMap<string, InRun>;
}

export function rowOf(order: ShipOrderFragment, { zone, now, stock, inRun }: RowFacts): Row {
  const items = itemsOf(order);
  const purchases = order.purchases ?? [];
  const run = inRun.get(order.amazonOrderId);
  return {
    id: order.amazonOrderId,
    amazonOrderId: order.amazonOrderId,
    order,
    items,
    state: rowStateOf(order, run?.state ?? null),
    deadline: deadlineOf(order.shipBy?.latest ?? null, zone, now),
    speed: speedWord(order.serviceLevel),
    isShort:
      order.shippingObstacle === null &&
      items.some(({ sku, quantity }) => stockWords(stock.of(sku), quantity ?? 0).isShort),
    unmet: unmetOf(leftItems(order)),
    refusal: run?.refusal ?? null,
    skus: items.flatMap(({ sku }) => (sku === null ? [] : [sku])),
    trackingNumbers: purchases.flatMap(({ trackingNumber }) =>
      trackingNumber === null ? [] : [trackingNumber],
    ),
  };
}

/** Returns what is left to pack; of an order that has left, what was in it. */
function itemsOf(order: ShipOrderFragment): readonly RowItem[] {
  const left = leftItems(order);
  return (left.length > 0 ? left : order.items).map((item) => ({
    id: item.id,
    sku: item.sku,
    title: item.title,
    quantity: item.quantityUnfulfilled || item.quantityOrdered,
  }));
}

function leftItems({ items }: ShipOrderFragment): ShipOrderFragment['items'] {
  return items.filter(({ quantityUnfulfilled }) => quantityUnfulfilled !== 0);
}

/** A row with the offer that it would buy, or the reason why it is left out of a run. */
export type Buyable =
  | { readonly leftOut: LeftOut }
  | {
      readonly leftOut: null;
      readonly offerId: string;
      readonly price: Money;
      readonly isLate: boolean;
    };

export function buyableOf(row: Row, entry: RowEntry): Buyable {
  if (row.isShort) return { leftOut: 'no stock' };
  if (row.unmet !== null) return { leftOut: row.unmet };
  const { quote } = entry;
  if (quote.kind === 'waiting') return { leftOut: 'price not read yet' };
  if (quote.kind === 'size-unknown') return { leftOut: 'size not known' };
  if (quote.kind === 'trouble') return { leftOut: 'not readable' };
  const offer = offerOf(entry, row.order.isLate);
  if (!offer) return { leftOut: 'no offer' };
  if (offer.requiresSellerInputs) return { leftOut: 'form to fill in' };
  const { shipBy, deliverBy } = row.order;
  const isLate = isOfferLate(offer, shipBy?.latest ?? null, deliverBy?.latest ?? null);
  return { leftOut: null, offerId: offer.id, price: offer.price, isLate };
}

/** The filters of the list. */
export const FILTERS = [
  { name: 'late', title: 'Late' },
  { name: 'due', title: 'Due in 4 hours' },
  { name: 'express', title: 'Express' },
  { name: 'short', title: 'Not in stock here' },
  { name: 'blocked', title: 'Blocked' },
] as const;
export type FilterName = (typeof FILTERS)[number]['name'];

const SOON_MS = 4 * 60 * 60 * 1000;

const isStopped = ({ kind }: RowState): boolean => kind === 'blocked' || kind === 'unknown';

export function fits(row: Row, filter: FilterName, now: number): boolean {
  const shipBy = row.order.shipBy?.latest ?? null;
  switch (filter) {
    case 'late':
      return row.deadline.kind === 'late' && row.state.kind !== 'bought';
    case 'due':
      return shipBy !== null && Date.parse(shipBy) - now < SOON_MS && row.state.kind === 'open';
    case 'express':
      return row.speed !== null;
    case 'short':
      return row.isShort;
    case 'blocked':
      // Also an order with a label, while the buyer asks to cancel it.
      return row.order.isCancellationRequested || isStopped(row.state);
  }
}

export interface Group {
  readonly deadline: Deadline;
  readonly rows: readonly Row[];
}

/** Returns the rows by deadline, in their order. */
export function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, { deadline: Deadline; rows: Row[] }>();
  for (const row of rows) {
    const group = groups.get(row.deadline.key) ?? { deadline: row.deadline, rows: [] };
    group.rows.push(row);
    groups.set(row.deadline.key, group);
  }
  return [...groups.values()];
}
