import type { LedgerReader } from './ledger-context.js';
import type { Price } from './purchase.js';

/** A price, and how many purchases of a batch have it. */
export interface CountedPrice extends Price {
  readonly count: number;
}

/** Returns what the labels of batches cost, by batch, with one statement. Omits batches without a label. */
export async function pricesOfBatches(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountedPrice[]>> {
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
      'purchase.price_amount as amount',
      'purchase.price_currency as currencyCode',
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['entry.batch_id', 'purchase.price_amount', 'purchase.price_currency'])
    .execute();
  const prices = rows.flatMap(({ batchId, amount, currencyCode, count }) =>
    amount === null || currencyCode === null
      ? []
      : [{ batchId, price: { amount, currencyCode, count } }],
  );
  return new Map(
    [...Map.groupBy(prices, ({ batchId }) => batchId)].map(([batchId, ofOne]) => [
      batchId,
      ofOne.map(({ price }) => price),
    ]),
  );
}
