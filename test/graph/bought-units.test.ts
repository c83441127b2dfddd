import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { graphql } from '../support/generated/gql.js';
import type { ConfirmedPackageInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const ConfirmBoughtUnits = graphql(`
  mutation ConfirmBoughtUnits($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        state
      }
      error {
        code
        path
        message
      }
    }
  }
`);

const ConfirmBatchOfBoughtUnits = graphql(`
  mutation ConfirmBatchOfBoughtUnits($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      error {
        code
        ... on InvalidInput {
          issues {
            path
            message
          }
        }
      }
    }
  }
`);

const ErrorsOfConfirmations = graphql(`
  query ErrorsOfConfirmations($id: ID!) {
    seller {
      order(id: $id) {
        confirmations {
          state
          error {
            code
            message
          }
        }
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = orderId(2);
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  const feeds = { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 50 };
  running = await startRunningApp({ ...syncing(), confirmations: feeds });
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

const parcel = (
  quantity: number,
  more: Partial<ConfirmedPackageInput> = {},
): ConfirmedPackageInput => ({
  orderId: ORDER,
  carrierCode: 'UPS',
  trackingNumber: '1Z-OTHER',
  shipDate: new Date(Date.now() - 60_000).toISOString(),
  items: [{ orderItemId: SOCKS, quantity }],
  ...more,
});

const VIAS = ['API', 'FEED', 'AUTO'] as const;
const confirm = async (package_: ConfirmedPackageInput, via: (typeof VIAS)[number] = 'AUTO') =>
  (await running.query(ConfirmBoughtUnits, { input: { package: package_, via } })).confirmShipment!;

const buy = (quantity: number) =>
  shipping.bought({
    key: 'label',
    ...shipping.purchase(2, { items: [{ orderItemId: SOCKS, quantity }] }),
  });

const shipFrom = () => ({ supplySourceId: running.emulator.showcase.supplySourceId });

describe('units whose label was bought here', () => {
  it('are not confirmed with another label, by either way, and the refusal names the purchase', async () => {
    const { shipmentId, trackingNumber } = await buy(3);
    for (const via of VIAS)
      for (const other of [
        parcel(3),
        ...(via === 'API' ? [] : [parcel(1, { shipFrom: shipFrom() })]),
      ])
        expect(await confirm(other, via)).toEqual({
          confirmation: null,
          error: {
            code: 'INVALID_INPUT',
            path: ['input', 'package', 'trackingNumber'],
            message: expect.stringMatching(
              new RegExp(
                `the label ${trackingNumber} was bought \\(purchase "label"\\).*cancel that`,
              ),
            ),
          },
        });
    const packages = [
      parcel(2, { trackingNumber: '1Z-BOOK', items: [{ orderItemId: BOOK, quantity: 2 }] }),
      parcel(3),
    ];
    const { confirmShipments } = await running.query(ConfirmBatchOfBoughtUnits, {
      input: { key: 'day', packages },
    });
    expect(confirmShipments?.error).toEqual({
      code: 'INVALID_INPUT',
      issues: [
        {
          path: ['input', 'packages', '1', 'trackingNumber'],
          message: expect.stringContaining('purchase "label"'),
        },
      ],
    });
    expect(running.callsSince()).not.toHaveProperty('confirmShipment');
    expect(running.callsSince()).not.toHaveProperty('createFeed');
    await running.query(Cancel, { input: { shipmentId } });
    expect(await confirm(parcel(3), 'FEED')).toMatchObject({ error: null });
  });

  it('leave the other units of the order to be confirmed', async () => {
    await buy(2);
    expect(await confirm(parcel(2), 'FEED')).toMatchObject({
      error: {
        path: ['input', 'package', 'items', '0', 'quantity'],
        message: expect.stringMatching(/at most 1: .*purchase "label"/),
      },
    });
    expect(await confirm(parcel(1), 'FEED')).toMatchObject({ error: null });
  });

  it('are left to Amazon in a package with a number of the client, and its refusal by a feed names the purchase too', async () => {
    const { trackingNumber } = await buy(3);
    const numbered = parcel(3, { packageReferenceId: '77' });
    expect(await confirm(numbered, 'FEED')).toMatchObject({ error: null });
    const found = async () =>
      (await running.query(ErrorsOfConfirmations, { id: ORDER })).seller!.order!.confirmations!;
    const { control } = running.emulator;
    await until(async () => control.calls().some(({ operation }) => operation === 'createFeed'));
    control.advanceClock(QUEUE_MS + PROCESSING_MS);
    await until(async () => (await found())[0]?.state === 'FAILED');
    expect(await found()).toEqual([
      {
        state: 'FAILED',
        error: {
          code: '18021',
          message: expect.stringMatching(
            new RegExp(`^For these units the label ${trackingNumber} was bought .*Amazon says: .+`),
          ),
        },
      },
    ]);
    expect(await confirm(numbered, 'API')).toMatchObject({
      error: {
        code: 'REJECTED_BY_AMAZON',
        message: expect.stringMatching(/^For these units the label .*Amazon says: /),
      },
    });
  });
});
