import { sql } from 'kysely';
import { isTracking, testsTracking } from '../tracking-number.js';
import { PURCHASE_STATES } from './purchase.js';
import type { PurchaseState, RefundState } from './purchase.js';
import { LEAVES_AT } from './purchase-times.js';
import type { FILTER_COLUMNS, PurchaseTime, Sql, TimeBound } from './purchase-times.js';
import { CANCELLED, IS_CANCELLED, IS_REFUSED_UNSHIPPED, IS_UNSHIPPED } from './unshipped-units.js';

/** Filter for the purchases of a seller. All given conditions must hold. Times are epoch milliseconds. */
export interface PurchaseFilter {
  readonly sellerId: string;
  readonly keys?: readonly string[];
  readonly amazonOrderIds?: readonly string[];
  /** Only entries of all these batches, also those that were recorded before them. */
  readonly batchIds?: readonly string[];
  readonly shipmentId?: string;
  /** In either case. */
  readonly trackingId?: string;
  readonly states?: readonly PurchaseState[];
  readonly supplySourceIds?: readonly string[];
  readonly carriers?: readonly string[];
  readonly refundStates?: readonly RefundState[];
  /** Whether the label was cancelled: its refund is pending or applied. */
  readonly isCancelled?: boolean;
  /** Whether Amazon protects the label from claims. Excludes purchases of which that is not known. */
  readonly isProtected?: boolean;
  /** Only labels that were bought without a supply source. */
  readonly isSoldFromAddress?: true;
  /** Whether its carrier is known. */
  readonly hasCarrier?: boolean;
  /** Name of the author. */
  readonly createdBy?: string;
  /** Cancelled, and some of its units have neither another label nor a confirmed package. */
  readonly isUnshippedAfterCancel?: boolean;
  /** Refused, and some of its units have no label since. */
  readonly isUnshippedAfterRefusal?: boolean;
  /** Whether the ship date of the label is known. Excludes what was not bought. */
  readonly hasShipDate?: boolean;
  /** Excludes purchases whose ship date is not known. */
  readonly shipDateFrom?: number;
  readonly shipDateBefore?: number;
  readonly createdFrom?: number;
  readonly createdBefore?: number;
  /** Excludes purchases that are not settled. */
  readonly settledFrom?: number;
  readonly settledBefore?: number;
}

/** A condition of a filter. */
export interface Condition {
  /** Conditions on the columns of an index. No purchase is in two of them. Absent for one without an index. */
  readonly ranges?: readonly Sql[];
  /** The same as a test of one purchase that another condition found. No index answers it. */
  readonly test: Sql;
  /** True when few purchases fit, whatever the other conditions are. */
  readonly isFew: boolean;
  /** True when the ranges are not in the order of a time of a list: only few entries of them may be read. */
  readonly isUnordered?: true;
}

/** Returns the conditions of a filter without its times, usually the narrowest first. Null when no purchase can match. */
export function conditionsOf(filter: PurchaseFilter): readonly Condition[] | null {
  const { keys, amazonOrderIds, supplySourceIds, carriers } = filter;
  const states = statesOf(filter);
  const refundStates = refundStatesOf(filter);
  const lists = [keys, amazonOrderIds, states, supplySourceIds, carriers, refundStates];
  if (lists.some((list) => list?.length === 0)) return null;
  return [
    ...fewOf(filter),
    ...anyOf('refund_state', refundStates),
    ...unshippedOf(filter),
    ...shipDateOf(filter),
    ...anyOf('supply_source_id', supplySourceIds),
    ...anyOf('carrier', carriers),
    ...anyOf('created_by', filter.createdBy === undefined ? undefined : [filter.createdBy]),
    ...protectionOf(filter),
    ...anyOf('state', states),
    ...testsOf(filter),
  ];
}

