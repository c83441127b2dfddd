import { PDFDocument } from '@cantoo/pdf-lib';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { batchFile, buyBatch, DAMAGES, damagingAmazon, download } from './printing-fixture.js';
import { Cancel, orderId } from './shipping-fixture.js';

const LabelsOf = graphql(`
  query LabelsOfPurchases($ids: [ID!]!, $options: PrintOptionsInput) {
    seller {
      labels(purchaseIds: $ids, options: $options) {
        url
        contentType
        count
        missing {
          message
          purchase {
            key
          }
        }
      }
    }
  }
`);

const ShipmentIds = graphql(`
  query ShipmentIdsForPrint {
    seller {
      purchases(first: 100, sortBy: CREATED_AT_ASC) {
        nodes {
          id
          key
          shipmentId
        }
      }
    }
  }
`);

let running: RunningApp;
afterEach(() => running.close());

const pagesIn = async (bytes: Buffer) => (await PDFDocument.load(bytes)).getPageCount();
const namesOf = (missing: readonly { readonly purchase: { readonly key: string } }[]) =>
  missing.map(({ purchase }) => purchase.key);

describe('one file with the labels of a batch', () => {
  it('has all labels of one kind, and names the others with their format', async () => {
    running = await startRunningApp();
    await buyBatch(running, [1, 2, 6], { 2: 'PNG', 6: 'ZPL203' });
    running.callsSince();
    const file = await batchFile(running);
    expect(file).toMatchObject({ contentType: 'application/pdf', count: 2 });
    expect(file.missing).toEqual([
      { purchase: { key: 'parcel-6' }, message: expect.stringContaining('`format: ZPL203`') },
    ]);
    const { status, bytes } = await download(file.url);
    const document = await PDFDocument.load(bytes);
    expect([status, document.getPageCount()]).toEqual([200, 2]);
    // The image fills a page of the size that Amazon states.
    expect(document.getPages().map((page) => page.getSize())).toEqual([
      { width: 288, height: 432 },
      { width: 288, height: 432 },
    ]);
    const zpl = await batchFile(running, { format: 'ZPL203' });
    expect(zpl).toMatchObject({ contentType: 'application/zpl', count: 1 });
    expect(namesOf(zpl.missing)).toEqual(['parcel-1', 'parcel-2']);
    const printed = (await download(zpl.url)).bytes.toString();
    expect([...printed.matchAll(/\^XA/g)]).toHaveLength(1);
    expect(printed).toMatch(/\^XZ\s*$/);
    const png = await batchFile(running, { format: 'PNG' });
    expect([png.contentType, png.count]).toEqual(['application/pdf', 1]);
    expect(running.callsSince()).toEqual({});
  });

  it('leaves out what is not bought or cancelled', async () => {
    running = await startRunningApp();
    // UPS does not deliver to the PO box of order 3.
    await buyBatch(running, [1, 2, 3, 5]);
    const { nodes } = (await running.query(ShipmentIds)).seller!.purchases!;
    const first = nodes.find(({ key }) => key === 'parcel-1');
    const before = await batchFile(running);
    await running.query(Cancel, { input: { shipmentId: first!.shipmentId! } });
    const file = await batchFile(running);
    expect(file.count).toBe(2);
    expect(file.missing).toEqual([
      { purchase: { key: 'parcel-1' }, message: expect.stringContaining('It was cancelled') },
      { purchase: { key: 'parcel-3' }, message: 'It was not bought.' },
    ]);
    // The link from before the cancellation gives the others, and a last page that says why.
    expect(await pagesIn((await download(before.url)).bytes)).toBe(3);
    const { seller } = await running.query(LabelsOf, { ids: ['parcel-3'] });
    expect(seller!.labels!.count).toBe(0);
    // A file without a label is a page that says so.
    expect(await pagesIn((await download(seller!.labels!.url)).bytes)).toBe(1);
  });

  it('has a packing slip behind each label, without a call when no order is a gift', async () => {
    running = await startRunningApp();
    await buyBatch(running, [1, 2], { 2: 'ZPL203' });
    running.callsSince();
    const file = await batchFile(running, { includePackingSlips: true });
    expect(file.count).toBe(1);
    expect(file.missing[0]!.message).toContain('`format: ZPL203` without packing slips');
    const { bytes } = await download(file.url);
    const sizes = (await PDFDocument.load(bytes)).getPages().map((page) => page.getWidth());
    expect(sizes).toEqual([288, 288]);
  });
});

