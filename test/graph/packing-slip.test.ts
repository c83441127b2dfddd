import { PDFDocument } from '@cantoo/pdf-lib';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { batchFile, buyBatch, download } from './printing-fixture.js';
import { orderId } from './shipping-fixture.js';

const Slip = graphql(`
  query PackingSlip($id: ID!) {
    seller {
      order(id: $id) {
        packingSlip {
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

let running: RunningApp;
afterEach(() => running.close());

const slipOf = async (number: number) => {
  const { seller } = await running.query(Slip, { id: orderId(number) });
  return seller!.order!.packingSlip!;
};

describe('the packing slip of an order', () => {
  beforeEach(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
    running.callsSince();
  });

  it('is a page of US Letter in the United States, and costs one getOrder when it is opened', async () => {
    const { url, ...file } = await slipOf(1);
    expect(file).toEqual({ contentType: 'application/pdf', count: 1, missing: [] });
    expect(running.callsSince()['getOrder']).toBeUndefined();
    const { status, bytes } = await download(url);
    const [page, ...more] = (await PDFDocument.load(bytes)).getPages();
    expect([status, page!.getSize(), more]).toEqual([200, { width: 612, height: 792 }, []]);
    expect(running.callsSince()['getOrder']).toBe(1);
  });

  it('costs nothing when a label was bought here, except for a gift', async () => {
    await buyBatch(running, [2, 7]);
    const [plain, gift] = [await slipOf(2), await slipOf(7)];
    // The purchase itself lets the index read the orders again.
    const readFor = async (url: string): Promise<string[]> => {
      const sent = new Set<string>();
      const stop = running.emulator.control;
      stop.clearCalls();
      expect((await download(url)).status).toBe(200);
      for (const { operation } of stop.calls()) sent.add(operation);
      return [...sent].filter((operation) => operation === 'getOrder');
    };
    while ((await readFor(plain.url)).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await readFor(gift.url)).toEqual(['getOrder']);
  });
});

describe('the packing slips of a file of labels', () => {
  it('read each order that the index does not have, and come behind their labels', async () => {
    running = await startRunningApp();
    await buyBatch(running, [1, 2, 7]);
    const { url } = await batchFile(running, { includePackingSlips: true });
    running.callsSince();
    const { bytes } = await download(url);
    const widths = (await PDFDocument.load(bytes)).getPages().map((page) => page.getWidth());
    expect(widths).toEqual([288, 288, 288, 288, 288, 288]);
    expect(running.callsSince()).toEqual({ getOrder: 3 });
  });
});
