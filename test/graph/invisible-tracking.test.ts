import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const CONFIRM = `mutation ($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) { error { code ... on InvalidInput { issues { path accepted } } } }
}`;

const SETTLE = `mutation ($input: SettlePurchaseInput!) {
  settlePurchase(input: $input) { error { code ... on InvalidInput { issues { path accepted } } } }
}`;

interface Refusal {
  readonly error: { code: string; issues: { path: string[]; accepted: string }[] } | null;
}

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

async function confirm(trackingNumber: string): Promise<Refusal> {
  const items = [{ orderItemId: '60000000000101', quantity: 1 }];
  const shipDate = new Date().toISOString();
  const parcel = { orderId: orderId(1), carrierCode: 'UPS', trackingNumber, shipDate, items };
  const { data } = await running.request(CONFIRM, { input: { package: parcel } });
  return (data as { confirmShipment: Refusal }).confirmShipment;
}

async function settle(trackingNumber: string): Promise<Refusal> {
  const input = { purchaseId: 'key-1', why: 'Looked.', outcome: { trackingNumber }, force: true };
  const { data } = await running.request(SETTLE, { input });
  return (data as { settlePurchase: Refusal }).settlePurchase;
}

/** Characters that a page may add to a number that is copied from it, and those that show another number. */
const INVISIBLE: [string, string][] = [
  ['a change of direction', '\u202e'],
  ['a mark of direction', '\u200e'],
  ['a space without width', '\u200b'],
  ['a soft hyphen', '\u00ad'],
  ['a byte order mark', '\ufeff'],
  ['a character that no font has', '\ue000'],
  ['a separator of lines', '\u2028'],
];

describe.each(INVISIBLE)('a tracking number with %s', (_what, character) => {
  it('confirms and settles nothing', async () => {
    await new Shipping(running).bought();
    running.callsSince();
    for (const [refused, most] of [
      [await confirm(`${character}123`), 50],
      [await settle(`12${character}3`), 200],
    ] as const)
      expect(refused.error).toEqual({
        code: 'INVALID_INPUT',
        issues: [
          {
            path: expect.arrayContaining(['trackingNumber']),
            accepted: `a tracking number of 1 to ${most} characters on one line, without invisible characters`,
          },
        ],
      });
    expect(running.callsSince()).toEqual({});
  });
});
