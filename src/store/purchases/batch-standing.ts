import { Big } from 'big.js';
import { sql } from 'kysely';
import { UNKNOWN_AUTHOR } from '../authors/author.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { LedgerReader } from './ledger-context.js';
import type { Price, PurchaseId, PurchaseState } from './purchase.js';

/** Who cancelled a batch. */
export interface BatchCancelled {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Name of the caller. */
  readonly by: string;
}

/** What the labels of a batch may cost together, and what is left of it. Decimal texts of one currency. */
export interface BatchRoom {
  readonly most: Price;
  /** Negative when Amazon charged more than it offered. */
  readonly left: Price;
}

/** What the batches of a purchase say about it. */
export interface StandingInBatch {
  /** The cancellation of the batch that recorded the present attempt. Null for none. */
  readonly cancelled: BatchCancelled | null;
  /** The limit of the batch that recorded the purchase. Null for none. */
  readonly room: BatchRoom | null;
}

interface PricedRow {
  readonly state: PurchaseState;
  readonly price_amount: string | null;
  readonly price_currency: string | null;
  readonly max_price_amount: string | null;
  readonly offered_amount: string | null;
  readonly count: number;
}

/**
 * Returns what a label costs, or may have cost: its price; the price of its offer while it is being sent; the maximum price when
 * neither is known. Null when no amount is known.
 */
function costOf(row: PricedRow, currencyCode: string): string | null {
  if (row.state === 'PURCHASED' && row.price_currency === currencyCode && row.price_amount !== null)
    return row.price_amount;
  const offered = row.state === 'SENDING' ? row.offered_amount : null;
  return offered ?? row.max_price_amount;
}

/** Returns the sum of what the labels of a batch cost, and may have cost, exactly. Null when one has no known bound. */
async function spentIn(
  db: Connection,
  { sellerId, batchId }: { readonly sellerId: string; readonly batchId: string },
  currencyCode: string,
): Promise<Big | null> {
  const { rows } = await sql<PricedRow>`
    select purchase.state as state, purchase.price_amount as price_amount,
      purchase.price_currency as price_currency, purchase.max_price_amount as max_price_amount,
      case when purchase.state = 'SENDING' then purchase.offered_amount end as offered_amount,
      count(*) as count
    from purchase_batch_entry as entry
    inner join purchase on purchase.seller_id = entry.seller_id and purchase.key = entry.key
    where entry.seller_id = ${sellerId} and entry.batch_id = ${batchId}
      and purchase.batch_id = ${batchId}
      and coalesce(purchase.state, '') in ('SENDING', 'UNKNOWN', 'PURCHASED')
    group by 1, 2, 3, 4, 5`.execute(db);
  let sum = new Big(0);
  for (const row of rows) {
    const cost = costOf(row, currencyCode);
    if (cost === null) return null;
    sum = sum.plus(new Big(cost).times(row.count));
  }
  return sum;
}

interface BatchesRow {
  readonly batch_id: string | null;
  readonly max_total_amount: string | null;
  readonly max_total_currency: string | null;
  readonly cancelled_at: number | null;
  readonly cancelled_by: string | null;
}

/** Returns what the batches of a purchase say about it. One statement; a second one for a batch with a limit. */
export async function standingInBatch(
  { db }: Pick<LedgerReader, 'db'>,
  { sellerId, key }: PurchaseId,
): Promise<StandingInBatch> {
  const { rows } = await sql<BatchesRow>`
    select purchase.batch_id as batch_id, limiting.max_total_amount as max_total_amount,
      limiting.max_total_currency as max_total_currency, recording.cancelled_at as cancelled_at,
      recording.cancelled_by as cancelled_by
    from purchase
    left join purchase_batch as limiting
      on limiting.seller_id = purchase.seller_id and limiting.batch_id = purchase.batch_id
    left join purchase_batch as recording
      on recording.seller_id = purchase.seller_id and recording.batch_id = purchase.attempt_batch
    where purchase.seller_id = ${sellerId} and purchase.key = ${key}`.execute(db);
  const [row] = rows;
  if (!row) return { cancelled: null, room: null };
  const { batch_id: batchId, max_total_amount: amount, max_total_currency: currencyCode } = row;
  const cancelled =
    row.cancelled_at === null
      ? null
      : { at: row.cancelled_at, by: row.cancelled_by ?? UNKNOWN_AUTHOR };
  if (batchId === null || amount === null || currencyCode === null)
    return { cancelled, room: null };
  const spent = await spentIn(db, { sellerId, batchId }, currencyCode);
  const left = spent === null ? '0' : new Big(amount).minus(spent).toFixed();
  return {
    cancelled,
    room: { most: { amount, currencyCode }, left: { amount: left, currencyCode } },
  };
}

/** Tells whether a label of this price fits into what is left. Null asks whether anything is left. */
export function fitsInto({ left }: BatchRoom, price: Price | null): boolean {
  const rest = new Big(left.amount);
  if (price === null) return rest.gt(0);
  return price.currencyCode === left.currencyCode && rest.gte(price.amount);
}

/** The condition on a row of `purchase` that the batch which recorded the present attempt is not cancelled. */
export const BATCH_GOES_ON = sql<boolean>`not exists (select 1 from purchase_batch as recording
  where recording.seller_id = purchase.seller_id and recording.batch_id = purchase.attempt_batch
    and recording.cancelled_at is not null)`;

/** The condition on a row of `purchase` that no batch limits what its labels cost together. */
export const NO_TOTAL_LIMIT = sql<boolean>`not exists (select 1 from purchase_batch as limiting
  where limiting.seller_id = purchase.seller_id and limiting.batch_id = purchase.batch_id
    and limiting.max_total_amount is not null)`;

/**
 * Locks the batch that recorded a purchase until the transaction ends, so that its labels are counted one after the other. Only for
 * PostgreSQL: SQLite runs one transaction at a time.
 */
export async function lockBatchOf(trx: Connection, { sellerId, key }: PurchaseId): Promise<void> {
  await sql`
    select 1 from purchase_batch where seller_id = ${sellerId} and batch_id = (
      select batch_id from purchase where seller_id = ${sellerId} and key = ${key})
    for update`.execute(trx);
}
