import type { PurchaseState } from '../../../src/store/purchases/purchase.js';
import type { PurchaseFilter } from '../../../src/store/purchases/list-purchases.js';
import { openTables } from './opened-tables.js';
import { randomFrom } from './random-data.js';
import { anIntent, SELLER } from './suites/store-place.js';

const random = randomFrom(11);
const pick = <T>(values: readonly T[]): T => values[random(values.length)]!;

const STATES = ['INTENT', 'REJECTED', 'PURCHASED', 'UNKNOWN'] as const;

interface Known {
  readonly key: string;
  readonly sellerId: string;
  readonly amazonOrderId: string;
  /** The first one recorded it. */
  readonly batchIds: readonly string[];
  readonly state: PurchaseState;
  readonly createdAt: number;
}

function aPurchase(n: number): Known {
  return {
    key: `key-${(n * 7_919) % 997}`,
    sellerId: random(10) === 0 ? 'SELLER-B' : SELLER,
    amazonOrderId: `order-${random(20)}`,
    batchIds: [...new Set(Array.from({ length: random(3) }, () => `batch-${random(4)}`))],
    state: pick(STATES),
    // Few different times, so that many purchases share one.
    createdAt: 1_000 + random(9),
  };
}

function aFilter(): PurchaseFilter {
  const when = <T>(share: number, value: T) => (random(share) === 0 ? value : undefined);
  const states = when(
    2,
    Array.from({ length: random(4) }, () => pick(STATES)),
  );
  const amazonOrderId = when(4, `order-${random(20)}`);
  const batchId = when(4, `batch-${random(4)}`);
  const createdAfter = when(3, 999 + random(10));
  const createdBefore = when(3, 1_000 + random(10));
  return {
    sellerId: SELLER,
    ...(states && { states }),
    ...(amazonOrderId && { amazonOrderId }),
    ...(batchId && { batchId }),
    ...(createdAfter && { createdAfter }),
    ...(createdBefore && { createdBefore }),
  };
}

/** Returns the whole list by definition. */
function naively(known: readonly Known[], filter: PurchaseFilter): string[] {
  const { sellerId, states, amazonOrderId, batchId } = filter;
  const { createdAfter = 0, createdBefore = Infinity } = filter;
  return known
    .filter((one) =>
      [
        one.sellerId === sellerId,
        states?.includes(one.state) ?? true,
        one.amazonOrderId === (amazonOrderId ?? one.amazonOrderId),
        batchId === undefined || one.batchIds.includes(batchId),
        one.createdAt > createdAfter && one.createdAt < createdBefore,
      ].every(Boolean),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.key < b.key ? 1 : -1))
    .map(({ key }) => key);
}

describe('a list of purchases on SQLite', () => {
  it('equals that of a naive query, page by page', async () => {
    const tables = await openTables(() => undefined);
    const known = Array.from({ length: 300 }, (_, n) => aPurchase(n));
    const settled = { settled_at: 1, settled_by: 'REPLY', rejection: '{}' } as const;
    await tables.ledger
      .insertInto('purchase')
      .values(
        known.map(({ key, sellerId, amazonOrderId, batchIds, state, createdAt }) => ({
          seller_id: sellerId,
          key,
          fingerprint: anIntent(key).fingerprint,
          amazon_order_id: amazonOrderId,
          items: '[]',
          shipping_service_id: 'SWIFT_GROUND',
          additional_parcel: 0,
          priority: 0,
          batch_id: batchIds[0] ?? null,
          state,
          attempts: 0,
          created_at: createdAt,
          sent_at: 1,
          settled_at: null,
          settled_by: null,
          rejection: null,
          ...(state === 'PURCHASED' || state === 'REJECTED' ? settled : {}),
          refund_checks: 0,
          evidence_checks: 0,
          version: 1,
        })),
      )
      .execute();
    const entries = known.flatMap(({ key, sellerId, batchIds }, position) =>
      batchIds.map((batchId) => ({ seller_id: sellerId, batch_id: batchId, position, key })),
    );
    const batches = new Map(entries.map((entry) => [entry.seller_id + entry.batch_id, entry]));
    await tables.ledger
      .insertInto('purchase_batch')
      .values(
        [...batches.values()].map(({ seller_id, batch_id }) => ({
          seller_id,
          batch_id,
          fingerprint: '',
          created_at: 1,
          size: 1,
        })),
      )
      .execute();
    await tables.ledger.insertInto('purchase_batch_entry').values(entries).execute();
    let rows = 0;
    for (let n = 0; n < 150; n += 1) {
      const filter = aFilter();
      const first = 1 + random(40);
      const listed: string[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page = await tables.purchases.list(filter, {
          first,
          ...(after !== null && { after }),
        });
        listed.push(...page.entries.map(({ key }) => key));
        after = page.cursors.at(-1) ?? null;
        more = page.hasNextPage;
      }
      expect({ filter, listed }).toEqual({ filter, listed: naively(known, filter) });
      rows += listed.length;
    }
    // The filters do not all match nothing.
    expect(rows).toBeGreaterThan(1_000);
    await tables.close();
  });
});
