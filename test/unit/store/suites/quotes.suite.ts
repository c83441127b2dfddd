import type { StoredQuote } from '../../../../src/store/quotes/quote.js';
import type { Store } from '../../../../src/store/store.js';
import { everything, KEY, NEXT_KEY, slicesOf, sum } from './personal-data-fixture.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WALK = { before: 0, limit: 25, after: null } as const;

export function describeQuotes(engine: StoreEngine): void {
  describe('quotes', () => {
    const fresh = inFreshPlace(engine);

    const aQuote = (quoteId: string, over: Partial<StoredQuote> = {}): StoredQuote => ({
      sellerId: SELLER,
      quoteId,
      createdAt: fresh.place.clock.now(),
      content: { shipFrom: { addressLine1: '12 Alder Street' }, quoteId },
      ...over,
    });
    const put = async (store: Store, ...quotes: readonly StoredQuote[]): Promise<void> => {
      for (const quote of quotes) store.quotes.put(quote, 1_000);
      await store.quotes.written();
    };
    const find = (store: Store, quoteId: string, sellerId = SELLER) =>
      store.quotes.find({ sellerId, quoteId });

    it('are found at once by their process, and by another one once they are written', async () => {
      const [first, second] = await fresh.place.openTwo();
      first.quotes.put(aQuote('a'), 1_000);
      expect(await find(first, 'a')).toEqual(aQuote('a'));
      await first.quotes.written();
      expect(await find(second, 'a')).toEqual(aQuote('a'));
      expect(await find(second, 'b')).toBeNull();
      expect(await find(second, 'a', 'SELLER-B')).toBeNull();
    });

    it('are written before the store closes', async () => {
      for (let n = 0; n < 120; n += 1) fresh.store.quotes.put(aQuote(`quote ${n}`), 1_000);
      await fresh.store.close();
      const store = await fresh.place.open();
      expect(await find(store, 'quote 0')).toEqual(aQuote('quote 0'));
      expect(await find(store, 'quote 119')).toEqual(aQuote('quote 119'));
    });

    it('end after 24 hours, and are deleted in slices', async () => {
      const { clock } = fresh.place;
      await put(fresh.store, aQuote('a'), aQuote('b'), aQuote('c'));
      clock.advance(DAY - 1);
      await put(fresh.store, aQuote('young'));
      expect(await find(fresh.store, 'a')).not.toBeNull();
      expect(await fresh.store.quotes.deleteExpired(WALK)).toMatchObject({ forgotten: 0 });
      clock.advance(1);
      expect(await find(fresh.store, 'a')).toBeNull();
      const slice = await fresh.store.quotes.deleteExpired({ ...WALK, limit: 2 });
      expect(slice).toMatchObject({ forgotten: 2, isDone: false });
      const rest = await fresh.store.quotes.deleteExpired({ ...WALK, after: slice.after });
      expect(rest).toMatchObject({ forgotten: 1, unreadable: [], isDone: true });
      expect(await fresh.place.query('select quote_id from shipping_quote')).toEqual([
        { quote_id: 'young' },
      ]);
    });

    it('are sealed, bound to their row, and sealed again with a new key', async () => {
      await fresh.store.close();
      let store = await fresh.place.open({ keys: () => [KEY] });
      await put(store, aQuote('a'), aQuote('b'));
      expect(await everything(fresh.place)).not.toMatch(/Alder Street/);
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY, KEY] });
      expect(sum(await slicesOf(store))).toBe(2);
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      expect(await find(store, 'a')).toEqual(aQuote('a'));
      await fresh.place.query(
        `update shipping_quote set content = (select content from shipping_quote where quote_id = 'b') where quote_id = 'a'`,
      );
      await expect(find(store, 'a')).rejects.toMatchObject({ code: 'CORRUPT' });
    });

    it('are not stored when they are longer than a megabyte', async () => {
      await put(fresh.store, aQuote('long', { content: 'x'.repeat(1_000_001) }), aQuote('short'));
      expect(await find(fresh.store, 'long')).toBeNull();
      expect(await find(fresh.store, 'short')).not.toBeNull();
    });
  });
}
