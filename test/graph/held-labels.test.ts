import { graphql } from '../support/generated/gql.js';
import { spyOn } from 'jest-mock';
import { Sheet } from '../../src/domains/shipping/labels/print/sheet.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { download } from './printing-fixture.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';

const Hold = graphql(`
  mutation HoldOrdersWithLabels($input: HoldOrdersInput!) {
    holdOrders(input: $input) {
      labelsUnderWay
      labelsBought {
        key
        shipmentId
      }
      error {
        message
      }
    }
  }
`);

const Release = graphql(`
  mutation ReleaseOrdersWithLabels($input: ReleaseOrdersInput!) {
    releaseOrders(input: $input) {
      amazonOrderIds
    }
  }
`);

const File = graphql(`
  query FileOfHeldLabels($ids: [ID!]!, $options: PrintOptionsInput) {
    seller {
      labels(purchaseIds: $ids, options: $options) {
        url
        count
        missing {
          isOnHold
          message
          purchase {
            key
          }
        }
      }
    }
  }
`);

const DayWithHolds = graphql(`
  query DayWithHolds {
    seller {
      endOfDay {
        count
        onHoldCount
        onHold {
          key
        }
        groups {
          count
          onHoldCount
        }
        sheet {
          url
        }
      }
    }
  }
`);

const KEYS = ['one', 'two'];

let running: RunningApp;
let shipmentId: string;
beforeAll(async () => {
  running = await startRunningApp();
  const shipping = new Shipping(running);
  ({ shipmentId } = await shipping.bought({ key: 'one', ...shipping.purchase(1) }));
  await shipping.bought({ key: 'two', ...shipping.purchase(2) });
});
afterAll(() => running.close());

const hold = async (...orders: number[]) => {
  const input = { orderIds: orders.map(orderId), reason: 'The address is in doubt' };
  return (await running.query(Hold, { input })).holdOrders!;
};

const file = async (includeOnHold?: boolean) => {
  const options = includeOnHold === undefined ? null : { includeOnHold };
  return (await running.query(File, { ids: KEYS, options })).seller!.labels!;
};

const release = () => running.query(Release, { input: { orderIds: [orderId(1)] } });

describe('a hold of an order whose label is bought', () => {
  afterEach(release);

  it('names the labels that may still be stopped, and none that was cancelled', async () => {
    const labelsBought = [{ key: 'one', shipmentId }];
    expect(await hold(3, 1)).toEqual({ labelsUnderWay: [], labelsBought, error: null });
    expect(await hold(3)).toMatchObject({ labelsBought: [] });
  });

  it('keeps the label out of files, which say why, unless it is asked for', async () => {
    const before = await file();
    expect(before).toMatchObject({ count: 2, missing: [] });
    await hold(1);
    const held = await file();
    expect(held).toMatchObject({
      count: 1,
      missing: [
        { isOnHold: true, purchase: { key: 'one' }, message: expect.stringContaining('on hold') },
      ],
    });
    expect(await file(true)).toMatchObject({ count: 2, missing: [] });
    // A link from before the hold has a page that names the label in its place.
    const { status, bytes } = await download(before.url);
    expect(status).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await release();
    expect(await file()).toMatchObject({ count: 2, missing: [] });
  });
});

describe('the end of a day with labels of orders on hold', () => {
  const day = async () => (await running.query(DayWithHolds, {})).seller!.endOfDay!;

  /** Returns what the sheet of a day says of holds, and its rows with a box to tick. */
  async function sheetOf(url: string) {
    const rows = spyOn(Sheet.prototype, 'row');
    try {
      expect(await download(url)).toMatchObject({ status: 200 });
      const texts = rows.mock.calls.map(([cells]) => cells.map(({ text }) => text).join('|'));
      return {
        marked: texts.filter((text) => /on hold/i.test(text)),
        boxes: texts.filter((text) => text.startsWith('\u25a1')).length,
      };
    } finally {
      rows.mockRestore();
    }
  }

  it('counts and lists those labels, and marks them on the sheet', async () => {
    const none = await day();
    expect(none).toMatchObject({ count: 2, onHoldCount: 0, onHold: [] });
    expect(await sheetOf(none.sheet!.url)).toEqual({ marked: [], boxes: 2 });
    await hold(1, 3);
    const held = await day();
    expect(held).toMatchObject({ count: 2, onHoldCount: 1, onHold: [{ key: 'one' }] });
    expect(held.groups.map(({ onHoldCount }) => onHoldCount)).toContain(1);
    const { marked, boxes } = await sheetOf(held.sheet!.url);
    expect(boxes).toBe(1);
    expect(marked).toEqual([
      'Labels of orders on hold: 1. They are marked "ON HOLD": keep their parcels back.',
      expect.stringMatching(/^On hold: 1\. To hand over: [01]\.$/),
      expect.stringContaining(`${orderId(1)} ON HOLD`),
    ]);
    await release();
    expect(await day()).toMatchObject({ onHoldCount: 0, onHold: [] });
  });
});

describe('a hold of an order whose label was cancelled', () => {
  it('names no label', async () => {
    await running.query(Cancel, { input: { shipmentId } });
    expect(await hold(1)).toMatchObject({ labelsBought: [], error: null });
    const { missing } = await file();
    expect(missing).toMatchObject([
      { isOnHold: false, message: expect.stringContaining('cancelled') },
    ]);
  });
});
