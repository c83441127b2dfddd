import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const CANCEL = `mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) {
  shipment { shipmentId status } purchase { key refundState } error { __typename code message path } } }`;
const SETTLE = `mutation ($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { purchase { state } error { message } } }`;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

async function cancel(input: object) {
  const { data, errors } = await running.request<{ cancelShipment: object }, object>(CANCEL, {
    input,
  });
  expect(errors).toBeUndefined();
  return data.cancelShipment;
}

/** Records a purchase with a tracking number that a person gives, and without a shipment. */
async function settled(key: string, order: number, trackingNumber: string): Promise<void> {
  running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
  await shipping.buy({ key, ...shipping.purchase(order) });
  const outcome = { trackingNumber };
  const input = { purchaseId: key, why: 'Looked at Seller Central', outcome, force: true };
  const { data } = await running.request(SETTLE, { input });
  expect(data).toMatchObject({ settlePurchase: { purchase: { state: 'PURCHASED' } } });
}

describe('a shipment to cancel', () => {
  it('is found by the key of its purchase, and by its tracking number as people write it', async () => {
    const first = await shipping.bought({ key: 'first' });
    const second = await shipping.bought({ key: 'second', ...shipping.purchase(2) });
    running.callsSince();
    const done = (shipmentId: string, key: string) => ({
      error: null,
      shipment: { shipmentId, status: 'REFUND_PENDING' },
      purchase: { key, refundState: 'PENDING' },
    });
    expect(await cancel({ purchaseKey: 'first' })).toEqual(done(first.shipmentId, 'first'));
    const written = second.trackingNumber!.toLowerCase().replaceAll(/(.{4})/g, '$1 ');
    expect(await cancel({ trackingNumber: written })).toEqual(done(second.shipmentId, 'second'));
    expect(running.callsSince()).toEqual({ cancelShipment: 2 });
  });

  it.each([
    ['nothing', {}, /^shipmentId must be given, or `purchaseKey` or `trackingNumber`/],
    ['two names', { shipmentId: 'a', purchaseKey: 'b' }, /give exactly one/],
    ['three names', { shipmentId: 'a', purchaseKey: 'b', trackingNumber: 'c' }, /exactly one/],
  ])('is not named by %s', async (_what, input, message) => {
    expect(await cancel(input)).toMatchObject({
      shipment: null,
      error: {
        code: 'INVALID_INPUT',
        path: ['input', 'shipmentId'],
        message: expect.stringMatching(message),
      },
    });
    expect(running.callsSince()).not.toHaveProperty('cancelShipment');
  });

  it.each([
    ['purchaseKey', 'no-such-key', /No purchase has the key "no-such-key"/],
    ['trackingNumber', '1Z999', /cancelled by its `shipmentId`/],
    ['trackingNumber', ' ', /No purchase/],
  ])('is unknown by a %s that no purchase has: %j', async (name, value, message) => {
    expect(await cancel({ [name]: value })).toMatchObject({
      error: {
        code: 'NOT_FOUND',
        path: ['input', name],
        message: expect.stringMatching(message),
      },
    });
  });

  it('is refused when the purchase is not known to have one', async () => {
    await settled('one', 1, '940010000000');
    for (const name of [{ purchaseKey: 'one' }, { trackingNumber: '9400 1000 0000' }])
      expect(await cancel(name)).toMatchObject({
        error: {
          code: 'INVALID_INPUT',
          path: ['input', ...Object.keys(name)],
          message: expect.stringMatching(
            /shipment of the purchase "one" is not known. `attachShip/,
          ),
        },
      });
    expect(running.callsSince()).not.toHaveProperty('cancelShipment');
  });

  it('is refused with what to wait for while its label is being bought', async () => {
    const { emulator } = running;
    emulator.control.addFault({
      kind: 'latency',
      operation: 'createShipment',
      latencyMs: 1_000,
      next: 1,
    });
    const buying = shipping.bought({ key: 'slow' });
    const message = async (): Promise<string> =>
      JSON.stringify(await cancel({ purchaseKey: 'slow' }));
    await until(async () => (await message()).includes('is being bought'));
    await buying;
    expect(await cancel({ purchaseKey: 'slow' })).toMatchObject({ error: null });
  });

  it('that Amazon refuses to cancel leads to the field that named it', async () => {
    await shipping.bought({ key: 'late' });
    running.emulator.control.advanceClock(40 * 86_400_000);
    expect(await cancel({ purchaseKey: 'late' })).toMatchObject({
      error: { path: ['input', 'purchaseKey'] },
    });
  });
});
