import type { GraphQLError } from 'graphql';
import { refusedArgument } from '../../../../graph/refused-argument.js';
import { periodOf } from '../../../../graph/date-time-range.input.js';
import { checkListLengths } from '../../../../graph/list-lengths.js';
import { storedPage } from '../../../../graph/stored-page.js';
import { listReads } from '../../../../runtime/background/slots.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import type { PageRequest } from '../../../../store/engine/page.js';
import type { PurchaseLedger } from '../../../../store/purchases/purchase-ledger.js';
import type { PurchaseFilter } from '../../../../store/purchases/purchase-ranges.js';
import type { PurchaseSort as StoredSort } from '../../../../store/purchases/purchase-times.js';
import { PurchaseSearchTooLong } from '../../../../store/purchases/walk-purchases.js';
import { MOST_PURCHASE_VALUES, PurchaseSort } from './purchase-filter.input.js';
import type { PurchaseFilterInput, PurchasesArgs } from './purchase-filter.input.js';
import { readPurchase } from './purchase.mapper.js';
import { PurchaseConnection, PurchaseEdge } from './purchase.type.js';

const LIST = 'purchases';

const SORTS: Readonly<Record<PurchaseSort, StoredSort>> = {
  [PurchaseSort.CREATED_AT_DESC]: 'CREATED_DESC',
  [PurchaseSort.CREATED_AT_ASC]: 'CREATED_ASC',
  [PurchaseSort.SETTLED_AT_DESC]: 'SETTLED_DESC',
};

export interface PurchaseListDependencies {
  readonly purchases: Pick<PurchaseLedger, 'list' | 'count' | 'orderIdsByKey'>;
  readonly sellerId: string;
  readonly rows: RowCounter | undefined;
}

/** Conditions that clients cannot name. */
export type NarrowedList = Pick<PurchaseFilter, 'hasCarrier' | 'hasShipDate' | 'isSoldFromAddress'>;

/**
 * Returns a page of a seller's purchases. Costs no call.
 * @throws GraphQLError BAD_USER_INPUT for a list that is too long, for a cursor of another list, and when few of many purchases
 * fit the filter.
 */
export async function purchasePage(
  { purchases, sellerId, rows }: PurchaseListDependencies,
  { filter, sortBy, first, after = null }: PurchasesArgs,
  narrowed: NarrowedList = {},
): Promise<PurchaseConnection> {
  checkListLengths(filter ?? {}, MOST_PURCHASE_VALUES);
  const selection = { ...selectionOf(filter ?? {}), ...narrowed };
  const wanted = { sellerId, ...selection };
  const list = {
    scope: { field: LIST, sellerId, selection: { sortBy, ...selection } },
    rows,
    counted: LIST,
    read: (request: PageRequest) =>
      purchases.list(wanted, { ...request, sort: SORTS[sortBy] }, { budget: rows }),
  };
  const { edges, pageInfo } = await storedPage(list, { first, after }, readPurchase).catch(
    (error: unknown) => {
      throw error instanceof PurchaseSearchTooLong ? refusedSearch(error) : error;
    },
  );
  return new PurchaseConnection({
    edges: edges.map((edge) => new PurchaseEdge(edge)),
    pageInfo,
    count: () => listReads.run(() => purchases.count(wanted, { budget: rows })),
    unknown: () => unknownKeys({ purchases, sellerId, rows }, filter?.ids ?? []),
  });
}

async function unknownKeys(
  { purchases, sellerId, rows }: PurchaseListDependencies,
  keys: readonly string[],
): Promise<string[]> {
  const different = [...new Set(keys)];
  if (different.length === 0) return [];
  const known = await listReads.run(() => purchases.orderIdsByKey(sellerId, different, rows));
  return different.filter((key) => !known.has(key));
}

type Selection = Omit<PurchaseFilter, 'sellerId'>;

/** Returns the filter of the store. Absent parts do not restrict the list. An empty text does: it fits no purchase. */
function selectionOf(filter: PurchaseFilterInput): Selection {
  const [createdFrom, createdBefore] = periodOf(filter.created);
  const [settledFrom, settledBefore] = periodOf(filter.settled);
  const [shipDateFrom, shipDateBefore] = periodOf(filter.shipDate);
  const given = {
    keys: filter.ids,
    amazonOrderIds: filter.orderIds,
    batchIds: batchesOf(filter),
    shipmentId: filter.shipmentId,
    trackingId: filter.trackingNumber,
    states: filter.states,
    supplySourceIds: filter.supplySourceIds,
    carriers: filter.carrierNames,
    refundStates: filter.refundStates,
    isUnshippedAfterCancel: filter.isUnshippedAfterCancel,
    isUnshippedAfterRefusal: filter.isUnshippedAfterRefusal,
    isCancelled: filter.isCancelled,
    isProtected: filter.isProtected,
    createdBy: filter.createdBy,
    createdFrom,
    createdBefore,
    settledFrom,
    settledBefore,
    shipDateFrom,
    shipDateBefore,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, part]) => part !== null && part !== undefined),
  );
}

/** A purchase may be in several batches. */
function batchesOf({ batchId, batchKey }: PurchaseFilterInput): readonly string[] | undefined {
  const given = [batchId, batchKey].flatMap((batch) => batch ?? []);
  return given.length > 0 ? given : undefined;
}

function refusedSearch({ tested }: PurchaseSearchTooLong): GraphQLError {
  return refusedArgument(
    ['filter'],
    'one that fits more purchases: add a period (`created` or `settled`), or `orderIds`',
    `one whose page was not complete after a search of ${tested} purchases`,
  );
}