function statesOf({
  states,
  isUnshippedAfterRefusal,
}: PurchaseFilter): readonly PurchaseState[] | undefined {
  if (isUnshippedAfterRefusal !== true) return states;
  return (states ?? PURCHASE_STATES).filter((state) => state === 'REJECTED');
}

function refundStatesOf({
  refundStates,
  isUnshippedAfterCancel,
}: PurchaseFilter): readonly RefundState[] | undefined {
  if (isUnshippedAfterCancel !== true) return refundStates;
  return CANCELLED.filter((state) => refundStates?.includes(state) ?? true);
}

function protectionOf({ isProtected }: PurchaseFilter): Condition[] {
  if (isProtected === undefined) return [];
  const value = sql.lit(isProtected ? 1 : 0);
  const test = behindLabel(sql`placed.is_protected = ${value}`);
  return [{ ranges: [sql`is_protected = ${value}`], test, isFew: false }];
}

/** The index of sold labels has it. */
const SOLD_FROM_ADDRESS = soldWith(sql`sold.supply_source_id is null`);

/** Later than every date of the schema. */
const LAST_MS = 253_402_300_800_000;

/** These columns are behind the label. The index of sold labels has them too. */
function soldWith(condition: Sql): Sql {
  return sql`exists (select 1 from purchase as sold
    where sold.seller_id = purchase.seller_id and sold.state = 'PURCHASED'
      and sold.settled_at = purchase.settled_at and coalesce(sold.key, '') = purchase.key
      and ${condition} limit 1 offset 0)`;
}

function shipDateOf(filter: PurchaseFilter): Condition[] {
  const { shipDateFrom: from, shipDateBefore: before, hasShipDate } = filter;
  const conditions: Condition[] = [];
  if (hasShipDate !== undefined)
    conditions.push({
      test: soldWith(sql`sold.ship_date_at is ${sql.raw(hasShipDate ? 'not null' : 'null')}`),
      isFew: false,
    });
  if (from === undefined && before === undefined) return conditions;
  const period = (at: Sql): Sql => sql`${at} >= ${from ?? 0} and ${at} < ${before ?? LAST_MS}`;
  const range = sql`state = 'PURCHASED' and ${period(LEAVES_AT)} and ship_date_at is not null`;
  const test = soldWith(period(sql`sold.ship_date_at`));
  return [...conditions, { ranges: [range], test, isFew: false, isUnordered: true }];
}

/** Returns the conditions that a walk tests each purchase for. No index answers them. */
function testsOf({ isCancelled, isSoldFromAddress, hasCarrier }: PurchaseFilter): Condition[] {
  const given: readonly (readonly [boolean | undefined, Sql])[] = [
    [isCancelled, IS_CANCELLED],
    [hasCarrier, sql`coalesce(purchase.carrier, '') <> ''`],
    [isSoldFromAddress, SOLD_FROM_ADDRESS],
  ];
  return testsFor(given);
}

function testsFor(given: readonly (readonly [boolean | undefined, Sql])[]): Condition[] {
  return given.flatMap(([isWanted, condition]) =>
    isWanted === undefined
      ? []
      : [{ test: isWanted ? condition : sql`not ${condition}`, isFew: false }],
  );
}

function unshippedOf({
  isUnshippedAfterCancel,
  isUnshippedAfterRefusal,
}: PurchaseFilter): Condition[] {
  const given: readonly (readonly [boolean | undefined, Sql])[] = [
    [isUnshippedAfterCancel, IS_UNSHIPPED],
    [isUnshippedAfterRefusal, IS_REFUSED_UNSHIPPED],
  ];
  return testsFor(given);
}

