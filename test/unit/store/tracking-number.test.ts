import { sql } from 'kysely';
import { isTracking, isSameTracking, trackingKey } from '../../../src/store/tracking-number.js';
import { orderTrackingForm } from '../../../src/store/orders/migrations/order-tracking-form.js';
import { openTables } from './opened-tables.js';
import { SELLER } from './suites/store-place.js';

const SAME = ['1z 999 aa1', '1Z999AA1', ' 1Z999AA1 ', '1Z\u00a0999\u00a0AA1', '\t1z999aa1'];
const OTHERS = ['1Z999AA', '1Z-999-AA1', '1Z999AA1 2', ''];

describe('the normal form of a tracking number', () => {
  it.each(SAME)('is the same for %j', (written) => {
    expect(trackingKey(written)).toBe('1Z999AA1');
    expect(isSameTracking('1Z999AA1', written)).toBe(true);
  });

  it.each(OTHERS)('is another one for %j', (written) => {
    expect(isSameTracking('1Z999AA1', written)).toBe(false);
  });

  it('names no parcel when one is not known', () => {
    expect(isSameTracking(null, null)).toBe(false);
  });

  it('is the same in SQL, whichever form is stored', async () => {
    const tables = await openTables(() => undefined);
    const stored = [...SAME, ...OTHERS].filter((text) => !text.startsWith('\t'));
    const rows = sql.join(stored.map((text) => sql`(${text})`));
    for (const wanted of SAME) {
      const { rows: found } = await sql<{ column1: string }>`
        select column1 from (values ${rows}) where ${isTracking('column1', wanted)}`.execute(
        tables.ledger,
      );
      expect(found.map(({ column1 }) => column1)).toEqual(stored.slice(0, SAME.length - 1));
    }
    await tables.close();
  });

  it('replaces what earlier versions stored of orders', async () => {
    const tables = await openTables(() => undefined);
    const { index, orders } = tables;
    for (const tracking_number of ['1Z 999', '1Z999', 'OTHER', ' '])
      await index
        .insertInto('indexed_order_tracking')
        .values({ seller_id: SELLER, tracking_number, order_id: 'order-1' })
        .execute();
    await orderTrackingForm.up(index, 'sqlite');
    const left = await index
      .selectFrom('indexed_order_tracking')
      .select('tracking_number')
      .execute();
    expect(left.map((row) => row.tracking_number).toSorted()).toEqual(['1Z999', 'OTHER']);
    expect(await orders.byTracking(SELLER, '1z 999')).toEqual(['order-1']);
    await tables.close();
  });
});
