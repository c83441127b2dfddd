import { Sealer } from '../../../src/store/engine/sealer.js';
import { QuoteStore } from '../../../src/store/quotes/quote-store.js';
import type { QuoteLimits } from '../../../src/store/quotes/quote-store.js';
import { openTables } from './opened-tables.js';
import { SELLER } from './suites/store-place.js';
import { STORE_KEY } from '../../support/store-keys.js';

const START = 1_700_000_000_000;
const BYTES = 1_000;

describe('the limits of stored quotes', () => {
  let tables: Awaited<ReturnType<typeof openTables>>;
  const errors: unknown[] = [];

  beforeEach(async () => {
    tables = await openTables(() => undefined);
    errors.length = 0;
  });
  afterEach(() => tables.close());

  const storeOf = (limits: QuoteLimits) =>
    new QuoteStore(
      { db: tables.index, sealer: new Sealer([STORE_KEY]), now: () => START, soleOwner: true },
      (error) => errors.push(error),
      limits,
    );
  const fill = (store: QuoteStore, count: number, sellerId = SELLER): Promise<void> => {
    for (let n = 0; n < count; n += 1)
      store.put({ sellerId, quoteId: `quote ${n}`, createdAt: START + n, content: { n } }, BYTES);
    return store.written();
  };
  const stored = async (sellerId = SELLER) =>
    (
      await tables.index
        .selectFrom('shipping_quote')
        .select('quote_id')
        .where('seller_id', '=', sellerId)
        .orderBy('created_at')
        .execute()
    ).map(({ quote_id }) => quote_id);

  it('keep the newest of a seller', async () => {
    const store = storeOf({ mostStored: 3, writesPerTrim: 5 });
    await fill(store, 2, 'SELLER-B');
    await fill(store, 5);
    expect(await stored()).toEqual(['quote 2', 'quote 3', 'quote 4']);
    expect(await stored('SELLER-B')).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('drop the oldest that wait to be written', async () => {
    const store = storeOf({ mostWaitingBytes: 2 * BYTES });
    await fill(store, 4);
    expect(await stored()).toEqual(['quote 2', 'quote 3']);
  });

  it('are written in turns of some megabytes, and one that is larger alone', async () => {
    const store = storeOf({});
    const large = { sellerId: SELLER, createdAt: START, content: null };
    for (const quoteId of ['a', 'b', 'c']) store.put({ ...large, quoteId }, 3 * 1024 * 1024);
    await store.written();
    expect(await stored()).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it('lose quotes that can not be written, report the error and go on', async () => {
    const store = storeOf({});
    await fill(store, 1);
    await fill(store, 1);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^Quotes were not stored, so/) },
    ]);
    store.put({ sellerId: SELLER, quoteId: 'next', createdAt: START, content: null }, BYTES);
    await store.written();
    expect(await stored()).toEqual(['quote 0', 'next']);
  });
});