describe('damaged labels', () => {
  it('never break the file, and are named with their reason', async () => {
    await using amazon = await damagingAmazon({
      [orderId(1)]: DAMAGES.cutOff,
      [orderId(2)]: DAMAGES.wrongChecksum,
      [orderId(6)]: DAMAGES.noDocument,
    });
    const beside = amazon.emulator;
    running = await startRunningApp({ beside, env: amazon.environment });
    await buyBatch(running, [1, 2, 5, 6, 7]);
    const file = await batchFile(running);
    expect(file.missing).toEqual([
      { purchase: { key: 'parcel-1' }, message: expect.stringContaining('cut off or damaged') },
      { purchase: { key: 'parcel-2' }, message: expect.stringContaining('checksum') },
    ]);
    // Only reading the document shows the third one, so the last page names it.
    expect(file.count).toBe(3);
    expect(await pagesIn((await download(file.url)).bytes)).toBe(3);
    // A link alone reads no label: all of the damaged ones are named on the last page.
    const { seller } = await running.query(Link, { key: 'batch-1' });
    expect(await pagesIn((await download(seller!.purchaseBatch!.labels!.url)).bytes)).toBe(3);
  });
});

const Link = graphql(`
  query LinkToBatchLabels($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        labels {
          url
        }
      }
    }
  }
`);

describe('the labels of named purchases', () => {
  it('are printed once each, by key or id, and sorted as asked', async () => {
    running = await startRunningApp();
    await buyBatch(running, [2, 1]);
    const { nodes } = (await running.query(ShipmentIds)).seller!.purchases!;
    const ids = ['parcel-2', ...nodes.map(({ id }) => id)];
    const { seller } = await running.query(LabelsOf, { ids, options: { sortBy: 'ORDER' } });
    expect(seller!.labels).toMatchObject({ count: 2, missing: [] });
    expect(await pagesIn((await download(seller!.labels!.url)).bytes)).toBe(2);
  });

  it('are refused for an unknown purchase, none, too many, and slips in ZPL', async () => {
    running = await startRunningApp();
    const problem = async (ids: string[], options = {}) => {
      const { errors } = await running.request(LabelsOf, { ids, options });
      return errors?.[0];
    };
    expect(await problem(['nope'])).toMatchObject({
      message: expect.stringContaining('`purchaseIds.0` must be the id of a purchase'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await problem([]))?.message).toContain('a list of 1 to 500 ids; got 0 ids');
    const many = Array.from({ length: 501 }, (_, n) => `k${n}`);
    expect((await problem(many))?.message).toContain('at most 500 ids');
    const zpl = { format: 'ZPL203', includePackingSlips: true };
    expect((await problem(['nope'], zpl))?.message).toContain('`options.includePackingSlips`');
    const other = await problem(['nope'], { format: 'SHIPPING_SERVICE_DEFAULT' });
    expect(other?.message).toContain('`options.format` must be PDF, PNG, ZPL203 or ZPL300');
  });
});

describe('the link to a file', () => {
  it('works after a restart, also when the purchases do not fit into it, and says when it has ended', async () => {
    await using amazon = await damagingAmazon({});
    const folder = await mkdtemp(join(tmpdir(), 'print-'));
    const secret = 'an example of a secret with more than 32 characters';
    const env = { ...amazon.environment, DATA_DIR: folder, LABEL_LINK_SECRET: secret };
    const beside = amazon.emulator;
    running = await startRunningApp({ env, beside });
    const longKey = (order: number) => `${order}-${'x'.repeat(100)}`;
    await buyBatch(running, ORDERS, {}, longKey);
    const few = await running.query(LabelsOf, { ids: [longKey(1)] });
    const all = await batchFile(running);
    expect(all.count).toBe(ORDERS.length);
    const [inLink, stored] = [few.seller!.labels!.url, all.url];
    expect(stored.length).toBeLessThan(inLink.length);
    await running.close();
    running = await startRunningApp({ env, beside });
    const pages = async (url: string) =>
      pagesIn((await download(url.replace(new URL(url).origin, running.url))).bytes);
    expect([await pages(inLink), await pages(stored)]).toEqual([1, ORDERS.length]);
    // Another signature, and no link at all.
    expect((await download(`${running.url}/labels/${stored.split('/').at(-1)!}x`)).status).toBe(
      404,
    );
    // Newer links have replaced it, as they do beyond the limit of a seller.
    await running.close();
    const file = new DatabaseSync(join(folder, 'index.sqlite'));
    expect(file.prepare('delete from print_job').run().changes).toBe(1);
    file.close();
    running = await startRunningApp({ env, beside });
    const ended = await download(stored.replace(new URL(stored).origin, running.url));
    expect(JSON.parse(ended.bytes.toString())).toMatchObject({
      errors: [
        {
          message: 'This link has ended. Ask for the file again.',
          extensions: { code: 'LABEL_LINK_EXPIRED' },
        },
      ],
    });
    expect([ended.status, await pages(inLink)]).toEqual([410, 1]);
    await rm(folder, { recursive: true });
  });
});

/** Orders that UPS Ground takes. */
const ORDERS = [1, 2, 5, 6, 7, 12, 13, 14, 15];
