import type { LedgerReader } from './ledger-context.js';
import type { Price, PurchaseRecord, PurchaseState, RefundState } from './purchase.js';

/** A price, and how many purchases of a batch have it. */
export interface CountedPrice extends Price {
  readonly count: number;
}

/** What a batch has come to at one moment. */
export interface BatchTally {
  readonly counts: Readonly<Record<PurchaseState, number>>;
  /** Number of cancelled labels by the state of their refund. */
  readonly refunds: Readonly<Partial<Record<RefundState, number>>>;
  /** What its labels cost. */
  readonly prices: readonly CountedPrice[];
}

interface Alike {
  readonly state: PurchaseState;
  readonly refundState: RefundState | null;
  readonly amount: string | null;
  readonly currencyCode: string | null;
  readonly count: number;
}

function tallied(groups: readonly Alike[]): BatchTally {
  const counts: Record<PurchaseState, number> = {
    INTENT: 0,
    SENDING: 0,
    UNKNOWN: 0,
    PURCHASED: 0,
    REJECTED: 0,
  };
  const refunds: Partial<Record<RefundState, number>> = {};
  for (const { state, refundState, count } of groups) {
    counts[state] += count;
    if (refundState) refunds[refundState] = (refunds[refundState] ?? 0) + count;
  }
  const prices = groups.flatMap(({ amount, currencyCode, count }) =>
    amount === null || currencyCode === null ? [] : [{ amount, currencyCode, count }],
  );
  return { counts, refunds, prices };
}

/** Tallies the purchases of a batch. */
export function tallyOf(
  purchases: readonly Pick<PurchaseRecord, 'state' | 'refund' | 'price'>[],
): BatchTally {
  return tallied(
    purchases.map(({ state, refund, price }) => ({
      state,
      refundState: refund?.state ?? null,
      amount: price?.amount ?? null,
      currencyCode: price?.currencyCode ?? null,
      count: 1,
    })),
  );
}

/** Returns the tallies of batches by id, with one statement. Omits unknown batches. */
export async function talliesOfBatches(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, BatchTally>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('purchase_batch_entry as entry')
    .innerJoin('purchase', (join) =>
      join
        .onRef('purchase.seller_id', '=', 'entry.seller_id')
        .onRef('purchase.key', '=', 'entry.key'),
    )
    .where('entry.seller_id', '=', sellerId)
    .where('entry.batch_id', 'in', batchIds)
    .select((eb) => [
      'entry.batch_id as batchId',
      'purchase.state as state',
      'purchase.refund_state as refundState',
      'purchase.price_amount as amount',
      'purchase.price_currency as currencyCode',
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy([
      'entry.batch_id',
      'purchase.state',
      'purchase.refund_state',
      'purchase.price_amount',
      'purchase.price_currency',
    ])
    .execute();
  const ofBatches = Map.groupBy(rows, ({ batchId }) => batchId);
  return new Map([...ofBatches].map(([id, groups]) => [id, tallied(groups)]));
}