/** Returns the conditions that few purchases fit. */
function fewOf(filter: PurchaseFilter): Condition[] {
  const { sellerId, keys, shipmentId, trackingId, batchIds = [], amazonOrderIds } = filter;
  const conditions: Condition[] = [];
  const add = (range: Sql, test: Sql): void => {
    conditions.push({ ranges: [range], test, isFew: true });
  };
  if (keys) add(sql`key in (${sql.join(keys)})`, isOneOf('key', keys));
  if (shipmentId !== undefined)
    add(sql`shipment_id = ${shipmentId}`, isOneOf('shipment_id', [shipmentId]));
  if (trackingId !== undefined)
    add(isTracking('tracking_id', trackingId), testsTracking('purchase.tracking_id', trackingId));
  if (amazonOrderIds)
    add(
      sql`amazon_order_id in (${sql.join(amazonOrderIds)})`,
      isOneOf('amazon_order_id', amazonOrderIds),
    );
  for (const batchId of batchIds)
    // The pair keeps SQLite from walking all purchases of the seller.
    add(
      sql`(purchase.seller_id, purchase.key) in (${entriesOf(sellerId, batchId, sql`entry.seller_id, entry.key`)})`,
      sql`coalesce(purchase.key, '') in (${entriesOf(sellerId, batchId, sql`entry.key`)})`,
    );
  return conditions;
}

function entriesOf(sellerId: string, batchId: string, columns: Sql): Sql {
  return sql`select ${columns} from purchase_batch_entry as entry
    where entry.seller_id = ${sellerId} and entry.batch_id = ${batchId}`;
}

/**
 * The function keeps SQLite from using an index of the column. Otherwise it would look up each purchase of a walk among all
 * purchases with the value, and not by its key.
 */
function isOneOf(column: string, values: readonly string[]): Sql {
  return sql`coalesce(${sql.ref(`purchase.${column}`)}, '') in (${sql.join(values)})`;
}

function anyOf(
  column: 'state' | 'created_by' | (typeof FILTER_COLUMNS)[number],
  values: readonly string[] | undefined,
): Condition[] {
  if (values === undefined) return [];
  const different = [...new Set(values)];
  return [
    {
      ranges: different.map((value) => sql`${sql.ref(column)} = ${value}`),
      test:
        column === 'supply_source_id' || column === 'created_by'
          ? hasBehindLabel(column, different)
          : isOneOf(column, different),
      isFew: false,
    },
  ];
}

/**
 * The column is behind the label, so SQLite would read through the label. An index has the value too. The limit keeps SQLite
 * from making this a join, with which it would look up purchases by other columns than their key.
 */
function hasBehindLabel(column: 'supply_source_id' | 'created_by', values: readonly string[]): Sql {
  return behindLabel(sql`${sql.ref(`placed.${column}`)} in (${sql.join(values)})`);
}

function behindLabel(condition: Sql): Sql {
  return sql`exists (select 1 from purchase as placed
    where placed.seller_id = purchase.seller_id
      and ${condition}
      and placed.created_at = purchase.created_at
      and coalesce(placed.key, '') = purchase.key limit 1 offset 0)`;
}

/** All purchases, as ranges of an index in the order of a time. */
export function allBy(time: PurchaseTime): readonly Sql[] {
  if (time === 'CREATED') return [sql`1 = 1`];
  return PURCHASE_STATES.map((state) => sql`state = ${state}`);
}

/** Returns the time conditions of a filter. */
export function boundsOf(filter: PurchaseFilter): TimeBound[] {
  const { createdFrom, createdBefore, settledFrom, settledBefore } = filter;
  const isSettled = settledFrom !== undefined || settledBefore !== undefined;
  const given = [
    { time: 'CREATED', operator: '>=', value: createdFrom },
    { time: 'CREATED', operator: '<', value: createdBefore },
    // Purchases that are not settled have the time 0.
    {
      time: 'SETTLED',
      operator: '>=',
      value: isSettled ? Math.max(settledFrom ?? 1, 1) : undefined,
    },
    { time: 'SETTLED', operator: '<', value: settledBefore },
  ] as const;
  return given.flatMap(({ time, operator, value }) =>
    value === undefined ? [] : [{ time, operator, value }],
  );
}
