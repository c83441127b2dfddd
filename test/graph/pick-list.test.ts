import { spyOn } from 'jest-mock';
import { Sheet } from '../../src/domains/shipping/labels/print/sheet.js';
import { PDFDocument } from '@cantoo/pdf-lib';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { buyBatch, download } from './printing-fixture.js';
import { orderId } from './shipping-fixture.js';

const Pick = graphql(`
  query PickListOf($filter: OrderFilterInput) {
    seller {
      pickList(filter: $filter) {
        orderCount
        isTruncated
        unknownIds
        freshness {
          isBackfilling
        }
        lines {
          sku
          title
          quantity
          cancellationRequestedQuantity
          onHoldQuantity
          supplySource {
            supplySourceId
          }
          orderItems {
            order {
              amazonOrderId
            }
          }
        }
      }
    }
  }
`);

const DaySheet = graphql(`
  query EndOfDaySheet($date: LocalDate!) {
    seller {
      endOfDay(date: $date) {
        count
        groups {
          count
        }
        sheet {
          url
          contentType
          count
          missing {
            message
          }
        }
      }
    }
  }
`);

const Pictures = graphql(`
  query PickListPictures($filter: OrderFilterInput) {
    seller {
      pickList(filter: $filter) {
        lines {
          sku
          listing {
            sku
          }
        }
        sheet {
          url
          contentType
          count
        }
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

const numbered = (...numbers: number[]) => ({ ids: numbers.map((number) => orderId(number)) });
const pick = async (filter: object) => {
  const { data, extensions } = await running.request(Pick, { filter });
  return { ...data.seller!.pickList!, calls: extensions.cost.totalCalls };
};
const orders = (
  lines: readonly { orderItems: readonly { order?: { amazonOrderId: string } | null }[] }[],
) => [
  ...new Set(
    lines.flatMap(({ orderItems }) => orderItems.map(({ order }) => order?.amazonOrderId)),
  ),
];
const units = (lines: readonly { sku?: string | null; quantity: number }[]) =>
  Object.fromEntries(
    Array.from(
      Map.groupBy(lines, ({ sku }) => sku),
      ([sku, ofOne]) => [sku, ofOne.reduce((sum, { quantity }) => sum + quantity, 0)],
    ),
  );

describe('the pick list', () => {
  it('adds up what is still to be shipped, and costs no call', async () => {
    // 12 has left in part, 11 as a whole; 9 is cancelled, and 10 is not paid.
    const list = await pick(numbered(5, 9, 10, 11, 12, 14, 9_999));
    expect(units(list.lines)).toEqual({ 'KNIFE-CHEF-20': 2, 'PUZZLE-1000': 2 });
    expect(list).toMatchObject({
      orderCount: 3,
      isTruncated: false,
      unknownIds: [orderId(9_999)],
      calls: 0,
      freshness: { isBackfilling: false },
    });
  });

  it('marks the units whose buyer asked to cancel, and keeps them', async () => {
    const { lines } = await pick(numbered(3, 15));
    const marked = lines.map(({ sku, quantity, cancellationRequestedQuantity: asked }) =>
      [sku, quantity, asked].join(' '),
    );
    expect(marked.toSorted()).toEqual(['TEA-SENCHA-100 1 0', 'TEA-SENCHA-100 2 2']);
  });

  it('goes by location, then SKU, and has the items of the most urgent order first', async () => {
    const { lines } = await pick({ statuses: ['UNSHIPPED'] });
    const places = lines.map(
      ({ supplySource, sku }) => `${supplySource?.supplySourceId ?? '~'} ${sku}`,
    );
    expect(places).toEqual(places.toSorted());
    expect(places.length).toBeGreaterThan(10);
  });

  it('has no unit twice once its label is bought; a batch has its own list', async () => {
    await buyBatch(running, [1, 2]);
    const all = await pick(numbered(1, 2, 5));
    expect(all.orderCount).toBeLessThan(3);
    expect(units(all.lines)).not.toHaveProperty('MUG-SPECKLE-12');
    const batch = await pick({ purchaseBatchIds: ['batch-1'] });
    // One unit of each order is in a parcel of the batch.
    expect(batch.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2);
    expect(batch.orderCount).toBe(2);
    expect(batch.calls).toBe(0);
  });

  it('is refused like a list of orders', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => orderId(n));
    const { errors } = await running.request(Pick, { filter: { ids } });
    expect(errors?.[0]?.message).toContain('`filter.ids` must be a list of at most 100 entries');
    const wrong = await running.request(Pick, { filter: { ids: ['Purchase:A:k'] } });
    expect(wrong.errors?.[0]?.message).toContain('must be the id of an Order');
  });

  it('has pictures for one call per 20 SKUs, and a sheet', async () => {
    running.callsSince();
    const { seller } = await running.query(Pictures, { filter: numbered(5, 6, 12) });
    const { lines, sheet } = seller!.pickList!;
    expect(lines.map(({ listing }) => listing?.sku)).toEqual(lines.map(({ sku }) => sku));
    expect(running.callsSince()['searchListingsItems']).toBe(1);
    expect(sheet).toMatchObject({ contentType: 'application/pdf', count: 3 });
    const { status, bytes } = await download(sheet!.url);
    expect([status, (await PDFDocument.load(bytes)).getPageCount()]).toEqual([200, 1]);
  });
});

describe('the sheet of a pick list', () => {
  it('is made with the filter of its query, times included', async () => {
    const filter = { ...numbered(5), placed: { before: '2000-01-01T00:00:00Z' } };
    const { seller } = await running.query(Pictures, { filter });
    expect(seller!.pickList).toMatchObject({ lines: [], sheet: { count: 0 } });
    const { status, bytes } = await download(seller!.pickList!.sheet!.url);
    expect([status, (await PDFDocument.load(bytes)).getPageCount()]).toEqual([200, 1]);
  });

  it('leaves out orders on hold, which a filter can ask for', async () => {
    const [one, other] = orders((await pick({})).lines);
    const ids = [one, other];
    const both = await pick({ ids });
    const hold = (mutation: string) =>
      running.request(
        `mutation { ${mutation}(input: { orderIds: ["${one}"]${mutation === 'holdOrders' ? ', reason: "Stock is missing"' : ''} }) { error { message } } }`,
      );
    await hold('holdOrders');
    const free = await pick({ ids });
    const held = await pick({ ids, isOnHold: true });
    expect([both.orderCount, free.orderCount, held.orderCount]).toEqual([2, 1, 1]);
    expect(orders(free.lines)).toEqual([other]);
    expect(orders(held.lines)).toEqual([one]);
    expect(held.lines.map(({ onHoldQuantity, quantity }) => onHoldQuantity === quantity)).toEqual(
      held.lines.map(() => true),
    );
    await hold('releaseOrders');
    expect((await pick({ ids })).orderCount).toBe(2);
  });

  it('marks the orders of a batch that are on hold', async () => {
    const filter = { purchaseBatchIds: ['batch-1'] };
    const free = await pick(filter);
    expect(free.lines.map(({ onHoldQuantity }) => onHoldQuantity)).not.toContain(1);
    const [held] = orders(free.lines);
    const mark = (mutation: string, more = '') =>
      running.request(
        `mutation { ${mutation}(input: { orderIds: ["${held}"]${more} }) { error { message } } }`,
      );
    await mark('holdOrders', ', reason: "The address is in doubt"');
    const { lines } = await pick(filter);
    expect(units(lines)).toEqual(units(free.lines));
    expect(lines.some(({ onHoldQuantity }) => onHoldQuantity > 0)).toBe(true);
    const written = spyOn(Sheet.prototype, 'write');
    try {
      const { seller } = await running.query(Pictures, { filter });
      await download(seller!.pickList!.sheet!.url);
      const texts = written.mock.calls.map(([text]) => text);
      expect(texts).toContainEqual(expect.stringMatching(`${held} \\(\\d+ ON HOLD\\)`));
      expect(texts).toContainEqual(expect.stringMatching(/^On hold: \d+\. Do not pack/));
    } finally {
      written.mockRestore();
      await mark('releaseOrders');
    }
  });
});

describe('the sheet of a day', () => {
  it('is a PDF of the labels, and costs a getSupplySource for each name at the most', async () => {
    // The batch was bought today, whatever day that is in the time zone of its location.
    const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * 86_400_000));
    const found = await Promise.all(
      days.map((day) => running.query(DaySheet, { date: day.toISOString().slice(0, 10) })),
    );
    const day = found.map(({ seller }) => seller!.endOfDay!).find(({ count }) => count > 0)!;
    const { url, ...sheet } = day.sheet!;
    expect(sheet).toEqual({ contentType: 'application/pdf', count: day.count, missing: [] });
    running.callsSince();
    const { status, bytes } = await download(url);
    expect(status).toBe(200);
    // One page in all, or an overview and a page for each group.
    const pages = day.groups.length > 1 ? day.groups.length + 1 : 1;
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(pages);
    const calls = running.callsSince();
    expect(calls['getSupplySource'] ?? 0).toBeLessThanOrEqual(day.groups.length);
  });
});
