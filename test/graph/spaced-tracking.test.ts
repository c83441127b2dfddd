import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const SETTLE = `mutation ($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { purchase { state trackingNumber } error { code message } }
}`;

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

/** Leaves a purchase UNKNOWN for good: Amazon sells nothing that could settle it. */
const failUnclearly = () =>
  running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });

const settle = async (trackingNumber: string) => {
  const why = 'Looked at Seller Central';
  const outcome = { trackingNumber };
  const input = { purchaseId: 'key-1', why, outcome, force: true };
  const { data } = await running.request(SETTLE, { input });
  return (data as { settlePurchase: object }).settlePurchase;
};

/** Writes a number as people do. */
const FORMS: [string, (number: string) => string][] = [
  ['with a space before it', (number) => ` ${number}`],
  ['with a space behind it', (number) => `${number} `],
  ['with spaces between its digits', (number) => number.replaceAll(/(.{4})/g, '$1 ')],
  ['with no-break spaces, as copied from a page', (number) => number.replace(/(.{4})/, '$1\u00a0')],
  ['in small letters', (number) => number.toLowerCase()],
];

describe.each(FORMS)('a tracking number %s', (_how, written) => {
  it('settles no purchase when it is the number of another one', async () => {
    const other = await shipping.bought({ key: 'key-2', ...shipping.purchase(2) });
    failUnclearly();
    await shipping.buy();
    expect(await settle(written(other.trackingNumber!))).toMatchObject({
      purchase: { state: 'UNKNOWN' },
      error: {
        code: 'EVIDENCE_DISAGREES',
        message: expect.stringContaining('Another purchase has'),
      },
    });
  });
});

it('stores a number that a person gives without the spaces in it, and finds it in each form', async () => {
  failUnclearly();
  await shipping.buy();
  expect(await settle(' 9400 1000 0000 ')).toMatchObject({
    error: null,
    purchase: { state: 'PURCHASED', trackingNumber: '940010000000' },
  });
});
