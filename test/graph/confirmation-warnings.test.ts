import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const WARNINGS = 'warnings { path message } error { code message }';
const ONE = `mutation ($input: ConfirmShipmentInput!) { confirmShipment(input: $input) {
  confirmation { state } ${WARNINGS} } }`;
const MANY = `mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) {
  isReplay batch { totalCount } ${WARNINGS} } }`;

/** Its buyer asked to cancel. */
const CANCELLING = 15;

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
beforeEach(async () => {
  // Recorded confirmations wait in this process and are not sent.
  running = await startRunningApp({ ...syncing(), confirmations: { gatherMs: 3_600_000 } });
  await whenSynced(running);
});
afterEach(() => running.close());

const parcel = (number: number, trackingNumber: string) => ({
  orderId: orderId(number),
  carrierCode: 'UPS',
  serviceName: 'Ground',
  trackingNumber,
  shipDate: SHIP_DATE,
  items: [{ orderItemId: `600000000${String(number).padStart(3, '0')}01`, quantity: 1 }],
});

async function confirm(number: number, trackingNumber: string) {
  const input = { package: parcel(number, trackingNumber), via: 'FEED' };
  const { data, errors, extensions } = await running.request<{ confirmShipment: object }, object>(
    ONE,
    { input },
  );
  expect(errors).toBeUndefined();
  return { ...data.confirmShipment, calls: extensions.cost.calls };
}

const shared = (number: number, at: string[]) => ({
  path: [...at, 'trackingNumber'],
  message: expect.stringMatching(
    new RegExp(`belongs to order ${orderId(number)} too\\. Check it, unless one parcel`),
  ),
});

describe('a confirmation', () => {
  it('warns of nothing for a package like others, also when it is corrected', async () => {
    for (let times = 0; times < 2; times += 1)
      expect(await confirm(1, '1Z-A')).toMatchObject({ error: null, warnings: [], calls: {} });
  });

  it('warns that the buyer asked to cancel an item, and is recorded', async () => {
    expect(await confirm(CANCELLING, '1Z-A')).toMatchObject({
      error: null,
      confirmation: { state: 'RECORDED' },
      warnings: [
        {
          path: ['input', 'package', 'items', '0', 'orderItemId'],
          message: expect.stringMatching(/asked to cancel the order item 60000000001501 of order/),
        },
      ],
      calls: {},
    });
  });

  it('warns that a confirmation or a label of another order has the number', async () => {
    await confirm(1, '1Z-SHARED 1');
    const at = ['input', 'package'];
    expect(await confirm(2, '1z-shared1')).toMatchObject({
      error: null,
      confirmation: { state: 'RECORDED' },
      warnings: [shared(1, at)],
    });
    const shipping = new Shipping(running);
    const form = shipping.purchaseOf('USPS_PTP_GRND_ADV', 3);
    const sold = await shipping.bought({ key: 'label', ...form });
    expect(await confirm(5, sold.trackingNumber!)).toMatchObject({ warnings: [shared(3, at)] });
  });

  it('that is refused has no warnings', async () => {
    const input = { package: { ...parcel(1, '1Z-A'), items: [] } };
    const { data } = await running.request(ONE, { input });
    expect(data).toMatchObject({
      confirmShipment: { warnings: null, error: { code: 'INVALID_INPUT' } },
    });
  });
});

describe('a batch of confirmations', () => {
  it('warns of each package by its path, also when it is sent again, for no call', async () => {
    const packages = [
      parcel(1, '1Z-BOTH'),
      parcel(2, '1Z-OTHER'),
      parcel(3, '1Z-BOTH'),
      parcel(CANCELLING, '1Z-LAST'),
    ];
    const at = (position: number) => ['input', 'packages', String(position)];
    for (const isReplay of [false, true]) {
      const { data, extensions } = await running.request(MANY, { input: { key: 'day', packages } });
      expect(data).toMatchObject({
        confirmShipments: {
          isReplay,
          error: null,
          batch: { totalCount: 4 },
          warnings: [
            shared(3, at(0)),
            shared(1, at(2)),
            { path: [...at(3), 'items', '0', 'orderItemId'] },
          ],
        },
      });
      expect(extensions.cost.calls).toEqual({});
    }
  });
});
