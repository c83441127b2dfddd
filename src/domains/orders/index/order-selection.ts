import { refusedArgument } from '../../../graph/refused-argument.js';
import { periodOf } from '../../../graph/date-time-range.input.js';
import { markName } from '../../../graph/mark-name.js';
import { checkListLengths } from '../../../graph/list-lengths.js';
import { listReads } from '../../../runtime/background/slots.js';
import type { FacetCondition, OrderQuery } from '../../../store/orders/indexed-order.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { PurchaseLedger } from '../../../store/purchases/purchase-ledger.js';
import { OrderStatus } from '../order.type.js';
import { FACETS } from './order-facets.js';
import { MOST_VALUES, OrderSort } from './order-filter.input.js';
import type { OrderFilterInput, OrdersArgs } from './order-filter.input.js';

/** Statuses of orders that can leave. */
export const LEAVING: readonly (OrderStatus | null)[] = [
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
];

/** Filter and sort order of a list. It does not depend on the time, so that cursors stay valid. */
export interface Selection extends Omit<
  OrderQuery,
  'sellerId' | 'updatedUntil' | 'due' | 'facets'
> {
  readonly sortBy: OrderSort;
  readonly trackingNumber?: string;
  readonly purchaseBatchIds?: readonly string[];
  readonly isLate?: boolean;
  /** Each is a text that a cursor can be compared by. */
  readonly included?: readonly string[];
  readonly excluded?: readonly string[];
}

const SEPARATOR = '\n';

/**
 * Returns the selection of a list; of one supply source when its id is given.
 * @throws GraphQLError BAD_USER_INPUT for a list that is too long, and for another supply source.
 */
export function selectionOf(
  { filter, sortBy }: Pick<OrdersArgs, 'filter' | 'sortBy'>,
  supplySourceId?: string,
): Selection {
  checkListLengths(filter ?? {}, MOST_VALUES);
  const { ids, statuses, skus, trackingNumber, purchaseBatchIds } = filter ?? {};
  const sources = sourcesOf(filter, supplySourceId);
  return {
    sortBy,
    ...periodsOf(filter ?? {}),
    ...(ids && { ids }),
    ...(statuses && { statuses }),
    ...(sources && { supplySourceIds: sources }),
    ...(skus && { skus }),
    ...(purchaseBatchIds && { purchaseBatchIds }),
    // An empty text matches no order. Treating it as absent would list all orders.
    ...(typeof trackingNumber === 'string' && { trackingNumber }),
    ...flagsOf(filter ?? {}),
    ...facetsOf(filter ?? {}),
  };
}

function sourcesOf(
  filter: OrdersArgs['filter'],
  ofList: string | undefined,
): readonly string[] | null | undefined {
  const asked = filter?.supplySourceIds;
  if (ofList === undefined) return asked;
  if (!asked || asked.includes(ofList)) return [ofList];
  throw refusedArgument(
    ['filter', 'supplySourceIds'],
    'absent, or have the id of this supply source',
    'those of others. Query `Seller.orders` for their orders',
  );
}

function flagsOf(filter: OrderFilterInput): Partial<Selection> {
  const { isLate, hasLabel } = filter;
  return {
    ...(typeof isLate === 'boolean' && { isLate }),
    ...(typeof hasLabel === 'boolean' && { hasLabel }),
    ...marksOf(filter),
  };
}

function marksOf({
  isOnHold,
  isClaimed,
  tags,
  withoutTags,
  claimedBy,
}: OrderFilterInput): Partial<Selection> {
  return {
    ...(typeof isOnHold === 'boolean' && { isOnHold }),
    ...(typeof isClaimed === 'boolean' && { isClaimed }),
    ...(tags && { tags: namesIn(tags) }),
    ...(withoutTags && { withoutTags: namesIn(withoutTags) }),
    ...(typeof claimedBy === 'string' && { claimedBy: markName(claimedBy) }),
  };
}

/** Sorted, so that a cursor fits whatever the order of the names is. */
function namesIn(names: readonly string[]): string[] {
  return [...new Set(names.map(markName))].sort();
}

function periodsOf({ placed, updated, shipBy }: OrderFilterInput): Partial<Selection> {
  const [createdFrom, createdBefore] = periodOf(placed);
  const [updatedFrom, updatedBefore] = periodOf(updated);
  const [shipByFrom, shipByBefore] = periodOf(shipBy);
  const times = {
    createdFrom,
    createdBefore,
    updatedFrom,
    updatedBefore,
    shipByFrom,
    shipByBefore,
  };
  return Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined));
}

function facetsOf(filter: OrderFilterInput): Pick<Selection, 'included' | 'excluded'> {
  const flags = [
    [FACETS.unassigned, filter.isUnassigned],
    [FACETS.cancellation, filter.isCancellationRequested],
    [FACETS.gift, filter.isGift],
  ] as const;
  const choices = [
    filter.programs?.map(FACETS.program),
    filter.shipToCountryCodes?.map(FACETS.country),
    filter.marketplaceIds?.map(FACETS.marketplace),
  ];
  const included = [
    ...choices.flatMap((choice) => (choice ? [choice.toSorted().join(SEPARATOR)] : [])),
    ...flags.flatMap(([name, flag]) => (flag === true ? [name] : [])),
  ];
  const excluded = flags.flatMap(([name, flag]) => (flag === false ? [name] : []));
  return {
    ...(included.length > 0 && { included }),
    ...(excluded.length > 0 && { excluded }),
  };
}

