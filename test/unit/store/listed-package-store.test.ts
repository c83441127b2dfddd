import { ListedPackageStore } from '../../../src/store/listed-packages/listed-package-store.js';
import { openTables } from './opened-tables.js';
import { SELLER } from './suites/store-place.js';

const PLACE = { sellerId: SELLER, marketplaceId: 'US' };
const START = 1_700_000_000_000;

describe('the limits of stored packages of listings', () => {
  let tables: Awaited<ReturnType<typeof openTables>>;
  const errors: unknown[] = [];
  beforeEach(async () => {
    tables = await openTables(() => undefined);
    errors.length = 0;
  });
  afterEach(() => tables.close());

  const read = (sku: string) => ({
    sku,
    listed: {
      size: { length: 1, width: 1, height: 1, unit: 'INCHES' },
      weight: { value: 1, unit: 'OZ' },
    },
  });
  const stored = async () => {
    const rows = await tables.index
      .selectFrom('listed_package')
      .select('sku')
      .orderBy('sku')
      .execute();
    return rows.map(({ sku }) => sku);
  };

  it('deletes the packages of a seller that were stored first', async () => {
    let now = START;
    const context = { db: tables.index, now: () => (now += 1) };
    const limits = { mostStored: 2, rowsPerTrim: 1 };
    const store = new ListedPackageStore(context, (error) => errors.push(error), limits);
    store.put({ ...PLACE, sellerId: 'SELLER-B' }, [read('other')]);
    for (const sku of ['a', 'b', 'c', 'd']) store.put(PLACE, [read(sku)]);
    await store.written();
    expect(errors).toEqual([]);
    expect(await stored()).toEqual(['c', 'd', 'other']);
  });

  it('drops the oldest pages while the database does not respond', async () => {
    const context = { db: tables.index, now: () => START };
    const store = new ListedPackageStore(context, (error) => errors.push(error), {
      mostWaiting: 2,
    });
    for (const sku of ['a', 'b', 'c']) store.put(PLACE, [read(sku)]);
    await store.written();
    expect(await stored()).toEqual(['b', 'c']);
  });

  it('reports a failed write in one sentence, and goes on', async () => {
    await tables.index.schema.dropTable('listed_package').execute();
    const context = { db: tables.index, now: () => START };
    const store = new ListedPackageStore(context, (error) => errors.push(error));
    store.put(PLACE, [read('a')]);
    await store.written();
    expect(String(errors[0])).toContain('Packages of listings were not stored');
    await expect(store.find(PLACE, ['a'])).rejects.toMatchObject({ name: 'StoreError' });
  });
});