/**
 * Tells whether a list changes only with the orders of the index: not with labels, marks, the time, or how far the index
 * reaches.
 */
export function followsFromIndex({
  filter,
  sortBy,
}: Pick<OrdersArgs, 'filter' | 'sortBy'>): boolean {
  const { trackingNumber, purchaseBatchIds, isLate, hasLabel, ...others } = filter ?? {};
  const { isOnHold, isClaimed, tags, withoutTags, claimedBy } = others;
  return (
    sortBy !== OrderSort.UPDATED_AT_ASC &&
    [trackingNumber, purchaseBatchIds, isLate, hasLabel].every(isAbsent) &&
    [isOnHold, isClaimed, tags, withoutTags, claimedBy].every(isAbsent)
  );
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** What a selection is looked up in. */
export interface SelectionLookups {
  readonly sellerId: string;
  readonly index: Pick<OrderIndex, 'byTracking'>;
  readonly purchases: Pick<PurchaseLedger, 'orderIdsOf'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Tells whether the orders of a selection are looked up before the list is read. */
export function isLookedUp({ trackingNumber, purchaseBatchIds }: Selection): boolean {
  return trackingNumber !== undefined || purchaseBatchIds !== undefined;
}

/** Returns lookups that read each answer once, and each as the read of a list. For lists that are read together. */
export function lookingUpOnce({ index, purchases, ...rest }: SelectionLookups): SelectionLookups {
  const known = new Map<string, Promise<readonly string[]>>();
  const once = (key: unknown, read: () => Promise<readonly string[]>) => {
    const name = JSON.stringify(key);
    const found = known.get(name) ?? listReads.run(read);
    known.set(name, found);
    return found;
  };
  return {
    ...rest,
    index: {
      byTracking: (...by) => once(['index', ...by], () => index.byTracking(...by)),
    },
    purchases: {
      orderIdsOf: (...of) => once(['purchases', ...of], () => purchases.orderIdsOf(...of)),
    },
  };
}

/** Returns the query of a selection at this moment. */
export async function queryOf(
  selection: Selection,
  lookups: SelectionLookups,
): Promise<OrderQuery> {
  const {
    sortBy: _sortBy,
    trackingNumber: _trackingNumber,
    purchaseBatchIds: _purchaseBatchIds,
    isLate,
    included,
    excluded,
    ...rest
  } = selection;
  const ids = await idsOf(selection, lookups);
  return {
    sellerId: lookups.sellerId,
    ...rest,
    ...(ids && { ids }),
    ...(isLate !== undefined && lateness(selection, isLate, Math.floor(lookups.now()))),
    facets: [
      ...(included ?? []).map((names) => conditionOf(names, false)),
      ...(excluded ?? []).map((names) => conditionOf(names, true)),
    ],
  };
}

function conditionOf(names: string, isExcluded: boolean): FacetCondition {
  return { facets: names === '' ? [] : names.split(SEPARATOR), isExcluded };
}

function lateness(
  { statuses, shipByBefore = Infinity }: Selection,
  isLate: boolean,
  now: number,
): Partial<OrderQuery> {
  const leaving = LEAVING.flatMap((status) => status ?? []);
  if (!isLate) return { due: { statuses: leaving, from: now } };
  return {
    statuses: leaving.filter((status) => statuses?.includes(status) ?? true),
    shipByBefore: Math.min(shipByBefore, now),
  };
}

/** Returns the orders that all conditions on single orders leave. Null without such a condition. */
async function idsOf(
  { ids, trackingNumber, purchaseBatchIds }: Selection,
  { sellerId, index, purchases }: SelectionLookups,
): Promise<readonly string[] | null> {
  const byBatch = purchaseBatchIds && {
    ids: await purchases.orderIdsOf(sellerId, { batchIds: purchaseBatchIds }),
  };
  const byTracking =
    trackingNumber === undefined
      ? undefined
      : { ids: await trackedIds(sellerId, trackingNumber, { index, purchases }) };
  const found = [ids, byBatch?.ids, byTracking?.ids];
  const [first, ...others] = found.flatMap((list) => (list ? [new Set(list)] : []));
  if (first === undefined) return null;
  return [...first].filter((id) => others.every((other) => other.has(id)));
}

/** Amazon knows the packages of an order, the ledger the labels that were just bought. */
async function trackedIds(
  sellerId: string,
  trackingNumber: string,
  { index, purchases }: Pick<SelectionLookups, 'index' | 'purchases'>,
): Promise<readonly string[]> {
  const lists = await Promise.all([
    index.byTracking(sellerId, trackingNumber),
    purchases.orderIdsOf(sellerId, { trackingNumber }),
  ]);
  return lists.flat();
}
